package org.vitrine.search;

import org.vitrine.exhibits.content.Slug;
import org.vitrine.publishing.Found.Spot;

/// Places as the index keeps them: a word for what they are, and what names them.
final class Spots {
    private static final String BETWEEN = "|";

    private Spots() {}

    static String write(Spot spot) {
        return switch (spot) {
            case Spot.OfSegment(var version, var segment, var paragraph) ->
                String.join(BETWEEN, "segment", version, segment, paragraph == null ? "" : paragraph.toString());
            case Spot.OfDescription() -> "description";
            case Spot.OfPage(var page, var number, var anchor) ->
                String.join(BETWEEN, "page", page.value(), String.valueOf(number), anchor == null ? "" : anchor);
            case Spot.OfCover() -> "cover";
        };
    }

    static Spot read(String written) {
        var words = written.split("\\|", -1);
        return switch (words[0]) {
            case "segment" ->
                new Spot.OfSegment(words[1], words[2], words[3].isEmpty() ? null : Integer.valueOf(words[3]));
            case "page" ->
                new Spot.OfPage(new Slug(words[1]), Integer.parseInt(words[2]), words[3].isEmpty() ? null : words[3]);
            case "description" -> new Spot.OfDescription();
            case "cover" -> new Spot.OfCover();
            default -> throw new IllegalArgumentException("\"" + written + "\" is no place");
        };
    }
}
