package org.vitrine.publishing;

import gg.jte.TemplateEngine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.vitrine.exhibits.content.Attachment;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.Context;
import org.vitrine.exhibits.content.Cover;
import org.vitrine.exhibits.content.CoverDesign;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Lesson;
import org.vitrine.exhibits.content.Mention;
import org.vitrine.exhibits.content.Page;
import org.vitrine.exhibits.content.Reading;
import org.vitrine.exhibits.content.Structure;
import org.vitrine.library.Document;
import org.vitrine.library.Holding;
import org.vitrine.publishing.Framing.Outline;
import org.vitrine.publishing.Framing.Room;
import org.vitrine.publishing.pages.CoverPage;
import org.vitrine.publishing.pages.ExhibitPage;
import org.vitrine.publishing.pages.Frame;
import org.vitrine.publishing.pages.HomePage.Vitrine;
import org.vitrine.publishing.pages.Link;
import org.vitrine.publishing.pages.Shot;
import org.vitrine.publishing.pages.Showcase;
import org.vitrine.publishing.pages.Texts;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.Markdown;
import org.vitrine.text.ReadingTime;
import org.vitrine.text.SafeHtml;

/// Composes the cover and the pages of an exhibit.
@Component
@EnableConfigurationProperties(Embeds.class)
class ExhibitPages {
    private static final int OBJECTS_WITHOUT_COVER = 3;

    private final TemplateEngine templates;
    private final Framing framing;
    private final Illustrations illustrations;
    private final Enclosures enclosures;
    private final Embeds embeds;

    ExhibitPages(
            TemplateEngine templates,
            Framing framing,
            Illustrations illustrations,
            Enclosures enclosures,
            Embeds embeds) {
        this.templates = templates;
        this.framing = framing;
        this.illustrations = illustrations;
        this.enclosures = enclosures;
        this.embeds = embeds;
    }

    BlockWriter writer(Exhibition exhibition, Page page, Reader reader) {
        return new BlockWriter(setting(exhibition, page, reader));
    }

    Setting setting(Exhibition exhibition, Page page, Reader reader) {
        return new Setting(templates, illustrations, enclosures, exhibition, page, reader, framing.house(), embeds);
    }

    Quoting quoting(Exhibition exhibition, Reader reader) {
        return new Quoting(exhibition, reader, framing.house());
    }

    /// What is seen of a document, described as its page describes it.
    Optional<Shot> firstPage(Document document, Reader reader) {
        return document.scanPages()
                .findFirst()
                .flatMap(page -> illustrations.shot(
                        page.file(),
                        reader.addresses(),
                        page.alt() == null
                                ? new Texts(reader.locale()).get("document.leaf.alt", page.label())
                                : page.alt()));
    }

    /// To the page for teachers. Drafts have none.
    private static @Nullable Link teachers(Exhibition exhibition, Reader reader) {
        return reader.addresses().isPreview()
                ? null
                : exhibition
                        .forTeachers()
                        .map(slug -> new Link(
                                reader.addresses().page(slug), new Texts(reader.locale()).get("teachers.title")))
                        .orElse(null);
    }

    /// The edition to take along. Drafts cannot be.
    static List<Link> books(Exhibition exhibition, Reader reader) {
        var t = new Texts(reader.locale());
        var addresses = reader.addresses();
        return exhibition
                .editionNumber()
                .map(number -> Addresses.edition(addresses.context(), exhibition.slug(), number, addresses.query()))
                .map(edition -> Stream.concat(
                                Stream.of(Books.Format.values())
                                        .map(format -> new Link(
                                                edition.in(addresses.tongue()).exhibit() + "/" + format.file()
                                                        + edition.in(addresses.tongue())
                                                                .inside(),
                                                t.get("book." + format.name().toLowerCase(Locale.ROOT)))),
                                Stream.of(new Link(edition.shelf(), t.get("cover.shelf"))))
                        .toList())
                .orElse(List.of());
    }

