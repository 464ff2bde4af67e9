package org.vitrine.house;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A colour of the screen, written `#1d4a8c`.
///
/// @param rgb red, green and blue, eight bits each
public record Colour(int rgb) {
    private static final Pattern WRITTEN = Pattern.compile("#?([0-9a-fA-F]{6}|[0-9a-fA-F]{3})");
    private static final int RGB = 0xffffff;

    public static final Colour WHITE = new Colour(RGB);
    /// The ink that stands on bright colours.
    static final Colour DARK = new Colour(0x10151a);

    public Colour {
        if ((rgb & ~RGB) != 0) {
            throw new IllegalArgumentException("A colour has red, green and blue");
        }
    }

    /// @throws IllegalArgumentException when that is no colour
    @JsonCreator
    public static Colour of(String written) {
        return read(written).orElseThrow(() -> new IllegalArgumentException("\"" + written + "\" is no colour"));
    }

    /// Reads `#1d4a8c`, `1d4a8c` or `#14c`.
    public static Optional<Colour> read(String written) {
        var matcher = WRITTEN.matcher(written.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var digits = matcher.group(1);
        var full = digits.length() == 3 ? digits.replaceAll("(.)", "$1$1") : digits;
        return Optional.of(new Colour(Integer.parseInt(full, 16)));
    }

    @JsonValue
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }

    /// The ratio of contrast with another colour, from 1 to 21, as WCAG 2.2 reckons it.
    public double contrast(Colour other) {
        var lighter = Math.max(luminance(), other.luminance());
        var darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    /// This colour laid thinly over another.
    ///
    /// @param share how much of it is seen, from 0 to 1
    Colour over(Colour ground, double share) {
        var mixed = 0;
        for (var shift = 16; shift >= 0; shift -= 8) {
            var part = part(shift) * share + ground.part(shift) * (1 - share);
            mixed |= (int) Math.round(part) << shift;
        }
        return new Colour(mixed);
    }

    /// The one of two inks that is read more easily on this colour.
    Colour ink() {
        return contrast(WHITE) >= contrast(DARK) ? WHITE : DARK;
    }

    private double luminance() {
        return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0);
    }

    private int part(int shift) {
        return rgb >> shift & 0xff;
    }

    /// A part of the light as it is, not as screens are told of it.
    double linear(int shift) {
        var part = part(shift) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
