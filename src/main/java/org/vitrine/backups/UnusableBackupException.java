package org.vitrine.backups;

/// A backup cannot be used; nothing was changed. The message says why, for people.
public class UnusableBackupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Flaw flaw;

    UnusableBackupException(Flaw flaw, String subject) {
        super(Sentences.of("flaw." + flaw.name(), subject));
        this.flaw = flaw;
    }

    UnusableBackupException(Flaw flaw, String subject, Throwable cause) {
        super(Sentences.of("flaw." + flaw.name(), subject), cause);
        this.flaw = flaw;
    }

    public Flaw flaw() {
        return flaw;
    }
}
