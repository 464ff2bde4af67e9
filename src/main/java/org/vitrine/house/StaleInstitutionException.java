package org.vitrine.house;

/// Somebody else has changed the house's settings since they were read.
public class StaleInstitutionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StaleInstitutionException() {
        super("The settings were changed by somebody else");
    }
}
