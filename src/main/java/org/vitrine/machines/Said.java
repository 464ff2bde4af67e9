package org.vitrine.machines;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.vitrine.publishing.Reader;
import org.vitrine.publishing.pages.Texts;
import org.vitrine.text.SafeHtml;

/// Words with their languages, as IIIF has them: a list for each language, and one for what is in none.
final class Said {
    /// The languages of the house.
    static final List<Texts> VOICES = Reader.LANGUAGES.stream().map(Texts::new).toList();

    private static final String NO_LANGUAGE = "none";

    private Said() {}

    static Map<String, List<String>> plainly(String words) {
        return Map.of(NO_LANGUAGE, List.of(words));
    }

    static Map<String, List<String>> in(String language, String words) {
        return Map.of(language, List.of(words));
    }

    /// What the house says in each of its languages; in none where that is the same.
    static Map<String, List<String>> everywhere(Function<Texts, List<String>> say) {
        var said = new LinkedHashMap<String, List<String>>();
        VOICES.forEach(voice -> said.put(voice.language(), List.copyOf(say.apply(voice))));
        return Set.copyOf(said.values()).size() == 1
                ? Map.of(NO_LANGUAGE, said.values().iterator().next())
                : said;
    }

    static Map<String, List<String>> everywhere(String key, Object... arguments) {
        return everywhere(voice -> List.of(voice.get(key, arguments)));
    }

    /// Words where viewers take for HTML what begins with an angle bracket.
    static String asText(String words) {
        return words.startsWith("<") ? "<span>" + SafeHtml.ofText(words) + "</span>" : words;
    }
}
