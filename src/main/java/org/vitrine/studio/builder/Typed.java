package org.vitrine.studio.builder;

import org.jspecify.annotations.Nullable;

/// What somebody typed in place of another text.
///
/// @param base what was there when they began; where it is not known, what was there last is meant
/// @param run the same for what is typed on before the browser has heard that it is saved
record Typed(String text, @Nullable String base, int run) {
    /// Nothing was typed before it.
    static final int ALONE = -1;

    static Typed over(String base, String text) {
        return new Typed(text, base, ALONE);
    }
}
