package org.vitrine.house;

import org.jspecify.annotations.Nullable;

/// How the house looks, on top of each exhibit's theme.
///
/// @param logo stands before the name; null for the mark that every house has
/// @param logoDark stands there in the dark, where the other could not be seen
/// @param logoSaysName whether the logo holds the name, which is then not written again
/// @param icon for the browser's tabs
public record Looks(
        @Nullable HouseFile logo,
        @Nullable HouseFile logoDark,
        boolean logoSaysName,
        @Nullable HouseFile icon,
        Palette palette,
        Faces faces) {
    public static final Looks USUAL = new Looks(null, null, false, null, Palette.NONE, Faces.THEMES);

    public Looks {
        palette = palette == null ? Palette.NONE : palette;
        faces = faces == null ? Faces.THEMES : faces;
    }

    /// The logo as it can be seen on a light or dark ground.
    public @Nullable HouseFile logoOn(boolean isDark) {
        return isDark && logoDark != null ? logoDark : logo;
    }

    public Looks withLogo(@Nullable HouseFile changed) {
        return new Looks(changed, changed == null ? null : logoDark, logoSaysName, icon, palette, faces);
    }

    public Looks withLogoDark(@Nullable HouseFile changed) {
        return new Looks(logo, changed, logoSaysName, icon, palette, faces);
    }

    public Looks withLogoSayingName(boolean changed) {
        return new Looks(logo, logoDark, changed, icon, palette, faces);
    }

    public Looks withIcon(@Nullable HouseFile changed) {
        return new Looks(logo, logoDark, logoSaysName, changed, palette, faces);
    }

    public Looks withPalette(Palette changed) {
        return new Looks(logo, logoDark, logoSaysName, icon, changed, faces);
    }

    public Looks withFaces(Faces changed) {
        return new Looks(logo, logoDark, logoSaysName, icon, palette, changed);
    }
}
