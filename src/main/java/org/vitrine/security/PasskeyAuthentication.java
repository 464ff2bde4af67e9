package org.vitrine.security;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.vitrine.accounts.Accounts;
import org.vitrine.accounts.SignIn;
import org.vitrine.accounts.Username;

/// Lets in whom a passkey vouches for, if the account is not disabled. Whatever is wrong, the answer is the same.
class PasskeyAuthentication implements AuthenticationManager {
    private final WebAuthnRelyingPartyOperations protocol;
    private final Accounts accounts;

    PasskeyAuthentication(WebAuthnRelyingPartyOperations protocol, Accounts accounts) {
        this.protocol = protocol;
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        if (request instanceof WebAuthnAuthenticationRequestToken answer
                && accounts.signInVouchedFor(ownerOf(answer)) instanceof SignIn.Granted(var signedIn)) {
            return signedIn.toAuthentication();
        }
        throw new BadCredentialsException("No passkey of somebody who may sign in");
    }

    private Username ownerOf(WebAuthnAuthenticationRequestToken answer) {
        try {
            return new Username(
                    protocol.authenticate(answer.getWebAuthnRequest()).getName());
        } catch (RuntimeException doesNotHold) {
            throw new BadCredentialsException("The passkey does not hold", doesNotHold);
        }
    }
}
