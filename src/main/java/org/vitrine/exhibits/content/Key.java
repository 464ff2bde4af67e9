package org.vitrine.exhibits.content;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/// The short ids of sections, pages, blocks and notes: unique within an exhibit, never reused, fit for an anchor.
final class Key {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Key() {}

    static String checked(String value) {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("\"" + value + "\" is not an id: use a-z, 0-9 and -, at most 40");
        }
        return value;
    }

    static String create(char kind) {
        var key = new StringBuilder(11).append(kind);
        for (var i = 0; i < 10; i++) {
            key.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return key.toString();
    }
}
