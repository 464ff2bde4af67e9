package org.vitrine.accounts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.regex.Pattern;

/// What an app makes one-time codes from (RFC 6238): 160 bits, written in Base32 as such apps take them.
public record CodeSecret(String base32) {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BYTES = 20;
    private static final Pattern FORM = Pattern.compile("[A-Z2-7]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public CodeSecret {
        if (!FORM.matcher(base32).matches()) {
            throw new IllegalArgumentException("Not a secret for one-time codes");
        }
    }

    static CodeSecret create() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var text = new StringBuilder();
        for (int bit = 0; bit < BYTES * 8; bit += 5) {
            int value = 0;
            for (int i = bit; i < bit + 5; i++) {
                value = (value << 1) | ((bytes[i / 8] >> (7 - i % 8)) & 1);
            }
            text.append(DIGITS.charAt(value));
        }
        return new CodeSecret(text.toString());
    }

    byte[] bytes() {
        var bytes = new byte[BYTES];
        for (int bit = 0; bit < BYTES * 8; bit++) {
            int value = DIGITS.indexOf(base32.charAt(bit / 5));
            bytes[bit / 8] |= (byte) (((value >> (4 - bit % 5)) & 1) << (7 - bit % 8));
        }
        return bytes;
    }

    /// In groups of four, for somebody who types it.
    public String grouped() {
        return base32.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /// What stands in the QR code that an app reads.
    public String address(String house, String username) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s".formatted(part(house), part(username), base32, part(house));
    }

    // A plus sign would be read as one.
    private static String part(String text) {
        return URLEncoder.encode(text.replace(":", " "), StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "CodeSecret[…]";
    }
}
