package org.vitrine.text;

import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A way of giving words something to carry through everything that composes a page from texts.
///
/// The marks are noncharacters, which Unicode keeps for the use inside of a program: no text that comes from outside
/// has them.
final class Marks {
    /// What holds text that is no markup, and so can say nothing beside its words.
    private static final Pattern UNMARKABLE =
            Pattern.compile("<(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+>|(?<=<title>)[^<]*");

    private final char begin;
    private final char words;
    private final char end;
    private final Pattern marked;
    private final Pattern marks;
    private final BinaryOperator<String> markup;

    /// @param markup the HTML for what is carried and the words that carry it
    Marks(char begin, char words, char end, BinaryOperator<String> markup) {
        this.begin = begin;
        this.words = words;
        this.end = end;
        this.marked = Pattern.compile(begin + "([^" + words + "]*)" + words + "([^" + end + "]*)" + end);
        this.marks = Pattern.compile(begin + "[^" + words + "]*" + words + "|[" + begin + words + end + "]");
        this.markup = markup;
    }

    String mark(String carried, String text) {
        return begin + carried + words + bare(text) + end;
    }

    /// The words alone.
    String bare(String text) {
        return isMarked(text) ? marks.matcher(text).replaceAll("") : text;
    }

    /// What a text carries that is marked as a whole; null where it is not.
    @Nullable
    String carried(String text) {
        var behind = text.indexOf(words);
        return !text.isEmpty() && text.charAt(0) == begin && behind > 0 ? text.substring(1, behind) : null;
    }

    /// HTML with the markup of every marked text; in attributes and in the title of the page there can be none.
    String html(String text) {
        if (!isMarked(text)) {
            return text;
        }
        var bare = UNMARKABLE.matcher(text).replaceAll(part -> Matcher.quoteReplacement(bare(part.group())));
        return bare(marked.matcher(bare)
                .replaceAll(found -> Matcher.quoteReplacement(markup.apply(found.group(1), found.group(2)))));
    }

    private boolean isMarked(String text) {
        return text.indexOf(begin) >= 0 || text.indexOf(words) >= 0 || text.indexOf(end) >= 0;
    }
}
