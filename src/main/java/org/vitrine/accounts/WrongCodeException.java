package org.vitrine.accounts;

/// The one-time code given is not the one of now.
public class WrongCodeException extends RuntimeException {
    WrongCodeException() {
        super("The code is not the one of now");
    }
}
