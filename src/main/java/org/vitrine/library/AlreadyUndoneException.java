package org.vitrine.library;

/// Somebody has undone the operation already.
public class AlreadyUndoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AlreadyUndoneException(OperationId id) {
        super("Operation %s is undone already".formatted(id));
    }
}
