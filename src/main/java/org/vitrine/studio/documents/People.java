package org.vitrine.studio.documents;

import java.util.Map;
import java.util.stream.Collectors;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.AccountId;
import org.vitrine.accounts.Accounts;

/// Who did something, by the names that people are shown with.
final class People {
    private People() {}

    static Map<AccountId, String> names(Accounts accounts) {
        return accounts.list().stream().collect(Collectors.toMap(Account::id, Account::displayName));
    }
}
