package org.vitrine.accounts.passkeys;

/// What an authenticator calls a passkey: bytes, in base64url.
public record PasskeyId(String value) {}
