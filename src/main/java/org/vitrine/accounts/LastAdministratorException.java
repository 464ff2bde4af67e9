package org.vitrine.accounts;

/// Without this administrator nobody could look after the accounts any more.
public class LastAdministratorException extends RuntimeException {
    LastAdministratorException(Account account) {
        super("\"" + account.username() + "\" is the last administrator who can sign in");
    }
}
