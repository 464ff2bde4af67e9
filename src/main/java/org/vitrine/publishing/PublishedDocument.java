package org.vitrine.publishing;

import org.vitrine.library.Document;

/// A document as the public reads it: frozen in the newest edition that shows it.
public record PublishedDocument(Document document, Exhibition exhibition) {
    /// A whole exhibit is much to read through for telling one document from another.
    @Override
    public int hashCode() {
        return document.id().hashCode();
    }

    /// What the document is called in addresses.
    public String handle() {
        return document.id().value();
    }
}