    /// @param related exhibits that have something in common with it
    CoverPage cover(Exhibition exhibition, List<Vitrine> related, Reader reader) {
        var t = new Texts(reader.locale());
        var content = exhibition.content();
        var quoting = new Quoting(exhibition, reader, framing.house());
        var language = Setting.foreign(exhibition, reader);
        var parts = parts(exhibition, reader);
        var showcase = showcase(exhibition, reader, true);
        return new CoverPage(
                frame(
                        exhibition,
                        reader,
                        List.of(content.title()),
                        content.summary() == null ? null : Markdown.plain(content.summary()),
                        ""),
                new Heads(exhibition, reader, framing.house(), illustrations).cover(),
                t.get("cover.kicker", quoting.edition()),
                language.map(LanguageTag::value).orElse(null),
                language.map(LanguageTag::direction).orElse(null),
                content.title(),
                content.subtitle(),
                summary(exhibition, reader),
                design(content.cover().design(), showcase),
                content.pages()
                        .findFirst()
                        .map(page -> new Link(reader.addresses().page(page.slug()), t.get("cover.begin")))
                        .orElse(null),
                new Link(
                        Addresses.current(
                                                reader.addresses().context(),
                                                exhibition.slug(),
                                                reader.addresses().query())
                                        .exhibit()
                                + "/editions"
                                + reader.addresses().query(),
                        t.get("cover.editions")),
                teachers(exhibition, reader),
                books(exhibition, reader),
                showcase,
                facts(exhibition, t, parts),
                parts,
                quoting.cover(),
                related,
                quoting.printHead("", ""));
    }

    ExhibitPage page(Exhibition exhibition, Page page, Reader reader) {
        var t = new Texts(reader.locale());
        var content = exhibition.content();
        var addresses = reader.addresses();
        var quoting = new Quoting(exhibition, reader, framing.house());
        var language = Setting.foreign(exhibition, reader);
        var pages = content.pages().toList();
        var index = pages.indexOf(page);
        var section = content.sections().stream()
                .filter(candidate -> candidate.pages().contains(page))
                .findFirst()
                .orElseThrow();
        var numeral = numeral(content.sections().indexOf(section) + 1);
        var path = "/" + page.slug();
        var shown = page.blocks().stream().filter(Exhibition::isForEveryone).toList();
        var writer = writer(exhibition, page, reader);
        var blocks = writer.write(shown);
        var number = String.valueOf(index + 1);
        var place = t.get("page.place", number, String.valueOf(pages.size()));
        return new ExhibitPage(
                frame(
                        exhibition,
                        reader,
                        List.of(page.title(), content.title()),
                        Optional.ofNullable(page.lede()).orElseGet(() -> firstWords(shown)),
                        path),
                new Heads(exhibition, reader, framing.house(), illustrations).page(page, shown),
                language.map(LanguageTag::value).orElse(null),
                language.map(LanguageTag::direction).orElse(null),
                new Link(addresses.cover(), content.title()),
                place,
                stops(content, page, addresses, t),
                numeral + ". " + section.title(),
                headings(shown),
                readingTime(page, exhibition).minutes(),
                t.get("page.kicker", numeral, number),
                page.title(),
                page.lede(),
                pieces(page, shown, blocks, cited(page, path, quoting, exhibition, t)),
                writer.notes(),
                quoting.page(page.title(), path),
                teachers(exhibition, reader),
                books(exhibition, reader),
                turn(pages, index - 1, addresses, t),
                turn(pages, index + 1, addresses, t),
                quoting.printHead(t.get("page.numbered", number), path));
    }

    /// How each block is cited: all but those that only divide a page or lead through it.
    private static Function<Block, ExhibitPage.@Nullable Cited> cited(
            Page page, String path, Quoting quoting, Exhibition exhibition, Texts t) {
        return block -> switch (block) {
            case Structure.Divider _, Structure.Contents _, Structure.Pages _, Structure.Columns _ -> null;
            case Block.Text _,
                    Block.Heading _,
                    Block.PullQuote _,
                    Block.DocumentCard _,
                    Block.Excerpt _,
                    Block.Image _ -> cited(page, path, block, quoting, exhibition, t);
            case Structure _, Reading _, Context _, Attachment _, Lesson _ ->
                cited(page, path, block, quoting, exhibition, t);
        };
    }

    private static ExhibitPage.@Nullable Cited cited(
            Page page, String path, Block block, Quoting quoting, Exhibition exhibition, Texts t) {
        var number = exhibition.caseNumber(block);
        return quoting.block(page.title(), path, block)
                .map(citation -> new ExhibitPage.Cited(
                        number == null ? t.get("cite.part") : t.get("cite.object", number),
                        citation,
                        quoting.permanent(path + "#" + block.id()).orElseThrow(),
                        number != null))
                .orElse(null);
    }

    /// The blocks with those in columns put into their rows. A row of which nothing is shown is none.
    private static List<ExhibitPage.Piece> pieces(
            Page page, List<Block> shown, List<SafeHtml> written, Function<Block, ExhibitPage.@Nullable Cited> cited) {
        var pieces = new ArrayList<ExhibitPage.Piece>();
        for (var at = 0; at < shown.size(); at++) {
            var block = shown.get(at);
            if (block.column() > 0) {
                continue;
            }
            var row = block instanceof Structure.Columns columns ? row(page, columns, shown, written, cited) : null;
            if (row == null || !row.columns().isEmpty()) {
                pieces.add(new ExhibitPage.Piece(written.get(at), block.id().value(), row, cited.apply(block)));
            }
        }
        return pieces;
    }

