package org.vitrine.accounts;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;

/// An app for one-time codes, for tests.
public final class Codes {
    private Codes() {}

    /// What it shows now.
    public static String now(CodeSecret secret) {
        return at(secret, Instant.now());
    }

    /// What it shows in half a minute, which is taken now too. That of now may have been taken already.
    public static String next(CodeSecret secret) {
        return at(secret, Instant.now().plusSeconds(30));
    }

    private static String at(CodeSecret secret, Instant moment) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(new SecretKeySpec(secret.bytes(), "HmacSHA1"), moment);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
