package org.vitrine.publishing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.Reading;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;
import org.vitrine.library.Note;
import org.vitrine.library.ParallelRow;
import org.vitrine.library.Version;
import org.vitrine.media.MediaId;
import org.vitrine.publishing.pages.Blocks;
import org.vitrine.publishing.pages.DocumentLine;
import org.vitrine.publishing.pages.Texts;
import org.vitrine.text.Region;
import org.vitrine.text.SafeHtml;
import org.vitrine.text.Segment;
import org.vitrine.text.Span;

/// Writes what shows documents or parts of them.
final class ReadingWriter {
    private final Setting setting;
    private final Paper paper;
    private final Texts t;

    ReadingWriter(Setting setting, Paper paper) {
        this.setting = setting;
        this.paper = paper;
        this.t = setting.t();
    }

    SafeHtml write(Reading block) {
        return switch (block) {
            case Reading.ParallelReader reader -> of(reader, reader.document(), document -> parallel(reader, document));
            case Reading.Comparison comparison -> comparison(comparison);
            case Reading.CloseReading close -> of(close, close.document(), document -> close(close, document));
            case Reading.Commentary commentary ->
                of(
                        commentary,
                        commentary.document(),
                        document -> document.text(commentary.version())
                                .map(version -> commentary(commentary, document, version))
                                .orElseGet(() -> setting.missing(commentary, "missing.version")));
            case Reading.Gallery gallery -> gallery(gallery);
            case Reading.DocumentList list -> list(list);
            case Reading.ScanRegion region -> of(region, region.document(), document -> region(region, document));
        };
    }

    private SafeHtml of(Block block, DocumentId id, java.util.function.Function<Document, SafeHtml> write) {
        return setting.document(id).map(write).orElseGet(() -> setting.missing(block, "missing.document"));
    }

    // ---- parallel reader ----

    private SafeHtml parallel(Reading.ParallelReader block, Document document) {
        var versions = block.versions().stream()
                .flatMap(version -> document.text(version).stream())
                .toList();
        if (versions.size() < 2) {
            return setting.missing(block, "missing.versions");
        }
        var first = versions.getFirst();
        var passage = block.passage();
        var span = passage == null ? Optional.<Span>empty() : passage.find(first.text());
        if (passage != null && span.isEmpty() && setting.isPreview()) {
            return setting.missing(block, "missing.passage");
        }
        var rows = part(
                document.rows(versions.stream().map(Version::id).toList()),
                span.map(at -> first.text().within(at)).orElse(List.of()));
        var shell = setting.shell(block);
        var cells = rows.stream()
                .map(row -> IntStream.range(0, versions.size())
                        .mapToObj(at -> row.cells().get(at).stream()
                                .map(segment -> paper.cell(document, versions.get(at), segment))
                                .toList())
                        .toList())
                .toList();
        var names = versions.stream().map(setting.words()::name).toList();
        return setting.render(
                "block/parallel.jte",
                new Blocks.ParallelBlock(
                        shell,
                        Paper.classes(
                                first, cells.stream().flatMap(List::stream).flatMap(List::stream)),
                        names,
                        cells,
                        setting.label(
                                shell,
                                document,
                                parallelLocator(document, first, span),
                                block.caption(),
                                block.credit())));
    }

    private String parallelLocator(Document document, Version.Text first, Optional<Span> span) {
        return Stream.concat(
                        Stream.of(setting.words().date(document)),
                        span.flatMap(at -> setting.words().paragraphs(first.text(), at)).stream())
                .collect(Collectors.joining(", "));
    }

    /// The rows from the first to the last in which one of some segments stands; all where there are none.
    private static List<ParallelRow> part(List<ParallelRow> rows, List<Segment> wanted) {
        var touched = IntStream.range(0, rows.size())
                .filter(at -> rows.get(at).cells().getFirst().stream().anyMatch(wanted::contains))
                .summaryStatistics();
        return touched.getCount() == 0 ? rows : rows.subList(touched.getMin(), touched.getMax() + 1);
    }

    // ---- comparison ----

    /// A side with its words, segment by segment.
    private record Compared(
            Document document,
            Version.Text version,
            Optional<Span> span,
            List<Segment> segments,
            @Nullable String credit) {
        List<String> words() {
            var text = version.text();
            return segments.stream()
                    .map(segment -> {
                        var own = text.span(segment.id()).orElseThrow();
                        var cut = span.map(at ->
                                        new Span(Math.max(at.start(), own.start()), Math.min(at.end(), own.end())))
                                .orElse(own);
                        return text.characters(cut);
                    })
                    .toList();
        }
    }

