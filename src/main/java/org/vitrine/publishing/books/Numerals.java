package org.vitrine.publishing.books;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Digits as shapes, from a font of the book's: they are drawn on machines too that have no fonts of their own.
public final class Numerals {
    private static final TypeCase.Cut CUT = new TypeCase.Cut(
            "commissioner", "commissioner-latin", 600, false, "commissioner-latin-600-normal.woff", "U+0-FF");

    private Numerals() {}

    /// A number as a line of digits, from where it begins.
    ///
    /// @param height of the digits, in the units of what is drawn on
    public static Shape shape(String number, double height) {
        try (var font = CUT.font()) {
            var characters = font.getUnicodeCmapLookup();
            var line = new GeneralPath();
            var at = 0;
            for (var character : number.codePoints().toArray()) {
                var glyph = characters.getGlyphId(character);
                var drawn = font.getGlyph().getGlyph(glyph);
                if (drawn != null) {
                    line.append(
                            AffineTransform.getTranslateInstance(at, 0).createTransformedShape(drawn.getPath()), false);
                }
                at += font.getAdvanceWidth(glyph);
            }
            var bounds = line.getBounds2D();
            var scale = bounds.getHeight() == 0 ? 1 : height / bounds.getHeight();
            return AffineTransform.getScaleInstance(scale, -scale).createTransformedShape(line);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + CUT.file(), e);
        }
    }
}
