package org.vitrine.exhibits;

import org.vitrine.accounts.Account;

/// The person is disabled, or their role has nothing to do with exhibits.
public class CannotTakePartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Account account;

    CannotTakePartException(Account account) {
        super("\"" + account.username() + "\" cannot take part in exhibits");
        this.account = account;
    }

    public Account account() {
        return account;
    }
}
