package org.vitrine.publishing;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.exhibits.content.PassageNote;
import org.vitrine.library.Document;
import org.vitrine.library.Version;
import org.vitrine.publishing.pages.Blocks;
import org.vitrine.publishing.pages.Link;
import org.vitrine.publishing.pages.Texts;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.Markdown;
import org.vitrine.text.Passage;
import org.vitrine.text.SafeHtml;
import org.vitrine.text.Segment;
import org.vitrine.text.SegmentedText;
import org.vitrine.text.Span;

/// Writes the blocks of one page, in their order: headings and footnotes follow from what was written before.
final class BlockWriter {
    private static final int PAGE_TITLE = 1;

    private final TemplateEngine templates;
    private final Illustrations illustrations;
    private final Exhibition exhibition;
    private final Addresses addresses;
    private final Texts t;
    private final DocumentWords words;
    private final Markdown markdown;
    private int lastHeading = PAGE_TITLE;

    BlockWriter(TemplateEngine templates, Illustrations illustrations, Exhibition exhibition, Reader reader) {
        this.templates = templates;
        this.illustrations = illustrations;
        this.exhibition = exhibition;
        this.addresses = reader.addresses();
        this.t = new Texts(reader.locale());
        this.words = new DocumentWords(t);
        this.markdown = new Markdown(
                new Markdown.Words(
                        t.get("note"),
                        t.get("note.close"),
                        foreign(exhibition, reader)
                                .map(_ -> new LanguageTag(t.language()))
                                .orElse(null)),
                address -> WrittenAddresses.resolve(address, exhibition, addresses));
    }

    /// The footnotes of what was written so far.
    List<Markdown.Note> notes() {
        return markdown.notes();
    }

    SafeHtml write(Block block) {
        return switch (block) {
            case Block.Text text -> text(text);
            case Block.Heading heading -> heading(heading);
            case Block.PullQuote quote -> quote(quote);
            case Block.DocumentCard card ->
                exhibition
                        .document(card.document())
                        .map(document -> card(card, document))
                        .orElseGet(() -> missing(card, "missing.document"));
            case Block.Excerpt excerpt ->
                exhibition
                        .document(excerpt.document())
                        .map(document -> document.text(excerpt.version())
                                .map(version -> excerpt(excerpt, document, version))
                                .orElseGet(() -> missing(excerpt, "missing.version")))
                        .orElseGet(() -> missing(excerpt, "missing.document"));
            case Block.Image image ->
                illustrations
                        .shot(image.image(), addresses, alt(image))
                        .map(shot -> render(
                                "block/image.jte",
                                new Blocks.ImageBlock(shell(image), shot, image.caption(), image.credit())))
                        .orElseGet(() -> missing(image, "missing.picture"));
        };
    }

    private SafeHtml text(Block.Text text) {
        var shell = shell(text);
        var highest =
                1 + (shell.heading() == null ? lastHeading : shell.heading().level());
        return render("block/text.jte", new Blocks.TextBlock(shell, markdown.text(text.markdown(), highest)));
    }

    private SafeHtml heading(Block.Heading heading) {
        // A heading over a heading would say nothing: the block's own words are the heading.
        var shell = shell(heading.withLayout(heading.layout().withHeading(null)));
        lastHeading = PAGE_TITLE + heading.depth();
        return render(
                "block/heading.jte", new Blocks.HeadingBlock(shell, new Blocks.Heading(lastHeading, heading.text())));
    }

    private SafeHtml quote(Block.PullQuote quote) {
        var source = quote.source();
        var version = source == null
                ? Optional.<Version.Text>empty()
                : exhibition.document(source.document()).flatMap(document -> document.text(source.version()));
        var where = source == null || exhibition.document(source.document()).isEmpty()
                ? null
                : new Link(
                        source.segment() == null
                                ? addresses.document(source.document())
                                : addresses.segment(source.document(), source.version(), source.segment()),
                        version.flatMap(text -> paragraph(text.text(), source.segment()))
                                .orElseGet(() -> t.get("quote.document")));
        return render(
                "block/quote.jte",
                new Blocks.QuoteBlock(
                        shell(quote),
                        quote.quote(),
                        version.map(text -> text.language().value()).orElse(null),
                        version.map(text -> text.language().direction()).orElse(null),
                        quote.attribution(),
                        where));
    }

