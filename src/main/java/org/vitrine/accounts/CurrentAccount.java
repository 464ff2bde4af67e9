package org.vitrine.accounts;

import java.util.Optional;
import org.springframework.stereotype.Component;

/// Who is signed in.
@Component
public class CurrentAccount {
    public Optional<Account> current() {
        return Optional.empty();
    }

    public Account require() {
        return current().orElseThrow();
    }
}
