package org.vitrine.library;

/// Somebody else saved the document since it was read.
public class StaleDocumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StaleDocumentException(DocumentId id, long version) {
        super("Document %s is no longer at version %d".formatted(id, version));
    }
}
