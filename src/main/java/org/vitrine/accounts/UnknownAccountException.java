package org.vitrine.accounts;

/// There is no such account.
public class UnknownAccountException extends RuntimeException {
    UnknownAccountException(AccountId id) {
        super("There is no account " + id.value());
    }
}
