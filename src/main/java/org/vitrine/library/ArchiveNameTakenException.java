package org.vitrine.library;

/// There is an archive of this name already.
public class ArchiveNameTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ArchiveNameTakenException(String name) {
        super("There is an archive called \"%s\" already".formatted(name));
    }
}
