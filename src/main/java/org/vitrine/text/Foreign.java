package org.vitrine.text;

import java.util.Optional;

/// Words in another language than those around them. They carry that with them through everything that composes a page
/// from texts, and become `<span lang="…">` in its HTML.
public final class Foreign {
    private static final Marks MARKS = new Marks('\uFDD0', '\uFDD1', '\uFDD2', (tag, words) -> {
        // Somebody may have sent marks on purpose: then their words are words.
        return read(tag)
                .map(language ->
                        "<span lang=\"%s\" dir=\"%s\">%s</span>".formatted(language, language.direction(), words))
                .orElse(words);
    });

    private Foreign() {}

    public static String mark(LanguageTag language, String words) {
        return MARKS.mark(language.value(), words);
    }

    /// The words alone.
    public static String bare(String text) {
        return MARKS.bare(text);
    }

    /// The language of a text that is marked as a whole.
    static Optional<LanguageTag> language(String text) {
        return Optional.ofNullable(MARKS.carried(text)).flatMap(Foreign::read);
    }

    private static Optional<LanguageTag> read(String tag) {
        try {
            return Optional.of(new LanguageTag(tag));
        } catch (IllegalArgumentException noLanguage) {
            return Optional.empty();
        }
    }

    /// HTML in which every marked text says its language; in attributes and in the title of the page it cannot.
    public static String html(String marked) {
        return MARKS.html(marked);
    }
}
