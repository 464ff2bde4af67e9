package org.vitrine.interchange.shelf;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.vitrine.publishing.pages.Texts;
import tools.jackson.databind.json.JsonMapper;

/// What there is to be found in one wing of a folder, as a script: pages on a disk may read no other file.
///
/// It is taken from the pages as they are read, so that whatever is found is there, and is written while they are made.
final class SearchWords implements AutoCloseable {
    static final String FILE = "search-words.js";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /// What stands on every page, or says nothing by itself.
    private static final String BESIDE =
            ".segment__no, .segment__leaf, .segment__cite, .para, .says b > i, sup, .caseno, .visually-hidden, .meta__note, .elsewhere, .citing, .src,"
                    + " .lines, .note__close";

    private static final int LONGEST_MARK = 3;

    private final Path file;
    private final Writer writer;
    private boolean isFirst = true;

    SearchWords(Path file) throws IOException {
        this.file = file;
        this.writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        writer.write("window.vitrineWords=[");
    }

    /// @param address from the root of the wing
    private record Found(String address, String title, String kicker, String language, List<List<String>> paragraphs) {}

    /// @param address from the root of the wing
    void document(Document page, String address, Texts t) throws IOException {
        var paragraphs = new ArrayList<List<String>>();
        page.select(".panel__text").forEach(summary -> {
            var language = language(summary);
            paragraphs.add(List.of("_about", language, words(summary), t.get("search.at.description")));
        });
        page.select(".segment[id]").forEach(segment -> {
            var number = segment.select(".segment__no").text();
            paragraphs.add(paragraph(segment, number.isEmpty() ? t.get("shelf.at.text") : number));
        });
        page.select(".remark[id]").forEach(remark -> paragraphs.add(paragraph(remark, t.get("shelf.at.note"))));
        write(page, address, paragraphs);
    }

    /// @param address from the root of the wing
    void page(Document page, String address, Texts t) throws IOException {
        var paragraphs = new ArrayList<List<String>>();
        page.select("h1 .cover__subtitle").forEach(subtitle -> {
            paragraphs.add(List.of("", language(subtitle), words(subtitle), t.get("search.at.summary")));
            subtitle.remove();
        });
        page.select(".prose > .lede, .cover .lede")
                .forEach(lede -> paragraphs.add(List.of("", language(lede), words(lede), t.get("search.at.summary"))));
        for (var block : page.select(".prose > :not(.citing), .prose > .columns .column > :not(.citing)")) {
            if (block.is(
                    ".cite, .pager, .meta-line, .printhead, .kicker, .lede, h1, .columns, .elsewhere, header, nav")) {
                continue;
            }
            var anchor = block.hasAttr("id") ? block : block.selectFirst("[id]");
            if (anchor != null) {
                paragraphs.add(List.of(anchor.id(), language(anchor), words(block), t.get("shelf.at.text")));
            }
        }
        write(page, address, paragraphs);
    }

    /// Somebody or something, by all their names.
    ///
    /// @param address from the root of the wing
    void entry(Document page, String address, Texts t) throws IOException {
        var names =
                page.select(".entry__facts dd").stream().map(SearchWords::words).toList();
        write(
                page,
                address,
                names.isEmpty()
                        ? List.of()
                        : List.of(List.of("", language(page.body()), String.join(", ", names), t.get("entry.names"))));
    }

    private void write(Document page, String address, List<List<String>> paragraphs) throws IOException {
        var title = Objects.requireNonNull(page.selectFirst("h1"));
        writer.write(isFirst ? "\n" : ",\n");
        isFirst = false;
        writer.write(JSON.writeValueAsString(new Found(
                        address,
                        words(title),
                        page.select("main .kicker").isEmpty()
                                ? ""
                                : words(page.select("main .kicker").getFirst()),
                        language(title),
                        paragraphs.stream()
                                .filter(paragraph -> !paragraph.get(2).isEmpty())
                                .toList()))
                .replace("<", "\\u003c"));
    }

    private static List<String> paragraph(Element element, String label) {
        return List.of(element.id(), language(element), words(element), label);
    }

    private static String words(Element element) {
        var alone = element.clone();
        alone.select(BESIDE).remove();
        // The numbers and letters of notes say nothing where the notes are read by themselves.
        alone.select("b").stream()
                .filter(mark -> mark.text().length() <= LONGEST_MARK)
                .forEach(Element::remove);
        return alone.text().strip();
    }

    private static String language(Element element) {
        var said = element.closest("[lang]");
        return said == null ? "" : said.attr("lang");
    }

    /// Ends the script.
    Path finished() throws IOException {
        writer.write("\n];\n");
        writer.close();
        return file;
    }

    @Override
    public void close() throws IOException {
        writer.close();
        Files.deleteIfExists(file);
    }
}
