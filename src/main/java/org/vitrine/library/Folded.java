package org.vitrine.library;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words as they are compared: without regard to case, accents and signs.
final class Folded {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private Folded() {}

    static String text(String written) {
        return MARKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /// The words of a text, each as often as it stands there.
    static Stream<String> words(String written) {
        return Arrays.stream(BETWEEN_WORDS.split(text(written))).filter(word -> !word.isEmpty());
    }

    /// What two ways of writing one heading have in common: `Kuznetsov, V.V.` and `kuznetsov, V. V.`
    static String heading(String written) {
        var key = words(written).collect(Collectors.joining(" "));
        // A heading of nothing but signs is itself.
        var whole = key.isEmpty() ? SPACE.matcher(text(written)).replaceAll(" ").strip() : key;
        return whole.length() > 500 ? whole.substring(0, 500) : whole;
    }

    /// A key that sorts as archivists sort: numbers as numbers, whatever stands around them. `9` before `12` before
    /// `12a`
    /// before `830`.
    static String natural(String written) {
        var folded = SPACE.matcher(text(written).strip()).replaceAll(" ");
        return NUMBER.matcher(folded).replaceAll(found -> {
            var digits = found.group().replaceFirst("^0+(?=.)", "");
            // How many digits come first, so that longer numbers come later; below every letter.
            return "%02d%s".formatted(Math.min(digits.length(), 99), digits);
        });
    }
}
