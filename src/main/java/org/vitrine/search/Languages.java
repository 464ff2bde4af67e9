package org.vitrine.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The languages whose inflected words are known: how the index calls them and what the analysers call theirs.
final class Languages {
    /// For every language the name of its Snowball stemmer and that of OpenSearch's.
    static final Map<String, Stemmer> STEMMERS = Map.of(
            "en", new Stemmer("English", "english"),
            "de", new Stemmer("German", "german"),
            "ru", new Stemmer("Russian", "russian"),
            "fr", new Stemmer("French", "french"),
            "es", new Stemmer("Spanish", "spanish"),
            "it", new Stemmer("Italian", "italian"),
            "pt", new Stemmer("Portuguese", "portuguese"),
            "nl", new Stemmer("Dutch", "dutch"));

    /// Words that French and Italian write together with the next.
    static final List<String> ELIDED = List.of(
            "l", "m", "t", "qu", "n", "s", "j", "d", "c", "jusqu", "quoiqu", "lorsqu", "puisqu", "dell", "all", "nell",
            "sull", "dall", "un", "quell", "gl");

    record Stemmer(String snowball, String openSearch) {}

    private Languages() {}

    static Stream<String> stemmed() {
        return STEMMERS.keySet().stream().sorted();
    }

    /// The language of a tag without region and script, as the index has it: `zh-Hant` as `zh`.
    static String base(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }

    static Stemmer stemmer(String language) {
        return Objects.requireNonNull(STEMMERS.get(language));
    }

    /// The languages in which a word of this script may stand and whose stems are known. Words of Chinese, Japanese and
    /// Korean have none.
    static List<String> of(String word) {
        var scripts = word.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .collect(Collectors.toSet());
        return stemmed()
                .filter(language -> scripts.contains(
                        language.equals("ru") ? Character.UnicodeScript.CYRILLIC : Character.UnicodeScript.LATIN))
                .toList();
    }
}
