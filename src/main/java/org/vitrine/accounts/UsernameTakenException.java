package org.vitrine.accounts;

/// Another account has this name.
public class UsernameTakenException extends RuntimeException {
    UsernameTakenException(Username username) {
        super("There is an account \"" + username + "\" already");
    }
}
