package org.vitrine.exhibits.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The part of an address that names an exhibit or a page: `the-armistice-in-korea`.
public record Slug(@JsonValue String value) {
    private static final int LONGEST = 60;
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Slug {
        if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("\"" + value
                    + "\" cannot stand in an address: use a-z, 0-9 and single hyphens, at most " + LONGEST);
        }
    }

    /// A slug made of a title's Latin letters and digits, or of `fallback` where it has none.
    public static Slug from(String title, String fallback) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("['’‘]", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replaceAll("[^a-z0-9]+", "-");
        var cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        var trimmed = cut.replaceAll("^-+|-+$", "");
        return new Slug(trimmed.isEmpty() ? fallback : trimmed);
    }

    /// This slug, or the first of `…-2`, `…-3` that is not taken.
    public Slug unlessTaken(java.util.function.Predicate<Slug> taken) {
        var candidate = this;
        for (var number = 2; taken.test(candidate); number++) {
            var ending = "-" + number;
            var stem = value.substring(0, Math.min(value.length(), LONGEST - ending.length()));
            candidate = new Slug(stem.replaceAll("-+$", "") + ending);
        }
        return candidate;
    }

    @Override
    public String toString() {
        return value;
    }
}
