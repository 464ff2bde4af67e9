package org.vitrine.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;

/// Which passwords are taken, and how they are kept.
@Component
public class Passwords {
    public static final int SHORTEST = 12;
    public static final int LONGEST = 200;

    /// PBKDF2 needs no library and, unlike bcrypt, reads a password to its end. New ways are added here; what was
    /// kept in an old way is kept anew when its owner next signs in.
    private static final String WAY = "pbkdf2-sha512-210k";

    private static final int ROUNDS = 210_000;

    private final PasswordEncoder encoder;
    private final Set<String> common = readCommon();

    /// As costly to compare with as a real one: the same length of salt and hash, that no password gives.
    private static final String NOBODYS = "{" + WAY + "}" + "00".repeat(16 + 32);

    Passwords() {
        this(ROUNDS);
    }

    /// @param rounds fewer than is safe, where nothing is kept
    Passwords(int rounds) {
        encoder = new DelegatingPasswordEncoder(
                WAY,
                Map.of(WAY, new Pbkdf2PasswordEncoder("", 16, rounds, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA512)));
    }

    /// What is wrong with a password that somebody chose, if anything is.
    public Optional<PasswordFlaw> flaw(String password, String username) {
        var plain = normalise(password);
        int length = plain.codePointCount(0, plain.length());
        if (length < SHORTEST) {
            return Optional.of(PasswordFlaw.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(PasswordFlaw.TOO_LONG);
        }
        var lower = plain.strip().toLowerCase(Locale.ROOT);
        if (lower.equals(normalise(username).strip().toLowerCase(Locale.ROOT))) {
            return Optional.of(PasswordFlaw.IS_THE_USERNAME);
        }
        if (common.contains(lower) || lower.codePoints().distinct().count() < 3) {
            return Optional.of(PasswordFlaw.TOO_COMMON);
        }
        return Optional.empty();
    }

    /// @throws PasswordRefusedException when the password has a flaw
    String hash(String password, String username) {
        flaw(password, username).ifPresent(flaw -> {
            throw new PasswordRefusedException(flaw);
        });
        return encoder.encode(normalise(password));
    }

    /// Takes as long where there is nothing to compare with.
    boolean match(String password, @Nullable String hash) {
        // Nothing longer was ever taken, and hashing it would cost time.
        var plain = normalise(password.length() > 4 * LONGEST ? "" : password);
        boolean same = encoder.matches(plain, hash == null ? NOBODYS : hash);
        return same && hash != null;
    }

    boolean isKeptInAnOldWay(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    /// The hash of a password that was taken before, kept in today's way.
    String hashAgain(String password) {
        return encoder.encode(normalise(password));
    }

    /// The same characters may be typed in more than one way.
    private static String normalise(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static Set<String> readCommon() {
        try (var list = Passwords.class.getResourceAsStream("common-passwords.txt")) {
            if (list == null) {
                throw new IllegalStateException("common-passwords.txt is missing");
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
