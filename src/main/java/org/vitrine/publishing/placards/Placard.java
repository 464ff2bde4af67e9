package org.vitrine.publishing.placards;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

/// What is on the picture that stands for a page where its address is shared.
///
/// @param above what the page belongs to
/// @param below what more is said of it
/// @param object what lies in the case; nothing where words are all there is
public record Placard(
        House house,
        @Nullable String above,
        String title,
        @Nullable String below,
        Dress dress,
        @Nullable BufferedImage object) {

    /// Whose it is.
    ///
    /// @param name nothing where the logo says it
    /// @param logo nothing where there is none that can be drawn
    /// @param isMarked whether the mark that every house has stands in its place
    public record House(@Nullable String name, @Nullable BufferedImage logo, boolean isMarked) {}

    /// The colours of a theme, and the face of its titles.
    ///
    /// @param cloth on which the object lies
    public record Dress(Color ground, Color ink, Color quiet, Color accent, Color cloth, Color edge, Face titles) {}

    public enum Face {
        SERIF,
        SANS
    }
}
