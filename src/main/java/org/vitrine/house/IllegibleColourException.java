package org.vitrine.house;

/// Somebody wanted a colour in which not everybody could read.
public class IllegibleColourException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IllegibleColourException(String pairing) {
        super("Not everybody could read that: " + pairing);
    }
}
