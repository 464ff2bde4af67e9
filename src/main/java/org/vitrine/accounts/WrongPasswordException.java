package org.vitrine.accounts;

/// The password given to prove who is there is not theirs.
public class WrongPasswordException extends RuntimeException {
    WrongPasswordException() {
        super("The password is not the right one");
    }
}
