package org.vitrine.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.Page;
import org.vitrine.exhibits.content.Structure;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;
import org.vitrine.publishing.pages.Blocks;
import org.vitrine.publishing.pages.Citation;
import org.vitrine.publishing.pages.Link;
import org.vitrine.text.SafeHtml;

/// Writes what gives a page its order.
final class StructureWriter {
    private final Setting setting;

    StructureWriter(Setting setting) {
        this.setting = setting;
    }

    SafeHtml write(Structure block) {
        return switch (block) {
            case Structure.Callout callout ->
                setting.render(
                        "block/callout.jte",
                        new Blocks.CalloutBlock(
                                setting.shell(callout),
                                callout.tone().word(),
                                setting.t().get("callout." + callout.tone().word()),
                                setting.markdown().withoutMargin(callout.markdown())));
            case Structure.Divider divider ->
                setting.render("block/divider.jte", new Blocks.DividerBlock(setting.shell(divider)));
            case Structure.Details details ->
                setting.render(
                        "block/details.jte",
                        new Blocks.DetailsBlock(
                                setting.shell(details),
                                details.summary().isBlank() ? setting.t().get("details.more") : details.summary(),
                                setting.markdown().withoutMargin(details.markdown())));
            case Structure.Notes notes -> notes(notes, setting.shell(notes), true);
            case Structure.Contents contents -> contents(contents);
            case Structure.Pages pages -> pages(pages);
            // What stands in the columns is written with the other blocks of the page, and put into them there.
            case Structure.Columns columns ->
                setting.render("block/columns.jte", new Blocks.ColumnsBlock(setting.shell(columns)));
        };
    }

    // ---- notes and bibliography ----

    /// @param footnotes whether the footnotes are listed here: once on a page
    SafeHtml notes(Structure.Notes block, Blocks.Shell shell, boolean footnotes) {
        var notes = footnotes ? setting.markdown().notes() : List.<org.vitrine.text.Markdown.Note>of();
        var style = style(block.style());
        var cited = documents(block.scope())
                .map(document -> cited(document, style))
                .sorted((one, other) -> setting.collator().compare(one.plain(), other.plain()))
                .toList();
        if (notes.isEmpty() && cited.isEmpty()) {
            return setting.missing(block, "missing.notes");
        }
        var level = shell.heading() == null ? 2 : shell.heading().level() + 1;
        var language = style.language().value();
        return setting.render(
                "block/notes.jte",
                new Blocks.NotesBlock(
                        shell,
                        notes,
                        cited,
                        language.equals(setting.t().language()) ? null : language,
                        new Blocks.Heading(level, setting.t().get("notes")),
                        new Blocks.Heading(level, setting.t().get("bibliography"))));
    }

    private Citation cited(Document document, CitationStyle style) {
        var path = "/documents/" + document.id();
        // A draft has no address for ever yet: the one its documents will have stands in for it.
        var url = setting.quoting()
                .permanent(path)
                .orElseGet(() -> setting.reader().absolute(setting.addresses().context() + path));
        return style.citation(CitedDocument.of(document, url));
    }

    private static CitationStyle style(Structure.Style style) {
        return switch (style) {
            case CHICAGO -> CitationStyle.CHICAGO;
            case MLA -> CitationStyle.MLA;
            case APA -> CitationStyle.APA;
            case TURABIAN -> CitationStyle.TURABIAN;
            case GOST -> CitationStyle.GOST;
        };
    }

    private Stream<Document> documents(Structure.Scope scope) {
        var pages = switch (scope) {
            case PAGE -> Stream.of(setting.page());
            case SECTION -> section().stream();
            case EXHIBIT -> setting.exhibition().content().pages();
        };
        return pages.flatMap(page -> page.blocks().stream())
                .filter(Exhibition::isForEveryone)
                .flatMap(Block::documents)
                .distinct()
                .flatMap((DocumentId id) -> setting.document(id).stream());
    }

    // ---- contents and pages ----

    private SafeHtml contents(Structure.Contents block) {
        var ways = new ArrayList<Blocks.Way>();
        for (var shown : setting.shown()) {
            var heading = heading(shown);
            if (heading.isPresent() && !shown.id().equals(block.id())) {
                var below = shown instanceof Block.Heading own ? own.depth() > 1 : afterHeading(shown);
                ways.add(new Blocks.Way(null, new Link("#" + shown.id(), heading.get()), null, below));
            }
        }
        return ways.isEmpty()
                ? setting.missing(block, "missing.headings")
                : ways(block, " ways--contents", "ways.contents", ways);
    }

    private static Optional<String> heading(Block block) {
        return Optional.ofNullable(
                        block instanceof Block.Heading heading
                                ? heading.text()
                                : block.layout().heading())
                .filter(words -> !words.isBlank());
    }

    private boolean afterHeading(Block block) {
        return setting.shown().stream()
                .takeWhile(other -> !other.id().equals(block.id()))
                .anyMatch(Block.Heading.class::isInstance);
    }

    private SafeHtml pages(Structure.Pages block) {
        var all = setting.exhibition().content().pages().toList();
        var wanted = block.scope() == Structure.Scope.EXHIBIT ? all : section();
        var ways = wanted.stream()
                .map(page -> new Blocks.Way(
                        String.valueOf(all.indexOf(page) + 1),
                        new Link(
                                setting.addresses().page(page.slug()),
                                page.title(),
                                page.id().equals(setting.page().id()),
                                null),
                        page.lede(),
                        false))
                .toList();
        return ways(block, " ways--pages", "ways.pages", ways);
    }

    private SafeHtml ways(Block block, String classes, String name, List<Blocks.Way> ways) {
        var shell = setting.shell(block);
        return setting.render(
                "block/ways.jte",
                new Blocks.WaysBlock(shell, classes, setting.t().get(name), ways));
    }

    private List<Page> section() {
        return setting.exhibition()
                .content()
                .sectionOf(setting.page().id())
                .map(section -> section.pages())
                .orElse(List.of());
    }
}
