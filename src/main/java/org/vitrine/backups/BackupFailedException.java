package org.vitrine.backups;

/// No backup was made. The message says why, for people.
public class BackupFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BackupFailedException(String message) {
        super(message);
    }

    BackupFailedException(String message, Throwable cause) {
        super(message, cause);
    }

    /// Somebody stopped it.
    static final class Stopped extends BackupFailedException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super(Sentences.of("backup.stopped"));
        }
    }
}
