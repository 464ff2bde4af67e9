package org.vitrine.accounts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name that a person signs in with: letters, digits and `. _ - @`, large and small letters alike.
public record Username(String value) {
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}._@-]{1,79}");

    public Username {
        value = Normalizer.normalize(value.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a username: \"" + value + "\"");
        }
    }

    /// The name, or nothing where it cannot be one.
    public static Optional<Username> of(String text) {
        try {
            return Optional.of(new Username(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