    private SafeHtml comparison(Reading.Comparison block) {
        var first = compared(block.first());
        var second = compared(block.second());
        if (first.isEmpty() || second.isEmpty()) {
            return setting.missing(block, "missing.comparison");
        }
        var sameLanguage = first.get()
                .version()
                .language()
                .locale()
                .getLanguage()
                .equals(second.get().version().language().locale().getLanguage());
        var marked = block.differences() && sameLanguage;
        var difference = marked
                ? Difference.of(first.get().words(), second.get().words(), t)
                : Difference.none(first.get().words(), second.get().words());
        var shell = setting.shell(block);
        return setting.render(
                "block/comparison.jte",
                new Blocks.ComparisonBlock(
                        shell,
                        side(first.get(), difference.first(), shell),
                        side(second.get(), difference.second(), shell),
                        marked ? t.get("comparison.legend") : null,
                        Setting.blankToNull(block.caption())));
    }

    private Optional<Compared> compared(Reading.Side side) {
        return setting.document(side.document())
                .flatMap(document -> document.text(side.version()).flatMap(version -> {
                    var passage = side.passage();
                    if (passage == null) {
                        return Optional.of(new Compared(
                                document,
                                version,
                                Optional.empty(),
                                version.text().segments(),
                                side.credit()));
                    }
                    return passage.find(version.text())
                            .map(span -> new Compared(
                                    document,
                                    version,
                                    Optional.of(span),
                                    version.text().within(span),
                                    side.credit()));
                }));
    }

    private Blocks.CompareSide side(Compared side, List<SafeHtml> words, Blocks.Shell shell) {
        var cells = IntStream.range(0, words.size())
                .mapToObj(at -> paper.cell(
                        side.document(), side.version(), side.segments().get(at), words.get(at)))
                .toList();
        return new Blocks.CompareSide(
                Paper.classes(side.version(), cells.stream()),
                setting.words().name(side.version()),
                cells,
                setting.label(
                        shell,
                        side.document(),
                        paper.locator(side.document(), side.version(), side.span()),
                        null,
                        side.credit()));
    }

    // ---- close reading ----

    private SafeHtml close(Reading.CloseReading block, Document document) {
        if (block.steps().isEmpty()) {
            return setting.missing(block, "missing.steps");
        }
        var shell = setting.shell(block);
        return setting.render(
                "block/close.jte",
                new Blocks.CloseBlock(
                        shell,
                        t.get("close.sheets", document.title()),
                        sheets(block, document),
                        boards(block, document),
                        steps(block, document),
                        setting.label(
                                shell, document, setting.words().date(document), block.caption(), block.credit())));
    }

    private static String stepAnchor(Reading.Step step) {
        return "step." + step.id();
    }

    private static String number(Reading.CloseReading block, Reading.Step step) {
        return String.valueOf(block.steps().indexOf(step) + 1);
    }

    /// A sheet for each text that a step is about: its segments that are spoken of, with a gap where some are left out.
    private List<Blocks.Sheet> sheets(Reading.CloseReading block, Document document) {
        var byVersion = new LinkedHashMap<Version.Text, List<Highlights.Anchor>>();
        for (var step : block.steps()) {
            if (step.anchor() instanceof Note.OnPassage on) {
                document.text(on.version())
                        .ifPresent(version -> on.passage()
                                .find(version.text())
                                .ifPresent(span -> byVersion
                                        .computeIfAbsent(version, _ -> new ArrayList<>())
                                        .add(new Highlights.Anchor(
                                                span, number(block, step), "#" + stepAnchor(step), true))));
            }
        }
        return byVersion.entrySet().stream()
                .map(entry -> sheet(document, entry.getKey(), entry.getValue()))
                .toList();
    }

    private Blocks.Sheet sheet(Document document, Version.Text version, List<Highlights.Anchor> unsorted) {
        var text = version.text();
        var anchors = unsorted.stream()
                .sorted(Comparator.comparingInt(anchor -> anchor.span().end()))
                .toList();
        var cells = new ArrayList<Blocks.@Nullable Cell>();
        var last = -1;
        for (var at = 0; at < text.segments().size(); at++) {
            var segment = text.segments().get(at);
            var own = text.span(segment.id()).orElseThrow();
            if (anchors.stream().anyMatch(anchor -> anchor.span().overlaps(own))) {
                if (last >= 0 && at > last + 1) {
                    cells.add(null);
                }
                cells.add(paper.cell(
                        document, version, segment, Highlights.mark(segment.text(), own.start(), null, anchors)));
                last = at;
            }
        }
        return new Blocks.Sheet(
                Paper.classes(version, cells.stream().filter(Objects::nonNull)),
                setting.words().name(version),
                java.util.Collections.unmodifiableList(cells));
    }

