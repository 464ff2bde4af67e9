package org.vitrine.text;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/// How much there is to read: words, and characters where a script sets no spaces between words.
public record ReadingTime(int words, int characters) {
    public static final ReadingTime NONE = new ReadingTime(0, 0);

    private static final double WORDS_PER_MINUTE = 220;
    private static final double CHARACTERS_PER_MINUTE = 500;
    private static final Set<UnicodeScript> WITHOUT_SPACES =
            Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.BOPOMOFO);

    /// @param text plain text
    public static ReadingTime of(String text) {
        var words = 0;
        var characters = 0;
        var inWord = false;
        for (var point : text.codePoints().toArray()) {
            if (WITHOUT_SPACES.contains(UnicodeScript.of(point))) {
                characters++;
                inWord = false;
            } else if (Character.isWhitespace(point)) {
                inWord = false;
            } else if (!inWord && Character.isLetterOrDigit(point)) {
                words++;
                inWord = true;
            }
        }
        return new ReadingTime(words, characters);
    }

    public ReadingTime plus(ReadingTime other) {
        return new ReadingTime(words + other.words, characters + other.characters);
    }

    /// In whole minutes, at least one.
    public int minutes() {
        return Math.max(1, (int) Math.round(words / WORDS_PER_MINUTE + characters / CHARACTERS_PER_MINUTE));
    }
}
