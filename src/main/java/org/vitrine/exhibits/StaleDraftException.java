package org.vitrine.exhibits;

/// Somebody else saved the draft since it was read.
public class StaleDraftException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StaleDraftException(ExhibitId exhibit, long revision) {
        super("Exhibit %s is no longer at revision %d".formatted(exhibit, revision));
    }
}
