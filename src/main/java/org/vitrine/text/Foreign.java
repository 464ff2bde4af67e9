package org.vitrine.text;

import java.util.Optional;
import java.util.regex.Pattern;

/// Words in another language than those around them. They carry that with them through everything that composes a page
/// from texts, and become `<span lang="…">` in its HTML.
///
/// The marks are noncharacters, which Unicode keeps for the use inside of a program: no text that comes from outside
/// has them.
public final class Foreign {
    private static final char BEGIN = '\uFDD0';
    private static final char WORDS = '\uFDD1';
    private static final char END = '\uFDD2';
    private static final Pattern MARKED =
            Pattern.compile(BEGIN + "([^" + WORDS + "]*)" + WORDS + "([^" + END + "]*)" + END);
    private static final Pattern MARKS =
            Pattern.compile(BEGIN + "[^" + WORDS + "]*" + WORDS + "|[" + BEGIN + WORDS + END + "]");
    /// What holds text that is no markup, and so can say nothing of its language.
    private static final Pattern UNMARKABLE =
            Pattern.compile("<(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+>|(?<=<title>)[^<]*");

    private Foreign() {}

    public static String mark(LanguageTag language, String words) {
        return BEGIN + language.value() + WORDS + bare(words) + END;
    }

    /// The words alone.
    public static String bare(String text) {
        return isMarked(text) ? MARKS.matcher(text).replaceAll("") : text;
    }

    /// The language of a text that is marked as a whole.
    static Optional<LanguageTag> language(String text) {
        var end = text.indexOf(WORDS);
        return !text.isEmpty() && text.charAt(0) == BEGIN && end > 0
                ? Optional.of(new LanguageTag(text.substring(1, end)))
                : Optional.empty();
    }

    /// HTML in which every marked text says its language; in attributes and in the title of the page it cannot.
    public static String html(String marked) {
        if (!isMarked(marked)) {
            return marked;
        }
        var bare = UNMARKABLE
                .matcher(marked)
                .replaceAll(part -> java.util.regex.Matcher.quoteReplacement(bare(part.group())));
        return bare(MARKED.matcher(bare).replaceAll(words -> {
            var language = new LanguageTag(words.group(1));
            return java.util.regex.Matcher.quoteReplacement(
                    "<span lang=\"%s\" dir=\"%s\">%s</span>".formatted(language, language.direction(), words.group(2)));
        }));
    }

    private static boolean isMarked(String text) {
        return text.indexOf(BEGIN) >= 0 || text.indexOf(WORDS) >= 0 || text.indexOf(END) >= 0;
    }
}
