package org.vitrine.exhibits;

/// Without this person an exhibit would have no owner.
public class LastOwnerException extends RuntimeException {
    LastOwnerException(ExhibitId exhibit) {
        super("Exhibit " + exhibit + " would be left without an owner");
    }
}
