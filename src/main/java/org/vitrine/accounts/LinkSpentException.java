package org.vitrine.accounts;

/// A set-up link was used, replaced or has expired, or never was one.
public class LinkSpentException extends RuntimeException {
    LinkSpentException() {
        super("This set-up link no longer holds");
    }
}
