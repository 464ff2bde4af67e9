package org.vitrine.library;

/// More documents were chosen than can be edited at once.
public class TooManyDocumentsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyDocumentsException(int chosen) {
        super("%d documents are more than the %d that can be edited at once".formatted(chosen, BulkEdits.MOST));
    }
}
