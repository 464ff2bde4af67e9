package org.vitrine.studio.builder;

import com.vaadin.flow.component.Component;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.library.ArchivalDate;
import org.vitrine.library.DocumentQuery;
import org.vitrine.library.DocumentRow;
import org.vitrine.library.Documents;
import org.vitrine.library.Entries;
import org.vitrine.library.Entry;
import org.vitrine.library.KnownEntry;

/// Something of the library that a text may mention.
///
/// @param href how the mention is written
/// @param name what it is called in the text
/// @param label by which a curator knows it among others
/// @param kind in words
record Mentionable(String href, String name, String label, String kind) {
    private static final int MOST = 5;
    private static final int LONGEST_WORDS = 200;

    /// People, places and documents in one list, those in which the typed words begin.
    static List<Mentionable> matching(String typed, Entries entries, Documents documents, Component speaker) {
        var words = typed.substring(0, Math.min(typed.length(), LONGEST_WORDS));
        // Who is called so before who is also called so further on.
        var known = entries.mentionable(words, MOST).stream()
                .sorted(Comparator.comparing(entry -> !opens(entry.entry(), words)))
                .toList();
        var subjects = known.stream().filter(entry -> entry.entry().kind() == Entry.Kind.SUBJECT);
        var others = known.stream().filter(entry -> entry.entry().kind() != Entry.Kind.SUBJECT);
        return Stream.of(
                        others.map(entry -> of(entry, words, speaker)),
                        documents.list(DocumentQuery.ALL.withWords(words), 0, MOST).stream()
                                .map(row -> of(row, speaker)),
                        subjects.map(entry -> of(entry, words, speaker)))
                .flatMap(some -> some)
                .toList();
    }

    /// Pages of the exhibit itself that are called so.
    static List<Mentionable> pages(String typed, ExhibitContent content, Component speaker) {
        return content.pages()
                .filter(page -> !page.title().isBlank() && begins(page.title(), typed))
                .limit(MOST)
                .map(page -> new Mentionable(
                        page.slug().value(),
                        page.title(),
                        page.title(),
                        speaker.getTranslation("builder.mention.page")))
                .toList();
    }

    private static Mentionable of(DocumentRow row, Component speaker) {
        var date = row.date();
        return new Mentionable(
                "/documents/" + row.id(),
                row.title(),
                date == null ? row.title() : row.title() + ", " + shown(date, speaker),
                speaker.getTranslation("builder.mention.document"));
    }

    private static String shown(ArchivalDate date, Component speaker) {
        return date.display(speaker.getUI().map(ui -> ui.getLocale()).orElse(Locale.ENGLISH));
    }

    private static Mentionable of(KnownEntry known, String typed, Component speaker) {
        var entry = known.entry();
        var name = name(entry, typed);
        return new Mentionable(
                known.address().path(),
                name,
                name.equals(entry.name()) ? name : name + " – " + entry.name(),
                speaker.getTranslation("builder.mention." + entry.kind().name().toLowerCase(Locale.ROOT)));
    }

    /// The name that was meant: the preferred one, unless another is what was typed.
    private static String name(Entry entry, String typed) {
        return Stream.concat(Stream.of(entry.name()), entry.names().stream().map(Entry.Name::name))
                .filter(name -> begins(name, typed))
                .findFirst()
                .orElse(entry.name());
    }

    private static boolean opens(Entry entry, String typed) {
        var first = Stream.of(words(typed)).findFirst().orElse("");
        return Stream.concat(Stream.of(entry.name()), entry.names().stream().map(Entry.Name::name))
                .anyMatch(name -> Stream.of(words(name))
                        .findFirst()
                        .filter(word -> word.startsWith(first))
                        .isPresent());
    }

    /// Whether each of the words begins one of the name, in that order.
    private static boolean begins(String name, String typed) {
        var words = Arrays.asList(words(name));
        var at = 0;
        for (var word : words(typed)) {
            while (at < words.size() && !words.get(at).startsWith(word)) {
                at++;
            }
            if (at++ >= words.size()) {
                return false;
            }
        }
        return true;
    }

    private static String[] words(String text) {
        var folded = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .strip();
        return folded.isEmpty() ? new String[0] : folded.split("[^\\p{L}\\p{N}]+");
    }
}
