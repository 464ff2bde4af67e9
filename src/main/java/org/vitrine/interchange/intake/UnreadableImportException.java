package org.vitrine.interchange.intake;

import org.vitrine.interchange.Finding;

/// What was brought cannot be read, or not to its end.
public class UnreadableImportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    UnreadableImportException(Finding finding) {
        super(finding.key());
        this.finding = finding;
    }

    public Finding finding() {
        return finding;
    }
}
