package org.vitrine.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vitrine.library.Rights;
import org.vitrine.publishing.Framing.Outline;
import org.vitrine.publishing.Framing.Room;
import org.vitrine.publishing.pages.Link;
import org.vitrine.publishing.pages.ShelfPage;
import org.vitrine.publishing.pages.Texts;
import org.vitrine.text.Foreign;
import org.vitrine.text.LanguageTag;

/// Composes what a folder with an edition has and the site has not.
@Component
class ShelfPages {
    private static final int LINE = 78;

    private final Framing framing;

    ShelfPages(Framing framing) {
        this.framing = framing;
    }

    /// All that is in the folder.
    ///
    /// @param exhibition the edition in one of its languages
    ShelfPage contents(EditionAlone edition, Exhibition exhibition, Reader reader) {
        var t = new Texts(reader.locale());
        var language = Setting.foreign(exhibition, reader);
        var content = exhibition.content();
        return new ShelfPage(
                framing.frame(
                        reader,
                        new Outline(
                                content.theme(),
                                Room.SEARCH,
                                List.of(t.get("shelf.title"), content.title()),
                                null,
                                reader.addresses().context() + "/search",
                                null,
                                List.of(),
                                null,
                                List.of())),
                new Link(reader.addresses().cover(), content.title()),
                language.map(LanguageTag::value).orElse(null),
                language.map(LanguageTag::direction).orElse(null),
                ExhibitPages.parts(exhibition, reader),
                edition.documents().stream()
                        .map(published -> HousePages.line(published, reader))
                        .toList(),
                teachers(exhibition, reader, t));
    }

    private static @Nullable Link teachers(Exhibition exhibition, Reader reader, Texts t) {
        return exhibition
                .forTeachers()
                .map(slug -> new Link(reader.addresses().page(slug), t.get("teachers.title")))
                .orElse(null);
    }

    /// What somebody should know who finds the folder: what it is, how it is cited, and what may be done with it.
    String readme(EditionAlone edition, Exhibition exhibition, Reader reader) {
        var t = new Texts(reader.locale());
        var content = exhibition.content();
        var quoting = new Quoting(exhibition, reader, framing.house());
        var lines = new ArrayList<String>();
        lines.add(Foreign.bare(content.title()));
        if (content.subtitle() != null) {
            lines.add(Foreign.bare(content.subtitle()));
        }
        lines.add(framing.institution().name() + ", " + quoting.edition());
        lines.add("");
        lines.addAll(wrapped(t.get("shelf.readme.what")));
        lines.add("");
        lines.addAll(wrapped(t.get("shelf.readme.open")));
        lines.add("");
        lines.addAll(wrapped(t.get("shelf.readme.whole")));
        lines.addAll(List.of("", t.get("shelf.readme.cite"), ""));
        lines.addAll(wrapped(Foreign.bare(quoting.cover().plain())));
        lines.addAll(List.of("", t.get("shelf.readme.rights"), ""));
        lines.addAll(wrapped(t.get("shelf.readme.rights.text")));
        lines.add("");
        lines.addAll(rights(edition, t));
        return String.join("\r\n", lines) + "\r\n";
    }

    private static List<String> rights(EditionAlone edition, Texts t) {
        var words = new DocumentWords(t);
        var statements = new TreeMap<String, Integer>();
        edition.documents().stream()
                .map(published -> published.document().rights())
                .map(rights -> rights == null ? t.get("document.rights.none") : named(rights, words))
                .forEach(statement -> statements.merge(statement, 1, Integer::sum));
        return statements.entrySet().stream()
                .map(statement ->
                        "- " + t.get("cover.documents.value", statement.getValue()) + ": " + statement.getKey())
                .toList();
    }

    private static String named(Rights rights, DocumentWords words) {
        var name = words.name(rights);
        var address = rights.statement().toString();
        return name.equals(address) ? name : name + " <" + address + ">";
    }

    /// In lines that are read in any window.
    private static List<String> wrapped(String text) {
        var lines = new ArrayList<List<String>>();
        var length = LINE;
        for (var word : text.strip().split("\\s+")) {
            if (length + word.length() >= LINE) {
                lines.add(new ArrayList<>());
                length = 0;
            }
            lines.getLast().add(word);
            length += word.length() + 1;
        }
        return lines.stream()
                .map(line -> line.stream().collect(Collectors.joining(" ")))
                .toList();
    }
}