    private static ExhibitPage.Row row(
            Page page,
            Structure.Columns row,
            List<Block> shown,
            List<SafeHtml> written,
            Function<Block, ExhibitPage.@Nullable Cited> cited) {
        var columns = page.columns(row).stream()
                .map(column -> column.stream()
                        .filter(shown::contains)
                        .map(block -> new ExhibitPage.Piece(
                                written.get(shown.indexOf(block)), block.id().value(), null, cited.apply(block)))
                        .toList())
                .filter(column -> !column.isEmpty())
                .toList();
        return new ExhibitPage.Row("columns columns--" + columns.size() + Setting.width(row.layout()), columns);
    }

    /// What an exhibit says of itself in a few words, as one run inside a paragraph.
    SafeHtml summary(Exhibition exhibition, Reader reader) {
        var summary = exhibition.content().summary();
        var t = new Texts(reader.locale());
        return summary == null
                ? SafeHtml.EMPTY
                : new Markdown(
                                new Markdown.Words(t.get("note"), t.get("note.close"), null),
                                WrittenAddresses.links(exhibition, reader.addresses(), null))
                        .inline(summary);
    }

    /// What lies in the exhibit's case; where its curator has put nothing there, the first documents.
    Showcase showcase(Exhibition exhibition, Reader reader, boolean eager) {
        var placed = exhibition.content().cover().objects();
        var things = placed.isEmpty()
                ? exhibition.documents().stream().limit(OBJECTS_WITHOUT_COVER).map(document -> thing(document, reader))
                : placed.stream().flatMap(object -> thing(object, exhibition, reader).stream());
        return new Showcase(things.toList(), eager);
    }

    /// The design that was chosen, or the one that is nearest to it with what there is to show.
    private static CoverDesign design(CoverDesign chosen, Showcase showcase) {
        if (showcase.isEmpty()) {
            return CoverDesign.TYPE;
        }
        return chosen == CoverDesign.PICTURE && showcase.things().getFirst().shot() == null
                ? CoverDesign.FACSIMILE
                : chosen;
    }

    private Optional<Showcase.Thing> thing(Cover.Placed placed, Exhibition exhibition, Reader reader) {
        if (placed.image() != null) {
            return illustrations
                    .shot(placed.image(), reader.addresses(), "")
                    .map(shot -> new Showcase.Thing(shot, "", ""));
        }
        return Optional.ofNullable(placed.document())
                .flatMap(exhibition::document)
                .map(document -> thing(document, reader));
    }

    private Showcase.Thing thing(Document document, Reader reader) {
        return new Showcase.Thing(
                illustrations.firstPage(document, reader.addresses()).orElse(null),
                document.title(),
                new DocumentWords(new Texts(reader.locale())).date(document));
    }

    private static List<CoverPage.Fact> facts(Exhibition exhibition, Texts t, List<CoverPage.Part> parts) {
        var facts = new ArrayList<CoverPage.Fact>();
        var content = exhibition.content();
        var credits = new LinkedHashMap<String, List<String>>();
        content.credits()
                .forEach(credit -> credits.computeIfAbsent(credit.role(), _ -> new ArrayList<>())
                        .add(credit.name()));
        var language =
                content.language().locale().getLanguage().equals(t.locale().getLanguage())
                        ? null
                        : content.language().value();
        credits.forEach((role, names) -> facts.add(new CoverPage.Fact(role, String.join(", ", names), language)));
        exhibition
                .translator()
                .ifPresent(translator -> facts.add(new CoverPage.Fact(t.get("cover.translator"), translator, null)));
        var entries = parts.stream().flatMap(part -> part.entries().stream()).toList();
        if (!entries.isEmpty()) {
            facts.add(new CoverPage.Fact(
                    t.get("cover.time"),
                    t.get(
                            "cover.time.value",
                            entries.stream().mapToInt(CoverPage.Entry::minutes).sum(),
                            entries.size()),
                    null));
        }
        var documents = exhibition.documents();
        if (!documents.isEmpty()) {
            var archives = documents.stream()
                    .flatMap(document -> document.holdings().stream())
                    .map(Holding::repository)
                    .distinct()
                    .count();
            facts.add(new CoverPage.Fact(
                    t.get("cover.documents"),
                    archives == 0
                            ? String.valueOf(documents.size())
                            : t.get("cover.documents.archives", documents.size(), archives),
                    null));
            var words = new DocumentWords(t);
            var languages = documents.stream()
                    .flatMap(document -> document.description().languages().stream())
                    .distinct()
                    .map(words::language)
                    .toList();
            if (!languages.isEmpty()) {
                facts.add(new CoverPage.Fact(t.get("cover.languages"), t.list(languages), null));
            }
        }
        return facts;
    }

