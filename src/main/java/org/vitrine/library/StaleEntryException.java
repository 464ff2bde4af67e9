package org.vitrine.library;

/// Somebody else saved the entry since it was read.
public class StaleEntryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StaleEntryException(EntryId id, long version) {
        super("Entry %s is no longer at version %d".formatted(id, version));
    }
}
