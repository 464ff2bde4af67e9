package org.vitrine.security;

import org.vitrine.accounts.Account;
import org.vitrine.accounts.Accounts;
import org.vitrine.accounts.HouseWork;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.Username;

/// A curator who was invited and has chosen a password.
public final class Newcomer {
    public static final String PASSWORD = "seven kites over Ostrava";

    private Newcomer() {}

    public static Account curator(Accounts accounts, String name) {
        var username = new Username(name);
        var made = new Account[1];
        HouseWork.run(() -> {
            accounts.choosePassword(
                    accounts.create(username, name, Role.CURATOR).token(), PASSWORD);
            made[0] = accounts.list().stream()
                    .filter(account -> account.username().equals(username.value()))
                    .findFirst()
                    .orElseThrow();
        });
        return made[0];
    }
}
