package org.vitrine.accounts.passkeys;

import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;

/// What the house asks an authenticator to make a passkey for; good for one answer.
///
/// @param json the same, for the browser
public record PasskeyOffer(RelyingParty at, PublicKeyCredentialCreationOptions options, String json) {}
