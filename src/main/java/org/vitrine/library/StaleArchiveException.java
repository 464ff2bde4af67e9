package org.vitrine.library;

/// Somebody else saved or removed how an archive is cited since it was read.
public class StaleArchiveException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StaleArchiveException(String name) {
        super("How \"%s\" is cited was saved by somebody else meanwhile".formatted(name));
    }
}
