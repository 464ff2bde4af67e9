package org.vitrine.publishing.books;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vitrine.house.Colour;

/// The colours of a theme on white paper, and its faces.
///
/// @param colours by role: `ground`, `ink`, `ink-2`, `accent`, `case` and so on, as the theme has them on a screen
/// @param display the face of titles, as the others by its name among the book fonts
/// @param weight of titles
/// @param capitals whether titles are set in capitals
public record Dress(Map<String, Colour> colours, String display, String text, int weight, boolean capitals) {
    static final String LABEL = "commissioner";
    static final String DOCUMENT = "pt-mono";
    /// As much contrast as text needs.
    private static final double LEGIBLE = 4.6;

    private static final double DARKER = 0.92;

    public Dress {
        colours = Map.copyOf(colours);
    }

    List<String> faces() {
        return Stream.of(text, display, LABEL, DOCUMENT).distinct().toList();
    }

    Colour colour(String role) {
        var colour = colours.get(role);
        if (colour == null) {
            throw new IllegalArgumentException("No theme has a colour for " + role);
        }
        return colour;
    }

    /// Of links on white paper.
    Colour accentOnWhite() {
        return onWhite("accent");
    }

    /// A colour for words on white paper: that of a dark theme is darkened until it can be read.
    public Colour onWhite(String role) {
        var colour = colour(role);
        while (colour.contrast(Colour.WHITE) < LEGIBLE) {
            colour = darker(colour);
        }
        return colour;
    }

    private static Colour darker(Colour colour) {
        var rgb = 0;
        for (var shift = 16; shift >= 0; shift -= 8) {
            rgb |= (int) ((colour.rgb() >> shift & 0xff) * DARKER) << shift;
        }
        return new Colour(rgb);
    }
}