    private Optional<String> paragraph(SegmentedText text, @Nullable String segment) {
        return segment == null ? Optional.empty() : text.span(segment).flatMap(span -> words.paragraphs(text, span));
    }

    private SafeHtml card(Block.DocumentCard card, Document document) {
        return render(
                "block/card.jte",
                new Blocks.CardBlock(
                        shell(card),
                        words.kindLine(document),
                        new Link(addresses.document(document.id()), document.title()),
                        words.holds(document),
                        card.caption(),
                        document.description().notice(),
                        illustrations.firstPage(document, addresses).orElse(null)));
    }

    private SafeHtml excerpt(Block.Excerpt excerpt, Document document, Version.Text version) {
        var text = version.text();
        var found = excerpt.passage().find(text);
        if (found.isEmpty() && exhibition.status() instanceof Exhibition.Status.Preview) {
            return missing(excerpt, "missing.passage");
        }
        var besideVersion = Optional.ofNullable(excerpt.beside()).flatMap(document::text);
        var rows = found.map(span -> rows(excerpt, document, version, span, besideVersion))
                .orElseGet(() -> List.of(quoted(excerpt, version)));
        var locator = Stream.of(
                        Optional.of(words.date(document)),
                        found.flatMap(span -> words.paragraphs(text, span)),
                        Optional.of(words.name(version)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return render(
                "block/excerpt.jte",
                new Blocks.ExcerptBlock(
                        shell(excerpt),
                        paper(version, rows),
                        document.description().kind(),
                        words.name(version),
                        besideVersion.map(words::name).orElse(null),
                        rows,
                        remarks(excerpt),
                        document.title(),
                        locator,
                        excerpt.caption(),
                        new Link(addresses.document(document.id()), t.get("excerpt.whole")),
                        words.sources(document),
                        document.description().notice()));
    }

    private static String paper(Version.Text version, List<Blocks.Row> rows) {
        var classes = new StringBuilder();
        if (version instanceof Version.Translation) {
            classes.append(" paper--translation");
        }
        if (rows.stream().anyMatch(row -> row.beside() != null)) {
            classes.append(" paper--beside");
        }
        if (rows.stream()
                .flatMap(row -> Stream.of(Optional.of(row.cell()), Optional.ofNullable(row.beside())))
                .flatMap(Optional::stream)
                .anyMatch(cell -> cell.text().html().indexOf('\n') >= 0)) {
            classes.append(" paper--verse");
        }
        return classes.toString();
    }

    /// The whole segments that the passage touches.
    private List<Blocks.Row> rows(
            Block.Excerpt excerpt, Document document, Version.Text version, Span span, Optional<Version.Text> beside) {
        var text = version.text();
        var segments = text.within(span);
        var shown = new Span(
                text.span(segments.getFirst().id()).orElseThrow().start(),
                text.span(segments.getLast().id()).orElseThrow().end());
        var passage = shown.equals(span) ? null : span;
        var anchors = anchors(excerpt, text, shown);
        var rows = new ArrayList<Blocks.Row>();
        for (var segment : segments) {
            var own = text.span(segment.id()).orElseThrow();
            rows.add(new Blocks.Row(
                    cell(document, version, segment, Highlights.mark(segment.text(), own.start(), passage, anchors)),
                    beside.flatMap(other -> answering(text, segment, other.text())
                                    .map(answer -> cell(document, other, answer, SafeHtml.ofText(answer.text()))))
                            .orElse(null),
                    passage != null && passage.overlaps(own)));
        }
        return rows;
    }

    private Blocks.Cell cell(Document document, Version.Text version, Segment segment, SafeHtml html) {
        var number = version.text().paragraphNumber(segment.id());
        var link = number.isEmpty()
                ? null
                : new Link(addresses.segment(document.id(), version.id(), segment.id()), "¶" + number.getAsInt());
        return new Blocks.Cell(
                link,
                number.isEmpty() ? "" : t.get("paragraph.link", String.valueOf(number.getAsInt())),
                version.language().value(),
                version.language().direction(),
                html);
    }

    /// The words alone, where they are no longer in the document.
    private Blocks.Row quoted(Block.Excerpt excerpt, Version.Text version) {
        return new Blocks.Row(
                new Blocks.Cell(
                        null,
                        "",
                        version.language().value(),
                        version.language().direction(),
                        SafeHtml.ofText(excerpt.passage().quote().exact())),
                null,
                false);
    }

    /// The segment of another version that says the same: the one in the same place among the paragraphs, or, for what
    /// is no paragraph, among all segments.
    private static Optional<Segment> answering(SegmentedText text, Segment segment, SegmentedText other) {
        var number = text.paragraphNumber(segment.id());
        if (number.isPresent()) {
            return other.segments().stream()
                    .filter(candidate -> other.paragraphNumber(candidate.id()).equals(number))
                    .findFirst();
        }
        var place = text.segments().indexOf(segment);
        return other.segments().stream()
                .skip(place)
                .findFirst()
                .filter(candidate -> candidate.kind() == segment.kind());
    }

    private List<Highlights.Anchor> anchors(Block.Excerpt excerpt, SegmentedText text, Span shown) {
        var anchors = new ArrayList<Highlights.Anchor>();
        var key = 'a';
        for (var note : excerpt.notes()) {
            var span = Optional.ofNullable(note.anchor()).flatMap(anchor -> inside(anchor, text, shown));
            anchors.add(new Highlights.Anchor(
                    span.orElse(shown), String.valueOf(key++), "#" + anchor(note), span.isPresent()));
        }
        anchors.sort(Comparator.comparingInt(
                (Highlights.Anchor anchor) -> anchor.span().end()));
        return anchors;
    }

    /// Where a note's words are within what is shown; the last of them when they go on behind it.
    private static Optional<Span> inside(Passage anchor, SegmentedText text, Span shown) {
        return anchor.find(text)
                .filter(shown::overlaps)
                .map(span -> new Span(Math.max(span.start(), shown.start()), Math.min(span.end(), shown.end())));
    }

    private List<Blocks.Remark> remarks(Block.Excerpt excerpt) {
        var remarks = new ArrayList<Blocks.Remark>();
        var key = 'a';
        for (var note : excerpt.notes()) {
            remarks.add(new Blocks.Remark(
                    anchor(note),
                    String.valueOf(key++),
                    blankToNull(note.title()),
                    markdown.withoutMargin(note.markdown())));
        }
        return remarks;
    }

    /// No block's id has a dot in it, so that a note cannot be taken for one.
    private static String anchor(PassageNote note) {
        return "note." + note.id();
    }

    private SafeHtml missing(Block block, String reason) {
        return exhibition.status() instanceof Exhibition.Status.Preview
                ? render("block/missing.jte", new Blocks.MissingBlock(shell(block), t.get(reason)))
                : SafeHtml.EMPTY;
    }

    private Blocks.Shell shell(Block block) {
        var layout = block.layout();
        var heading = blankToNull(layout.heading());
        var language = Objects.requireNonNullElse(
                layout.language(), exhibition.content().language());
        var foreign = !language.locale().getLanguage().equals(t.locale().getLanguage());
        return new Blocks.Shell(
                t,
                block.id().value(),
                width(layout) + (layout.print() ? "" : " no-print"),
                heading == null ? null : new Blocks.Heading(lastHeading + 1, heading),
                foreign ? language.value() : null,
                foreign ? language.direction() : null,
                exhibition.caseNumber(block));
    }

    private static String width(Layout layout) {
        return switch (layout.width()) {
            case COLUMN -> "";
            case WIDE -> " wide";
            case FULL -> " full";
        };
    }

    private static String alt(Block.Image image) {
        return image.decorative() || image.alt() == null ? "" : image.alt();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /// The language of what the exhibit says where it is not that of the page, for `lang`.
    static Optional<LanguageTag> foreign(Exhibition exhibition, Reader reader) {
        return Optional.of(exhibition.content().language())
                .filter(language ->
                        !language.locale().getLanguage().equals(reader.locale().getLanguage()));
    }

    private SafeHtml render(String template, Object block) {
        var output = new StringOutput();
        templates.render(template, block, output);
        return new SafeHtml(output.toString().strip());
    }
}
