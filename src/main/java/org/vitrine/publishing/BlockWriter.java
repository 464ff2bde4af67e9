package org.vitrine.publishing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.content.Attachment;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.Context;
import org.vitrine.exhibits.content.Lesson;
import org.vitrine.exhibits.content.Reading;
import org.vitrine.exhibits.content.Structure;
import org.vitrine.library.Document;
import org.vitrine.library.Version;
import org.vitrine.publishing.pages.Blocks;
import org.vitrine.publishing.pages.Link;
import org.vitrine.text.Markdown;
import org.vitrine.text.SafeHtml;
import org.vitrine.text.SegmentedText;
import org.vitrine.text.Span;

/// Writes the blocks of one page, in their order: headings and footnotes follow from what was written before.
final class BlockWriter {
    private final Setting setting;
    private final Paper paper;
    private final GlossaryLinks glossary;
    private final StructureWriter structure;
    private final LessonWriter lessons;
    private final ReadingWriter readings;
    private final ContextWriter context;
    private boolean listsNotes;

    BlockWriter(Setting setting) {
        this.setting = setting;
        this.paper = new Paper(setting);
        this.glossary = new GlossaryLinks(setting);
        this.structure = new StructureWriter(setting);
        this.lessons = new LessonWriter(setting);
        this.readings = new ReadingWriter(setting, paper);
        this.context = new ContextWriter(setting);
    }

    /// The footnotes of what was written so far; none where a block of the page lists them.
    List<Markdown.Note> notes() {
        return listsNotes ? List.of() : setting.markdown().notes();
    }

    /// All blocks of a page. Those that list its footnotes are written last, wherever they stand.
    List<SafeHtml> write(List<Block> blocks) {
        var written = new ArrayList<SafeHtml>();
        var shells = new HashMap<Integer, Blocks.Shell>();
        for (var block : blocks) {
            if (block instanceof Structure.Notes) {
                shells.put(written.size(), setting.shell(block));
                written.add(SafeHtml.EMPTY);
            } else {
                written.add(write(block));
            }
        }
        for (var at = 0; at < blocks.size(); at++) {
            if (blocks.get(at) instanceof Structure.Notes notes) {
                written.set(at, structure.notes(notes, Objects.requireNonNull(shells.get(at)), !listsNotes));
                listsNotes = true;
            }
        }
        return List.copyOf(written);
    }

    private SafeHtml write(Block block) {
        return switch (block) {
            case Block.Text text -> text(text);
            case Block.Heading heading -> heading(heading);
            case Block.PullQuote quote -> quote(quote);
            case Block.DocumentCard card ->
                setting.document(card.document())
                        .map(document -> card(card, document))
                        .orElseGet(() -> setting.missing(card, "missing.document"));
            case Block.Excerpt excerpt ->
                setting.document(excerpt.document())
                        .map(document -> document.text(excerpt.version())
                                .map(version -> excerpt(excerpt, document, version))
                                .orElseGet(() -> setting.missing(excerpt, "missing.version")))
                        .orElseGet(() -> setting.missing(excerpt, "missing.document"));
            case Block.Image image ->
                setting.illustrations()
                        .shot(image.image(), setting.addresses(), alt(image))
                        .map(shot -> setting.render(
                                "block/image.jte",
                                new Blocks.ImageBlock(setting.shell(image), shot, image.caption(), image.credit())))
                        .orElseGet(() -> setting.missing(image, "missing.picture"));
            case Structure other -> structure.write(other);
            case Lesson lesson -> lessons.write(lesson);
            case Reading reading -> readings.write(reading);
            case Context around -> context.write(around);
            case Attachment attachment -> new AttachmentWriter(setting).write(attachment);
        };
    }

    private SafeHtml text(Block.Text text) {
        var shell = setting.shell(text);
        var highest = 1
                + (shell.heading() == null
                        ? setting.lastHeading()
                        : shell.heading().level());
        return setting.render(
                "block/text.jte",
                new Blocks.TextBlock(
                        shell,
                        glossary.in(
                                text.column() > 0
                                        ? setting.markdown().withoutMargin(text.markdown(), highest)
                                        : setting.markdown().text(text.markdown(), highest))));
    }

    private SafeHtml heading(Block.Heading heading) {
        // A heading over a heading would say nothing: the block's own words are the heading.
        var shell = setting.shell(heading.withLayout(heading.layout().withHeading(null)));
        return setting.render(
                "block/heading.jte", new Blocks.HeadingBlock(shell, setting.heading(heading.depth(), heading.text())));
    }