    static List<CoverPage.Part> parts(Exhibition exhibition, Reader reader) {
        var parts = new ArrayList<CoverPage.Part>();
        var number = 0;
        for (var section : exhibition.content().sections()) {
            var entries = new ArrayList<CoverPage.Entry>();
            for (var page : section.pages()) {
                entries.add(new CoverPage.Entry(
                        ++number,
                        page.title(),
                        reader.addresses().page(page.slug()),
                        readingTime(page, exhibition).minutes()));
            }
            parts.add(new CoverPage.Part(
                    numeral(parts.size() + 1),
                    section.title(),
                    section.summary() == null ? null : Markdown.plain(section.summary()),
                    entries));
        }
        return parts;
    }

    /// How long everybody takes who reads an exhibit from its first page to its last.
    static int minutes(Exhibition exhibition) {
        return exhibition
                .content()
                .pages()
                .mapToInt(page -> readingTime(page, exhibition).minutes())
                .sum();
    }

    static ReadingTime readingTime(Page page, Exhibition exhibition) {
        return Stream.concat(
                        Stream.ofNullable(page.lede()),
                        page.blocks().stream()
                                .filter(Exhibition::isForEveryone)
                                .flatMap(block -> words(block, exhibition)))
                .map(ReadingTime::of)
                .reduce(ReadingTime.NONE, ReadingTime::plus);
    }

    /// What there is to read in a block: the curator's words, and those of documents that are shown.
    private static Stream<String> words(Block block, Exhibition exhibition) {
        return Stream.concat(
                block.wordings().map(words -> words.isMarkdown() ? Markdown.plain(words.text()) : words.text()),
                block.mentions().stream().flatMap(mention -> quoted(block, mention, exhibition)));
    }

    private static Stream<String> quoted(Block block, Mention mention, Exhibition exhibition) {
        var document = exhibition.document(mention.document());
        return switch (block) {
            case Block.DocumentCard _ -> document.map(Document::title).stream();
            case Block.Excerpt _,
                    Reading.ParallelReader _,
                    Reading.Comparison _,
                    Reading.CloseReading _,
                    Reading.Commentary _ -> onPaper(mention, document);
            case Block.Text _, Block.Heading _, Block.PullQuote _, Block.Image _ -> Stream.empty();
            case Reading.Gallery _, Reading.DocumentList _, Reading.ScanRegion _ -> Stream.empty();
            case Structure _, Lesson _, Context _, Attachment _ -> Stream.empty();
        };
    }

    /// The words that are to be read once: not what stands beside them, nor what notes repeat of them.
    private static Stream<String> onPaper(Mention mention, Optional<Document> document) {
        var version = mention.version();
        var again = Stream.of("/beside", "/versions", "/notes", "/comments").anyMatch(mention.pointer()::startsWith);
        if (version == null || again) {
            return Stream.empty();
        }
        return mention.passage() != null
                ? Stream.of(mention.passage().quote().exact())
                : document
                        .flatMap(known -> known.text(version))
                        .map(text -> text.text().plain())
                        .stream();
    }