    private List<Blocks.Board> boards(Reading.CloseReading block, Document document) {
        var pages = new LinkedHashSet<MediaId>();
        block.steps().forEach(step -> {
            if (step.anchor() instanceof Note.OnRegion on) {
                pages.add(on.page());
            }
        });
        return pages.stream()
                .flatMap(page -> page(document, page).stream())
                .flatMap(page -> setting
                        .illustrations()
                        .shot(page.file(), setting.addresses(), alt(document, page))
                        .map(shot -> new Blocks.Board(
                                shot,
                                t.get("document.leaf.alt", page.label()),
                                block.steps().stream()
                                        .flatMap(step -> area(block, step, page, shot.width(), shot.height()))
                                        .toList()))
                        .stream())
                .toList();
    }

    private Stream<Blocks.Area> area(
            Reading.CloseReading block, Reading.Step step, Version.ScanPage page, int width, int height) {
        if (!(step.anchor() instanceof Note.OnRegion on) || !on.page().equals(page.file())) {
            return Stream.empty();
        }
        var region = on.region().within(width, height);
        var number = number(block, step);
        return Stream.of(new Blocks.Area(
                number,
                "#" + stepAnchor(step),
                t.get("close.step", number),
                region.x(),
                region.y(),
                region.width(),
                region.height()));
    }

    private List<Blocks.Step> steps(Reading.CloseReading block, Document document) {
        return block.steps().stream()
                .map(step -> new Blocks.Step(
                        stepAnchor(step),
                        number(block, step),
                        Setting.blankToNull(step.title()),
                        setting.markdown().withoutMargin(step.markdown()),
                        where(step.anchor(), document),
                        step.anchor() instanceof Note.OnRegion on
                                ? page(document, on.page())
                                        .flatMap(page -> crop(page, on.region(), ""))
                                        .orElse(null)
                                : null))
                .toList();
    }

    private @Nullable String where(Note.Anchor anchor, Document document) {
        return switch (anchor) {
            case Note.OnPassage on ->
                document.text(on.version())
                        .flatMap(version -> on.passage()
                                .find(version.text())
                                .flatMap(span -> setting.words().paragraphs(version.text(), span)))
                        .orElse(null);
            case Note.OnRegion on ->
                page(document, on.page())
                        .map(page -> t.get("document.on-leaf", page.label()))
                        .orElse(null);
        };
    }

    // ---- commentary ----

    private SafeHtml commentary(Reading.Commentary block, Document document, Version.Text version) {
        var text = version.text();
        var passage = block.passage();
        var span = passage == null ? Optional.<Span>empty() : passage.find(text);
        if (passage != null && span.isEmpty() && setting.isPreview()) {
            return setting.missing(block, "missing.passage");
        }
        var segments = span.map(text::within).orElse(text.segments());
        var shell = setting.shell(block);
        var shown = span.map(at -> Paper.whole(text, at)).orElseGet(() -> Paper.all(text));
        var said = Paper.said(block.comments(), text, shown, false);
        var anchors = Paper.anchors(said, shown);
        var lines = segments.stream()
                .map(segment -> {
                    var own = text.span(segment.id()).orElseThrow();
                    return new Blocks.Commented(
                            paper.cell(
                                    document,
                                    version,
                                    segment,
                                    Highlights.mark(segment.text(), own.start(), null, anchors)),
                            said.stream()
                                    .filter(each -> endsIn(each.anchor(shown).span(), own))
                                    .map(paper::remark)
                                    .toList());
                })
                .toList();
        return setting.render(
                "block/commentary.jte",
                new Blocks.CommentaryBlock(
                        shell,
                        Paper.classes(version, lines.stream().map(Blocks.Commented::cell)),
                        setting.words().name(version),
                        lines,
                        setting.label(
                                shell,
                                document,
                                paper.locator(document, version, span),
                                block.caption(),
                                block.credit())));
    }

    /// Beside the last of the segments a comment is on.
    private static boolean endsIn(Span comment, Span segment) {
        return segment.start() < comment.end() && comment.end() <= segment.end() + 1;
    }

