package org.vitrine.accounts;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Who is signed in.
@Component
public class CurrentAccount {

    /// Empty for visitors, and where the house itself is at work.
    public Optional<Account> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn.account())
                : Optional.empty();
    }

    public Account require() {
        return current().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in"));
    }

    /// Lets this session go on after its owner changed the password, which ends all the others.
    public void goOnAs(SignedIn signedIn) {
        // The session holds this very context.
        SecurityContextHolder.getContext().setAuthentication(signedIn.toAuthentication());
    }
}
