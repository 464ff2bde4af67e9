package org.vitrine.search;

import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.publishing.Found.Spot;
import org.vitrine.text.LanguageTag;

/// Places as the index keeps them: a word for what they are, and what names them.
final class Spots {
    private static final String BETWEEN = "|";

    private Spots() {}

    static String write(Spot spot) {
        return switch (spot) {
            case Spot.OfSegment(var version, var segment, var paragraph) ->
                String.join(BETWEEN, "segment", version, segment, paragraph == null ? "" : paragraph.toString());
            case Spot.OfDescription() -> "description";
            case Spot.OfPage(var page, var number, var anchor, var tongue) ->
                String.join(
                        BETWEEN,
                        "page",
                        page.value(),
                        String.valueOf(number),
                        anchor == null ? "" : anchor,
                        tongue == null ? "" : tongue.value());
            case Spot.OfCover(var tongue) -> String.join(BETWEEN, "cover", tongue == null ? "" : tongue.value());
        };
    }

    static Spot read(String written) {
        var words = written.split("\\|", -1);
        return switch (words[0]) {
            case "segment" ->
                new Spot.OfSegment(words[1], words[2], words[3].isEmpty() ? null : Integer.valueOf(words[3]));
            case "page" ->
                new Spot.OfPage(
                        new Slug(words[1]),
                        Integer.parseInt(words[2]),
                        words[3].isEmpty() ? null : words[3],
                        tongue(words, 4));
            case "description" -> new Spot.OfDescription();
            case "cover" -> new Spot.OfCover(tongue(words, 1));
            default -> throw new IllegalArgumentException("\"" + written + "\" is no place");
        };
    }

    /// What was indexed before there were further languages names none.
    private static @Nullable LanguageTag tongue(String[] words, int at) {
        return words.length <= at || words[at].isEmpty() ? null : new LanguageTag(words[at]);
    }
}
