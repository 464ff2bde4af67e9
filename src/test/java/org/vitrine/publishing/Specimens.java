package org.vitrine.publishing;

import gg.jte.TemplateEngine;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.vitrine.EveryBlock;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Cover;
import org.vitrine.exhibits.content.Credit;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.exhibits.content.Page;
import org.vitrine.exhibits.content.PageId;
import org.vitrine.exhibits.content.PassageNote;
import org.vitrine.exhibits.content.Section;
import org.vitrine.exhibits.content.SectionId;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.exhibits.content.Theme;
import org.vitrine.house.Colour;
import org.vitrine.house.House;
import org.vitrine.house.Institution;
import org.vitrine.house.Looks;
import org.vitrine.library.Agent;
import org.vitrine.library.ArchivalDate;
import org.vitrine.library.Description;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;
import org.vitrine.library.Holding;
import org.vitrine.library.Rights;
import org.vitrine.library.SourceRecord;
import org.vitrine.library.Subject;
import org.vitrine.library.Version;
import org.vitrine.media.FileId;
import org.vitrine.media.KeptFile;
import org.vitrine.media.MediaId;
import org.vitrine.media.Picture;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.Passage;
import org.vitrine.text.Segment;
import org.vitrine.text.SegmentedText;
import org.vitrine.text.Span;

/// Small exhibits and documents, and the pages made of them.
final class Specimens {
    static final DocumentId TELEGRAM = new DocumentId("telegram");
    static final PageId PAGE = new PageId("page");
    static final Slug SLUG = new Slug("armistice");
    static final MediaId PICTURE = new MediaId("ab".repeat(32));
    static final MediaId NO_PICTURE = new MediaId("cd".repeat(32));
    static final FileId FILM = new FileId("1f".repeat(32));
    static final FileId SOUND = new FileId("2f".repeat(32));
    static final FileId NO_FILE = new FileId("5f".repeat(32));
    static final FileId REPORT = new FileId("4f".repeat(32));
    private static final Map<FileId, KeptFile> FILES = Map.of(
            FILM,
            new KeptFile(FILM, "video/mp4", "film.mp4", 12_345_678),
            SOUND,
            new KeptFile(SOUND, "audio/mpeg", "sound.mp3", 3_400),
            EveryBlock.CAPTIONS,
            new KeptFile(EveryBlock.CAPTIONS, "text/vtt", "words.vtt", 400),
            REPORT,
            new KeptFile(REPORT, "application/pdf", "report.pdf", 1_200_000));
    static final Instant PUBLISHED = Instant.parse("2026-05-12T09:00:00Z");
    static final Embeds EMBEDS = new Embeds(List.of("player.example"));
    static final LanguageTag RUSSIAN = new LanguageTag("ru");
    static final LanguageTag ARABIC = new LanguageTag("ar");

    private static final Institution HOUSE = new Institution(
            "Wren Street Archive", null, "Documents, with commentary.", null, null, null, null, Looks.USUAL, Map.of());

    private Specimens() {}

    static Pages pages() {
        var templates = new Pages.Templates().templates();
        var framing = framing();
        var illustrations = illustrations();
        var exhibitPages = exhibitPages(templates, framing);
        return new Pages(
                templates,
                exhibitPages,
                new TeachersPages(exhibitPages),
                new DocumentPages(framing, illustrations),
                new HousePages(framing, exhibitPages),
                new SearchPages(framing, exhibitPages, illustrations),
                new EntryPages(framing),
                new ShelfPages(framing));
    }

    private static ExhibitPages exhibitPages(TemplateEngine templates, Framing framing) {
        return new ExhibitPages(templates, framing, illustrations(), enclosures(), EMBEDS);
    }

    private static Illustrations illustrations() {
        return new Illustrations(
                id -> id.equals(PICTURE)
                        ? Optional.of(new Picture(id, "image/png", "a.png", 1000, 500, 9))
                        : Optional.empty(),
                true);
    }

    private static Framing framing() {
        var assets = new Assets(Map.of(
                "site.css", "assets/site-1.css",
                "site.js", "assets/site-1.js",
                "viewer.js", "assets/viewer-1.js",
                "literata-latin-opsz-normal.woff2", "assets/l.woff2",
                "source-serif-4-latin-wght-normal.woff2", "assets/s.woff2",
                "onest-latin-wght-normal.woff2", "assets/o.woff2",
                "commissioner-latin-wght-normal.woff2", "assets/c.woff2"));
        return new Framing(() -> new House.Showing(HOUSE, null), assets);
    }

    /// @param colours of a theme by their roles
    static BookPages bookPages(Function<Theme, Map<String, Colour>> colours) {
        var templates = new Pages.Templates().templates();
        return new BookPages(templates, exhibitPages(templates, framing()), () -> HOUSE, colours);
    }

    static Enclosures enclosures() {
        return new Enclosures(id -> id.equals(NO_FILE)
                ? Optional.empty()
                : Optional.of(FILES.getOrDefault(id, new KeptFile(id, "video/mp4", "lamp.mp4", 12_345_678))));
    }

    static Reader reader() {
        return new Reader(Locale.ENGLISH, Addresses.current("", SLUG, ""), "https://archive.example");
    }

    static Reader germanReader() {
        return new Reader(Locale.GERMAN, Addresses.current("", SLUG, "?lang=de"), "https://archive.example");
    }