    private SafeHtml quote(Block.PullQuote quote) {
        var source = quote.source();
        var document = source == null ? Optional.<Document>empty() : setting.document(source.document());
        var version = source == null
                ? Optional.<Version.Text>empty()
                : document.flatMap(known -> known.text(source.version()));
        var where = source == null || document.isEmpty()
                ? null
                : new Link(
                        source.segment() == null
                                ? setting.addresses().document(source.document())
                                : setting.addresses().segment(source.document(), source.version(), source.segment()),
                        version.flatMap(text -> paragraph(text.text(), source.segment()))
                                .orElseGet(() -> setting.t().get("quote.document")));
        return setting.render(
                "block/quote.jte",
                new Blocks.QuoteBlock(
                        setting.shell(quote),
                        quote.quote(),
                        version.map(text -> text.language().value()).orElse(null),
                        version.map(text -> text.language().direction()).orElse(null),
                        quote.attribution(),
                        where,
                        document.map(known -> known.description().notice()).orElse(null)));
    }

    private Optional<String> paragraph(SegmentedText text, @Nullable String segment) {
        return segment == null
                ? Optional.empty()
                : text.span(segment).flatMap(span -> setting.words().paragraphs(text, span));
    }

    private SafeHtml card(Block.DocumentCard card, Document document) {
        return setting.render(
                "block/card.jte",
                new Blocks.CardBlock(
                        setting.shell(card),
                        setting.words().kindLine(document),
                        setting.link(document),
                        setting.words().holds(document),
                        card.caption(),
                        document.description().notice(),
                        setting.illustrations()
                                .firstPage(document, setting.addresses())
                                .orElse(null)));
    }

    private SafeHtml excerpt(Block.Excerpt excerpt, Document document, Version.Text version) {
        var found = excerpt.passage().find(version.text());
        if (found.isEmpty() && setting.isPreview()) {
            return setting.missing(excerpt, "missing.passage");
        }
        var beside = Optional.ofNullable(excerpt.beside()).flatMap(document::text);
        var rows = found.map(span -> rows(excerpt, document, version, span, beside))
                .orElseGet(() -> List.of(new Blocks.Row(
                        Paper.quoted(version, excerpt.passage().quote().exact()), null, false)));
        var shell = setting.shell(excerpt);
        return setting.render(
                "block/excerpt.jte",
                new Blocks.ExcerptBlock(
                        shell,
                        sheet(version, rows),
                        document.description().kind(),
                        setting.words().name(version),
                        beside.map(setting.words()::name).orElse(null),
                        rows,
                        Paper.said(excerpt.notes(), version.text(), Paper.all(version.text()), true).stream()
                                .map(paper::remark)
                                .toList(),
                        setting.label(
                                shell,
                                document,
                                paper.locator(document, version, found),
                                excerpt.caption(),
                                excerpt.credit())));
    }

    private static String sheet(Version.Text version, List<Blocks.Row> rows) {
        var beside = rows.stream().anyMatch(row -> row.beside() != null);
        return Paper.classes(
                        version,
                        rows.stream()
                                .flatMap(row ->
                                        Stream.of(row.cell(), row.beside()).filter(Objects::nonNull)))
                + (beside ? " paper--beside" : "");
    }

    /// The whole segments that the passage touches.
    private List<Blocks.Row> rows(
            Block.Excerpt excerpt, Document document, Version.Text version, Span span, Optional<Version.Text> beside) {
        var text = version.text();
        var shown = Paper.whole(text, span);
        var passage = shown.equals(span) ? null : span;
        var anchors = Paper.anchors(Paper.said(excerpt.notes(), text, shown, true), shown);
        return text.within(span).stream()
                .map(segment -> {
                    var own = text.span(segment.id()).orElseThrow();
                    return new Blocks.Row(
                            paper.cell(
                                    document,
                                    version,
                                    segment,
                                    Highlights.mark(segment.text(), own.start(), passage, anchors)),
                            beside.flatMap(other -> Paper.answering(document, version, segment, other)
                                            .map(answer -> paper.cell(document, other, answer)))
                                    .orElse(null),
                            passage != null && passage.overlaps(own));
                })
                .toList();
    }

    private static String alt(Block.Image image) {
        return image.decorative() || image.alt() == null ? "" : image.alt();
    }
}
