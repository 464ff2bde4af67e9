package org.vitrine.publishing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.vitrine.exhibits.content.Context;
import org.vitrine.text.Foreign;
import org.vitrine.text.SafeHtml;

/// Leads from the first place of a page where a word of the glossary stands to what it means.
final class GlossaryLinks {
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)[^>]*>");
    private static final Set<String> CLOSED = Set.of("a", "code", "pre", "h2", "h3", "h4", "h5", "h6");

    private record Word(Pattern pattern, String href) {}

    private final List<Word> words = new ArrayList<>();
    private final Set<Word> linked = new HashSet<>();

    GlossaryLinks(Setting setting) {
        setting.exhibition()
                .content()
                .pages()
                .forEach(page -> page.blocks().stream()
                        .filter(Exhibition::isForEveryone)
                        .filter(Context.Glossary.class::isInstance)
                        .map(Context.Glossary.class::cast)
                        .flatMap(glossary -> glossary.terms().stream())
                        .filter(term -> !term.term().isBlank())
                        .sorted(Comparator.comparingInt(
                                (Context.Term term) -> -term.term().length()))
                        .forEach(term -> words.add(new Word(
                                pattern(term.term()),
                                (page.id().equals(setting.page().id())
                                                ? ""
                                                : setting.addresses().page(page.slug()))
                                        + "#" + anchor(term)))));
    }

    static String anchor(Context.Term term) {
        return "term." + term.id();
    }

    private static Pattern pattern(String term) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])"
                        + Pattern.quote(
                                SafeHtml.ofText(Foreign.bare(term).strip()).html()) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// What was sanitised has tags that are well formed, and no `<` that is not a tag's.
    SafeHtml in(SafeHtml html) {
        if (words.isEmpty()) {
            return html;
        }
        var result = new StringBuilder();
        var tags = TAG.matcher(html.html());
        var at = 0;
        var closed = 0;
        while (tags.find()) {
            var text = html.html().substring(at, tags.start());
            result.append(closed == 0 ? linked(text) : text).append(tags.group());
            if (CLOSED.contains(tags.group(2))) {
                closed += tags.group(1).isEmpty() ? 1 : -1;
            }
            at = tags.end();
        }
        return new SafeHtml(result.append(linked(html.html().substring(at))).toString());
    }

    private String linked(String text) {
        for (var word : words) {
            var found = linked.contains(word) ? null : word.pattern().matcher(text);
            if (found != null && found.find()) {
                linked.add(word);
                return linked(text.substring(0, found.start()))
                        + "<a class=\"term\" href=\"" + SafeHtml.ofText(word.href()) + "\">" + found.group() + "</a>"
                        + linked(text.substring(found.end()));
            }
        }
        return text;
    }
}
