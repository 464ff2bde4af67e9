package org.vitrine.house;

import java.util.Optional;

/// A colour by lightness, chroma and hue as the eye has them (Oklch), so that one can be made lighter or darker and
/// stay
/// the same colour.
record Oklch(double lightness, double chroma, double hue) {
    private static final double LITTLE_LESS = 0.94;
    private static final double NO_COLOUR = 0.004;
    private static final double ROUNDING = 0.0005;

    static Oklch of(Colour colour) {
        var red = colour.linear(16);
        var green = colour.linear(8);
        var blue = colour.linear(0);
        var l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        var m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        var s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        var a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        var b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        return new Oklch(0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s, Math.hypot(a, b), Math.atan2(b, a));
    }

    /// The colour of this hue with another lightness, as strong as screens can show it.
    Colour withLightness(double changed) {
        var strength = chroma;
        while (strength > NO_COLOUR) {
            var colour = new Oklch(changed, strength, hue).shown();
            if (colour.isPresent()) {
                return colour.get();
            }
            strength *= LITTLE_LESS;
        }
        return new Oklch(changed, 0, hue).shown().orElse(changed > 0.5 ? Colour.WHITE : new Colour(0));
    }

    /// Nothing where screens cannot show it.
    private Optional<Colour> shown() {
        var a = chroma * Math.cos(hue);
        var b = chroma * Math.sin(hue);
        var l = cubed(lightness + 0.3963377774 * a + 0.2158037573 * b);
        var m = cubed(lightness - 0.1055613458 * a - 0.0638541728 * b);
        var s = cubed(lightness - 0.0894841775 * a - 1.2914855480 * b);
        var red = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s;
        var green = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s;
        var blue = -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s;
        return isShown(red) && isShown(green) && isShown(blue)
                ? Optional.of(new Colour(told(red) << 16 | told(green) << 8 | told(blue)))
                : Optional.empty();
    }

    private static boolean isShown(double part) {
        return part >= -ROUNDING && part <= 1 + ROUNDING;
    }

    private static double cubed(double value) {
        return value * value * value;
    }

    private static int told(double linear) {
        var light = Math.clamp(linear, 0, 1);
        var part = light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
        return (int) Math.round(part * 255);
    }
}