    // ---- gallery ----

    private SafeHtml gallery(Reading.Gallery block) {
        record Hung(Reading.Exposure exposure, Optional<Document> document, org.vitrine.publishing.pages.Shot shot) {}
        var hung = block.pictures().stream()
                .flatMap(exposure -> {
                    var document = setting.document(exposure.document());
                    return picture(exposure, document)
                            .flatMap(picture ->
                                    setting.illustrations().shot(picture, setting.addresses(), alt(exposure, document)))
                            .map(shot -> new Hung(exposure, document, shot))
                            .stream();
                })
                .toList();
        if (hung.isEmpty()) {
            return setting.missing(block, "missing.pictures");
        }
        var id = block.id().value();
        var exposures = IntStream.range(0, hung.size())
                .mapToObj(at -> {
                    var one = hung.get(at);
                    return new Blocks.Exposure(
                            "pic." + id + "." + (at + 1),
                            "view." + id + "." + (at + 1),
                            t.get("gallery.enlarge", String.valueOf(at + 1), String.valueOf(hung.size())),
                            one.shot(),
                            Setting.blankToNull(one.exposure().caption()),
                            one.document().map(setting::link).orElse(null),
                            one.document()
                                    .map(document -> document.description().notice())
                                    .orElse(null),
                            at == 0 ? null : "view." + id + "." + at,
                            at == hung.size() - 1 ? null : "view." + id + "." + (at + 2));
                })
                .toList();
        return setting.render("block/gallery.jte", new Blocks.GalleryBlock(setting.shell(block), id, exposures));
    }

    private static Optional<MediaId> picture(Reading.Exposure exposure, Optional<Document> document) {
        if (exposure.document() == null || exposure.picture() != null && document.isPresent()) {
            return Optional.ofNullable(exposure.picture());
        }
        return document.flatMap(known -> known.scanPages().findFirst()).map(Version.ScanPage::file);
    }

    private String alt(Reading.Exposure exposure, Optional<Document> document) {
        if (exposure.decorative()) {
            return "";
        }
        var own = Setting.blankToNull(exposure.alt());
        return own != null
                ? own
                : document.flatMap(known -> picture(exposure, document)
                                .flatMap(file -> page(known, file))
                                .map(page -> alt(known, page)))
                        .orElse("");
    }

    // ---- lists and regions ----

    private SafeHtml list(Reading.DocumentList block) {
        var lines = block.picked().stream()
                .flatMap(id -> setting.document(id).stream())
                .map(document -> new DocumentLine(
                        setting.words().date(document),
                        setting.addresses().document(document.id()),
                        document.title(),
                        setting.words().kind(document),
                        setting.words().languages(document),
                        setting.words().extent(document),
                        document.description().notice()))
                .toList();
        return lines.isEmpty()
                ? setting.missing(block, "missing.documents")
                : setting.render("block/documents.jte", new Blocks.DocumentsBlock(setting.shell(block), lines));
    }

    private SafeHtml region(Reading.ScanRegion block, Document document) {
        var page = page(document, block.page());
        var alt = block.decorative() ? "" : Objects.requireNonNullElse(block.alt(), "");
        return page.flatMap(leaf -> crop(leaf, block.region(), alt))
                .map(crop -> {
                    var shell = setting.shell(block);
                    return setting.render(
                            "block/region.jte",
                            new Blocks.RegionBlock(
                                    shell,
                                    crop,
                                    setting.label(
                                            shell,
                                            document,
                                            Stream.of(
                                                            setting.words().date(document),
                                                            t.get(
                                                                    "document.on-leaf",
                                                                    page.orElseThrow()
                                                                            .label()))
                                                    .collect(Collectors.joining(", ")),
                                            block.caption(),
                                            block.credit())));
                })
                .orElseGet(() -> setting.missing(block, "missing.page"));
    }

    private Optional<Blocks.Crop> crop(Version.ScanPage page, Region wanted, String alt) {
        return setting.illustrations().crop(page.file(), wanted, setting.addresses(), alt);
    }

    private static Optional<Version.ScanPage> page(Document document, MediaId file) {
        return document.scanPages().filter(page -> page.file().equals(file)).findFirst();
    }

    private String alt(Document document, Version.ScanPage page) {
        return page.alt() != null ? page.alt() : document.title() + ", " + t.get("document.leaf.alt", page.label());
    }
}
