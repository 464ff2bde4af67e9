package org.vitrine.interchange;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import org.vitrine.text.LanguageTag;

/// Whether a text can be in a language, judged by its script alone.
final class Writing {
    private static final Map<String, UnicodeScript> SCRIPTS = Map.ofEntries(
            Map.entry("ru", UnicodeScript.CYRILLIC),
            Map.entry("uk", UnicodeScript.CYRILLIC),
            Map.entry("be", UnicodeScript.CYRILLIC),
            Map.entry("bg", UnicodeScript.CYRILLIC),
            Map.entry("mk", UnicodeScript.CYRILLIC),
            Map.entry("zh", UnicodeScript.HAN),
            Map.entry("ja", UnicodeScript.HIRAGANA),
            Map.entry("ko", UnicodeScript.HANGUL),
            Map.entry("ar", UnicodeScript.ARABIC),
            Map.entry("fa", UnicodeScript.ARABIC),
            Map.entry("ur", UnicodeScript.ARABIC),
            Map.entry("he", UnicodeScript.HEBREW),
            Map.entry("el", UnicodeScript.GREEK),
            Map.entry("hi", UnicodeScript.DEVANAGARI));

    private Writing() {}

    static boolean fits(LanguageTag language, String text) {
        var counts = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> counts.merge(UnicodeScript.of(letter), 1, Integer::sum));
        var most = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(UnicodeScript.COMMON);
        var expected = SCRIPTS.getOrDefault(language.locale().getLanguage(), UnicodeScript.LATIN);
        return most == expected || expected == UnicodeScript.HIRAGANA && most == UnicodeScript.HAN;
    }
}
