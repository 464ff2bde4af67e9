package org.vitrine.security;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.vitrine.accounts.Accounts;
import org.vitrine.accounts.SignIn;

/// Lets the accounts decide who a name and a password belong to.
@Component
class AccountAuthentication implements AuthenticationProvider {
    private final Accounts accounts;

    AccountAuthentication(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        var password = request.getCredentials() instanceof String text ? text : "";
        return switch (accounts.signIn(request.getName(), password)) {
            case SignIn.Granted(var signedIn) -> signedIn.toAuthentication();
            case SignIn.AwaitsCode(var half) -> throw new CodeAwaitedException(half, false);
            case SignIn.Refused() -> throw new BadCredentialsException("Name and password do not fit");
            case SignIn.Locked(var until) -> throw new LockedException("Locked until " + until);
        };
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
