package org.vitrine.house;

import org.jspecify.annotations.Nullable;

/// The house's own colours, in place of those of the themes: of links and actions on the page, and of links on paper.
/// Where there is none, each theme has its own.
public record Palette(
        @Nullable Colour accentLight,
        @Nullable Colour accentDark,
        @Nullable Colour paperLight,
        @Nullable Colour paperDark) {
    public static final Palette NONE = new Palette(null, null, null, null);

    public enum Mode {
        LIGHT,
        DARK
    }

    /// One of the colours that can be chosen.
    public enum Part {
        ACCENT_LIGHT(Mode.LIGHT, false),
        ACCENT_DARK(Mode.DARK, false),
        PAPER_LIGHT(Mode.LIGHT, true),
        PAPER_DARK(Mode.DARK, true);

        private final Mode mode;
        private final boolean onPaper;

        Part(Mode mode, boolean onPaper) {
            this.mode = mode;
            this.onPaper = onPaper;
        }

        public Mode mode() {
            return mode;
        }

        public boolean isOnPaper() {
            return onPaper;
        }
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    public @Nullable Colour get(Part part) {
        return switch (part) {
            case ACCENT_LIGHT -> accentLight;
            case ACCENT_DARK -> accentDark;
            case PAPER_LIGHT -> paperLight;
            case PAPER_DARK -> paperDark;
        };
    }

    @Nullable
    Colour accent(Mode mode) {
        return mode == Mode.LIGHT ? accentLight : accentDark;
    }

    @Nullable
    Colour paper(Mode mode) {
        return mode == Mode.LIGHT ? paperLight : paperDark;
    }

    public Palette with(Part part, @Nullable Colour changed) {
        return switch (part) {
            case ACCENT_LIGHT -> new Palette(changed, accentDark, paperLight, paperDark);
            case ACCENT_DARK -> new Palette(accentLight, changed, paperLight, paperDark);
            case PAPER_LIGHT -> new Palette(accentLight, accentDark, changed, paperDark);
            case PAPER_DARK -> new Palette(accentLight, accentDark, paperLight, changed);
        };
    }
}