    static org.jsoup.nodes.Document parsed(String html) {
        return Jsoup.parse(html);
    }

    static SegmentedText text(String... paragraphs) {
        return new SegmentedText(IntStream.range(0, paragraphs.length)
                .mapToObj(i -> new Segment("p" + (i + 1), Segment.Kind.PARAGRAPH, paragraphs[i]))
                .toList());
    }

    static SegmentedText english() {
        return new SegmentedText(List.of(
                new Segment("h1", Segment.Kind.ADDRESS_LINE, "From Beijing"),
                new Segment("p1", Segment.Kind.PARAGRAPH, "The enemy was forced to reach an armistice."),
                new Segment("p2", Segment.Kind.PARAGRAPH, "Another year would not be bad."),
                new Segment("p3", Segment.Kind.PARAGRAPH, "Zhou was present.")));
    }

    static Document aDocument() {
        return new Document(
                TELEGRAM,
                new Description(
                        "Telegram on a meeting",
                        "Telegram",
                        ArchivalDate.of(LocalDate.of(1953, 7, 29)),
                        List.of(RUSSIAN),
                        "What was said.",
                        null,
                        "3 leaves",
                        List.of(
                                new Agent("Kuznetsov", Agent.Role.SENDER, null),
                                new Agent("Molotov", Agent.Role.COPIED_TO, null)),
                        List.of(new Subject("Armistices", URI.create("https://authority.example/1"))),
                        List.of()),
                List.of(holding("APRF", "3", "187-189"), holding("AVPRF", "059a", "156-158")),
                new SourceRecord(
                        "Wilson Center Digital Archive",
                        URI.create("https://digitalarchive.example/112125"),
                        null,
                        null,
                        null,
                        List.of()),
                new Rights(URI.create("http://rightsstatements.org/vocab/NKC/1.0/"), null),
                List.of(
                        new Version.Transcript(
                                "transcript.ru",
                                RUSSIAN,
                                new SegmentedText(List.of(
                                        new Segment("a", Segment.Kind.ADDRESS_LINE, "Из Пекина"),
                                        new Segment("b", Segment.Kind.PARAGRAPH, "Противник был вынужден."),
                                        new Segment("c", Segment.Kind.PARAGRAPH, "Еще год был бы неплох."))),
                                null),
                        new Version.Translation("translation.en", LanguageTag.ENGLISH, "A. Person", english(), null)));
    }

    static Holding holding(String repository, String fond, String leaves) {
        return new Holding(repository, List.of(new Holding.Part("Fond", fond)), new Holding.Leaves("Listy", leaves));
    }

    static Document withScan(Document document) {
        return document.withVersions(List.of(new Version.Scan(
                "scan",
                List.of(
                        new Version.ScanPage(PICTURE, "187", "A typed sheet"),
                        new Version.ScanPage(PICTURE, "188", null)),
                null)));
    }

    static Block.Text aText(String markdown) {
        return new Block.Text(new BlockId("text"), Layout.DEFAULT, markdown);
    }

    /// Words of the English translation, with notes on words of it.
    static Block.Excerpt anExcerpt(String words, PassageNote... notes) {
        return new Block.Excerpt(
                new BlockId("excerpt"),
                Layout.DEFAULT,
                TELEGRAM,
                "translation.en",
                passage(words),
                null,
                null,
                List.of(notes));
    }

    static PassageNote aNote(String id, String words) {
        return new PassageNote(id, "On " + id, "Look *here*.", passage(words));
    }

    static Passage passage(String words) {
        var plain = english().plain();
        var start = plain.indexOf(words);
        return Passage.of(
                english(), new Span(plain.codePointCount(0, start), plain.codePointCount(0, start + words.length())));
    }

    static Exhibition anExhibit(Block... blocks) {
        return exhibition(content(LanguageTag.ENGLISH, blocks), List.of(aDocument()), current());
    }

    static Exhibition exhibition(ExhibitContent content, List<Document> documents, Exhibition.Status status) {
        return new Exhibition(ExhibitId.create(), SLUG, content, documents, status);
    }

    static Exhibition.Status current() {
        return new Exhibition.Status.Current(2, PUBLISHED);
    }

    static Exhibition.Status earlier() {
        return new Exhibition.Status.Earlier(1, PUBLISHED, new Exhibition.Status.Newest(2, Map.of(), Set.of()));
    }

    static Exhibition.Status preview() {
        return new Exhibition.Status.Preview(7);
    }

    static ExhibitContent content(LanguageTag language, Block... blocks) {
        return new ExhibitContent(
                "The armistice",
                "July 1953",
                language,
                "What *one* telegram tells.",
                List.of(new Credit("Curators", "Ingrid Solheim"), new Credit("Curators", "Daniel Okafor")),
                Theme.READING_ROOM,
                new Cover(List.of(new Cover.Placed(TELEGRAM, null, null), new Cover.Placed(null, PICTURE, "A map"))),
                List.of(
                        new Section(
                                new SectionId("one"),
                                "What was signed",
                                "The shooting stopped.",
                                List.of(new Page(
                                        PAGE,
                                        new Slug("not-a-peace"),
                                        "Not a peace",
                                        "It left the war.",
                                        List.of(blocks)))),
                        new Section(
                                new SectionId("two"),
                                "The record",
                                null,
                                List.of(new Page(
                                        new PageId("other"), new Slug("shelf"), "To the shelf", null, List.of())))));
    }
}
