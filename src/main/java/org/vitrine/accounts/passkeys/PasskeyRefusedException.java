package org.vitrine.accounts.passkeys;

/// What an authenticator answered does not make a passkey.
public class PasskeyRefusedException extends RuntimeException {
    PasskeyRefusedException(String fact, Throwable cause) {
        super(fact, cause);
    }

    PasskeyRefusedException(String fact) {
        super(fact);
    }
}
