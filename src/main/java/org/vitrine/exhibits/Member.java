package org.vitrine.exhibits;

import org.vitrine.accounts.Account;

/// Somebody who takes part in an exhibit.
public record Member(Account account, Standing standing) {
    /// Whether the exhibit has in them an owner who can look after it.
    boolean looksAfterIt() {
        return standing == Standing.OWNER && account.mayCurate();
    }
}
