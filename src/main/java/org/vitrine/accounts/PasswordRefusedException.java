package org.vitrine.accounts;

/// A password was chosen that the house does not take.
public class PasswordRefusedException extends RuntimeException {
    private final PasswordFlaw flaw;

    PasswordRefusedException(PasswordFlaw flaw) {
        super("This password is not taken: " + flaw);
        this.flaw = flaw;
    }

    public PasswordFlaw flaw() {
        return flaw;
    }
}
