package org.vitrine.publishing;

import org.vitrine.library.Document;

/// A document as the public reads it: frozen in the newest edition that shows it.
public record PublishedDocument(Document document, Exhibition exhibition) {
    /// What the document is called in addresses.
    public String handle() {
        return document.id().value();
    }
}