    private static @Nullable String firstWords(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> block instanceof Block.Text text ? Stream.of(text.markdown()) : Stream.empty())
                .map(Markdown::plain)
                .filter(words -> !words.isBlank())
                .findFirst()
                .orElse(null);
    }

    /// The headings of the second level, for the rail.
    private static List<Link> headings(List<Block> blocks) {
        var headings = new ArrayList<Link>();
        var below = false;
        for (var block : blocks) {
            if (block instanceof Block.Heading heading) {
                below = true;
                if (heading.depth() == 1) {
                    headings.add(new Link("#" + block.id(), heading.text()));
                }
                continue;
            }
            var heading = block.layout().heading();
            if (!below && heading != null && !heading.isBlank()) {
                headings.add(new Link("#" + block.id(), heading));
            }
        }
        return headings;
    }

    private static List<ExhibitPage.Stop> stops(ExhibitContent content, Page current, Addresses addresses, Texts t) {
        var stops = new ArrayList<ExhibitPage.Stop>();
        var passed = true;
        for (var section : content.sections()) {
            var opens = true;
            for (var page : section.pages()) {
                var here = page.equals(current);
                passed = passed && !here;
                stops.add(new ExhibitPage.Stop(
                        addresses.page(page.slug()),
                        t.get("page.stop", String.valueOf(stops.size() + 1), page.title()),
                        passed,
                        opens,
                        here));
                opens = false;
            }
        }
        return stops;
    }

    private static ExhibitPage.@Nullable Turn turn(List<Page> pages, int index, Addresses addresses, Texts t) {
        if (index < 0 || index >= pages.size()) {
            return null;
        }
        var page = pages.get(index);
        return new ExhibitPage.Turn(
                addresses.page(page.slug()), t.get("page.turn", String.valueOf(index + 1)), page.title());
    }

    /// @param path of the page inside the exhibit: `` for the cover, or begins with a slash
    Frame frame(Exhibition exhibition, Reader reader, List<String> titles, @Nullable String description, String path) {
        var addresses = reader.addresses();
        var self = addresses.exhibit() + path;
        var canonical = switch (exhibition.status()) {
            // The newest edition has two addresses: its own, and the one that will show the next edition.
            case Exhibition.Status.Current _ ->
                Addresses.current(addresses.context(), exhibition.slug(), "")
                                .in(addresses.tongue())
                                .exhibit()
                        + path;
            case Exhibition.Status.Earlier _, Exhibition.Status.Preview _ -> null;
        };
        return framing.frame(
                reader,
                new Outline(
                                exhibition.content().theme(),
                                Room.EXHIBITS,
                                titles,
                                description,
                                self,
                                canonical,
                                List.of(),
                                banner(exhibition, reader, path),
                                List.of())
                        .speaking(new Speaking(exhibition, reader).speech(path))
                        .sharedWith(Placards.path(exhibition, addresses, path)));
    }

    /// The strip that says what is shown where it is not the newest edition, with the way to the same place there.
    ///
    /// @param path of the page inside the exhibit: `` for the cover, or begins with a slash
    static Frame.@Nullable Banner banner(Exhibition exhibition, Reader reader, String path) {
        return switch (exhibition.status()) {
            case Exhibition.Status.Current _ -> null;
            case Exhibition.Status.Earlier earlier -> banner(exhibition, earlier, reader, path);
            case Exhibition.Status.Preview _ -> {
                var t = new Texts(reader.locale());
                yield new Frame.Banner(
                        "banner--preview", t.get("banner.preview"), t.get("banner.preview.text"), List.of());
            }
        };
    }

    private static Frame.Banner banner(
            Exhibition exhibition, Exhibition.Status.Earlier earlier, Reader reader, String path) {
        var t = new Texts(reader.locale());
        var addresses = reader.addresses();
        var now = Addresses.current(addresses.context(), exhibition.slug(), addresses.query())
                .in(addresses.tongue());
        var same = samePlace(exhibition, earlier.newest(), now, path);
        return new Frame.Banner(
                null,
                t.get("banner.earlier", String.valueOf(earlier.number()), Quoting.date(earlier.publishedAt(), t)),
                t.get("banner.earlier.text", String.valueOf(earlier.newest().number())),
                List.of(
                        new Link(
                                same.orElse(now.cover()),
                                t.get(same.isPresent() ? "banner.earlier.same" : "banner.earlier.link")),
                        new Link(
                                Addresses.current(addresses.context(), exhibition.slug(), "")
                                                .exhibit()
                                        + "/editions"
                                        + addresses.query()
                                        + "#"
                                        + HousePages.editionAnchor(earlier.number() + 1),
                                t.get("banner.earlier.changes"))));
    }

    /// Nothing for the cover, and for what is no longer there.
    private static Optional<String> samePlace(
            Exhibition exhibition, Exhibition.Status.Newest newest, Addresses now, String path) {
        if (path.startsWith("/documents/")) {
            return newest.documents().stream()
                    .filter(document -> path.equals("/documents/" + document))
                    .findFirst()
                    .map(now::document);
        }
        return exhibition
                .content()
                .pages()
                .filter(page -> path.equals("/" + page.slug()))
                .findFirst()
                .flatMap(page -> Optional.ofNullable(newest.pages().get(page.id())))
                .map(now::page);
    }

    static String numeral(int number) {
        var values = List.of(100, 90, 50, 40, 10, 9, 5, 4, 1);
        var signs = List.of("C", "XC", "L", "XL", "X", "IX", "V", "IV", "I");
        var left = number;
        var numeral = new StringBuilder();
        for (var i = 0; i < values.size(); i++) {
            while (left >= values.get(i)) {
                numeral.append(signs.get(i));
                left -= values.get(i);
            }
        }
        return numeral.toString();
    }
}
