package org.vitrine.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.vitrine.accounts.passkeys.Passkeys;
import org.vitrine.accounts.passkeys.RelyingParties;
import org.vitrine.accounts.passkeys.RelyingParty;

/// Signing in with passkeys at the address of the request that is being answered.
class PasskeysHere implements WebAuthnRelyingPartyOperations {
    private final Passkeys passkeys;
    private final RelyingParties relyingParties;

    PasskeysHere(Passkeys passkeys, RelyingParties relyingParties) {
        this.passkeys = passkeys;
        this.relyingParties = relyingParties;
    }

    boolean canBeUsed(HttpServletRequest request) {
        return at(request).isPresent();
    }

    @Override
    public PublicKeyCredentialRequestOptions createCredentialRequestOptions(
            PublicKeyCredentialRequestOptionsRequest request) {
        return here().createCredentialRequestOptions(request);
    }

    @Override
    public PublicKeyCredentialUserEntity authenticate(RelyingPartyAuthenticationRequest request) {
        return here().authenticate(request);
    }

    /// The account view makes passkeys, with the password given again.
    @Override
    public PublicKeyCredentialCreationOptions createPublicKeyCredentialCreationOptions(
            PublicKeyCredentialCreationOptionsRequest request) {
        throw new UnsupportedOperationException("Passkeys are not made at the door");
    }

    @Override
    public CredentialRecord registerCredential(RelyingPartyRegistrationRequest request) {
        throw new UnsupportedOperationException("Passkeys are not made at the door");
    }

    private WebAuthnRelyingPartyOperations here() {
        if (!(RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            throw new IllegalStateException("Nobody asks");
        }
        return passkeys.operations(at(attributes.getRequest())
                .orElseThrow(() -> new IllegalStateException("Passkeys cannot be used at this address")));
    }

    private Optional<RelyingParty> at(HttpServletRequest request) {
        return relyingParties.at(URI.create(request.getRequestURL().toString()));
    }
}
