package org.vitrine.accounts;

import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// What a session keeps of whoever signed in.
///
/// @param stamp the account's when the session began: the session ends when the account's moves on
public record SignedIn(Account account, int stamp) implements AuthenticatedPrincipal {

    @Override
    public String getName() {
        return account.username();
    }

    /// This, with the rights that the role includes.
    public Authentication toAuthentication() {
        List<GrantedAuthority> rights = account.role().including().stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(this, null, rights);
    }
}
