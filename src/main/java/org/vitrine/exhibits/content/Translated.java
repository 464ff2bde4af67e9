package org.vitrine.exhibits.content;

/// One text of an exhibit in another language.
///
/// @param original what was translated: it tells whether the translation is still that of what stands there now, and
///     what has changed since
/// @param text the translation; empty where somebody has taken it back
public record Translated(Place place, String original, String text) {
    public Translated {
        original = Wording.orEmpty(original);
        text = Wording.orEmpty(text);
    }

    boolean isOf(String words) {
        return original.strip().equals(words.strip());
    }
}
