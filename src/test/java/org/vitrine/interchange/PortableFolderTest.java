package org.vitrine.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vitrine.EveryBlock;
import org.vitrine.exhibits.CaseNumbers;
import org.vitrine.exhibits.content.Bilingual;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Cover;
import org.vitrine.exhibits.content.CoverDesign;
import org.vitrine.exhibits.content.Credit;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.exhibits.content.Page;
import org.vitrine.exhibits.content.PageId;
import org.vitrine.exhibits.content.Place;
import org.vitrine.exhibits.content.Section;
import org.vitrine.exhibits.content.SectionId;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.exhibits.content.Theme;
import org.vitrine.exhibits.content.Tongue;
import org.vitrine.exhibits.content.Translated;
import org.vitrine.interchange.PortableExhibit.PictureFile;
import org.vitrine.library.Alignment;
import org.vitrine.library.Description;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;
import org.vitrine.library.Entry;
import org.vitrine.library.EntryAddress;
import org.vitrine.library.Holding;
import org.vitrine.library.Note;
import org.vitrine.library.SourceRecord;
import org.vitrine.library.Version;
import org.vitrine.media.FileId;
import org.vitrine.media.MediaId;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.Passage;
import org.vitrine.text.Region;
import org.vitrine.text.Segment;
import org.vitrine.text.SegmentedText;

class PortableFolderTest {
    private static final String EXHIBIT = """
            format: 1
            title: A light
            language: en
            cover:
              objects:
                - image: images/light.png
                - document: letter
            sections:
              - id: one
                title: One
                pages:
                  - id: first
                    slug: first
                    title: First
                    blocks:
                      - id: words
                        heading: Words
                        type: text
                        markdown: Some.
                      - type: passage
                        id: quoted
                        width: wide
                        document: letter
                        version: transcript.en
                        passage:
                          segments: [p2]
                          quote: {exact: was lit}
                        notes:
                          - id: n1
                            markdown: It was.
                            anchor:
                              segments: [p2]
                              quote: {exact: lit}
                      - type: image
                        id: shown
                        image: images/light.png
                        alt: A light
            """;
    private static final String LETTER = """
            format: 1
            title: A letter
            date: "1938"
            languages: [en]
            holdings:
              - repository: NAQ
                parts:
                  - {level: Box, value: 059}
            versions:
              - id: transcript.en
                kind: transcript
                language: en
                file: transcript.en.md
              - id: scan
                kind: scan
                pages:
                  - {file: scan.png, label: "1"}
            """;

    @TempDir
    private Path folder;

    @Test
    void caseNumbersComeWithTheFolder() throws IOException {
        var numbered = EXHIBIT + "numbers:\n  shown: \"1.10\"\n  gone: \"1.2\"\n";
        var exhibit = read(folder(numbered, LETTER)).exhibit().orElseThrow();
        assertThat(exhibit.numbers().given())
                .isEqualTo(Map.of(new BlockId("shown"), "1.10", new BlockId("gone"), "1.2"));
        assertThat(exhibitFile(exhibit)).endsWith("numbers:\n  gone: \"1.2\"\n  shown: \"1.10\"\n");
    }

    private static String exhibitFile(PortableExhibit exhibit) throws IOException {
        var written = new TreeMap<String, String>();
        new FolderWriter(exhibit, new FolderWriter.Sink() {
                    @Override
                    public void write(String path, byte[] bytes) {
                        written.put(path, new String(bytes, StandardCharsets.UTF_8));
                    }

                    @Override
                    public void copy(String path, Path file) {
                        // only the texts are looked at
                    }
                })
                .write();
        return written.getOrDefault("exhibit.yaml", "");
    }

    @Test
    void caseNumbersThatCannotBeAreFoundWithTheirLines() throws IOException {
        var lines = EXHIBIT.lines().count();
        var numbered = EXHIBIT + """
                numbers:
                  quoted: "1.1"
                  shown: "1.1"
                  words: "0.5"
                  other: two
                  No id: "1.9"
                """;
        var outcome = read(folder(numbered, LETTER));
        assertThat(outcome.exhibit()).isEmpty();
        assertThat(outcome.findings())
                .extracting(Finding::file, Finding::line, Finding::key)
                .containsExactly(
                        tuple("exhibit.yaml", (int) lines + 3, "folder.number-twice"),
                        tuple("exhibit.yaml", (int) lines + 4, "folder.no-number"),
                        tuple("exhibit.yaml", (int) lines + 5, "folder.no-number"),
                        tuple("exhibit.yaml", (int) lines + 6, "folder.no-block-id"));
        assertThat(outcome.findings().getFirst().text(Locale.ENGLISH))
                .contains("exhibit.yaml", "“shown”", "1.1", "“quoted”");
    }

    @Test
    void aFolderWrittenByHandIsReadAndItsPassagesAreFound() throws IOException {
        var exhibit = read(folder(EXHIBIT, LETTER)).exhibit().orElseThrow();
        assertThat(exhibit.slug()).isEqualTo(new Slug("a-light"));
        var letter = exhibit.documents().getFirst();
        assertThat(letter.id()).isEqualTo(new DocumentId("letter"));
        assertThat(letter.holdings().getFirst().parts().getFirst().value()).isEqualTo("059");
        var text = letter.text("transcript.en").orElseThrow().text();
        var excerpt =
                (Block.Excerpt) exhibit.content().block(new BlockId("quoted")).orElseThrow();
        assertThat(text.characters(
                        java.util.Objects.requireNonNull(excerpt.passage().position())))
                .isEqualTo("was lit");
        assertThat(excerpt.layout().width()).isEqualTo(Layout.Width.WIDE);
        assertThat(excerpt.notes().getFirst().anchor()).isNotNull();
        assertThat(exhibit.content()
                        .block(new BlockId("words"))
                        .orElseThrow()
                        .layout()
                        .heading())
                .isEqualTo("Words");
        assertThat(exhibit.pictures()).hasSize(2);
        assertThat(exhibit.content().images()).hasSize(1);
    }

    @Test
    void mistakesInTheExhibitAreFoundTogetherAndNamedWithTheirLines() throws IOException {
        var changed = EXHIBIT.replace("title: First", "titel: First")
                .replace("heading: Words", "headline: Words")
                .replace("images/light.png\n    - doc", "images/gone.png\n    - doc")
                .replace("- document: letter", "- document: lettre")
                .replace("exact: was lit", "exact: was dark")
                .replace(
                        "segments: [p2]\n                  quote: {exact: lit}",
                        "segments: [p9]\n                  quote: {exact: lit}");
        var findings = read(folder(changed, LETTER)).findings();
        assertThat(findings)
                .extracting(Finding::key, Finding::line)
                .containsExactlyInAnyOrder(
                        tuple("yaml.unknown-key", lineOf(changed, "titel:")),
                        tuple("yaml.unknown-key", lineOf(changed, "headline:")),
                        tuple("folder.missing-file", lineOf(changed, "gone.png")),
                        tuple("folder.no-document", lineOf(changed, "lettre")),
                        tuple("folder.no-passage", lineOf(changed, "was dark")),
                        tuple("folder.no-segment", lineOf(changed, "[p9]")));
        assertThat(findings)
                .extracting(finding -> finding.text(Locale.ENGLISH))
                .anyMatch(text -> text.startsWith("exhibit.yaml, line 14: ") && text.contains("titel"));
    }

    static Stream<List<Object>> mistakes() {
        return Stream.of(
                List.of("format: 1\n", "", "format.missing", 1),
                List.of("format: 1", "format: 2", "format.unknown", 1),
                List.of("type: passage", "type: pasage", "yaml.unknown-type", 20),
                List.of("type: text", "heading: Z", "yaml.duplicate-key", 18),
                List.of("width: wide", "width: broad", "yaml.not-a-choice", 22),
                List.of("language: en", "language: english!", "yaml.refused", 3),
                List.of("slug: first", "slug: First!", "yaml.refused", 13),
                List.of("        slug: first\n", "", "yaml.missing-key", 12),
                List.of("            document: letter\n", "", "yaml.missing-key", 20),
                List.of("id: shown", "id: words", "yaml.refused", 1),
                List.of("title: One", "title: [One]", "yaml.wrong-shape", 10),
                List.of("images/light.png\n            alt", "../light.png\n            alt", "folder.outside", 36),
                List.of("version: transcript.en", "version: transcript.fr", "folder.no-version", 24));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void everyMistakeHasItsName(List<Object> mistake) throws IOException {
        var changed = EXHIBIT.replace((String) mistake.get(0), (String) mistake.get(1));
        assertThat(changed).isNotEqualTo(EXHIBIT);
        var outcome = read(folder(changed, LETTER));
        assertThat(outcome.exhibit()).isEmpty();
        assertThat(outcome.findings().stream().filter(Finding::isError))
                .extracting(Finding::key, Finding::line)
                .contains(tuple(mistake.get(2), mistake.get(3)));
    }

    @Test
    void mistakesInADocumentAreNamedWithItsFile() throws IOException {
        var changed = LETTER.replace("kind: transcript", "kind: transkript");
        assertThat(read(folder(EXHIBIT, changed)).findings())
                .extracting(Finding::file, Finding::key, Finding::line)
                .contains(tuple("documents/letter/document.yaml", "yaml.unknown-type", lineOf(changed, "transkript")));
        var dated = LETTER.replace("\"1938\"", "March 1938").replace("file: transcript.en.md", "file: gone.md");
        assertThat(read(folder(EXHIBIT, dated)).findings())
                .extracting(Finding::file, Finding::key, Finding::line)
                .contains(tuple("documents/letter/document.yaml", "yaml.refused", lineOf(dated, "March")));
    }

    @Test
    void whatNothingNamesIsRemarkedOnAndWhatIsNoFileRefused() throws IOException {
        var root = folder(EXHIBIT, LETTER);
        Files.writeString(root.resolve("notes.txt"), "nothing");
        Files.writeString(root.resolve(".DS_Store"), "nothing");
        assertThat(read(root).exhibit()).isPresent();
        assertThat(read(root).findings())
                .extracting(Finding::file, Finding::key)
                .containsExactly(tuple("notes.txt", "folder.unknown-file"));
        Files.createSymbolicLink(root.resolve("images/other.png"), root.resolve("images/light.png"));
        assertThat(read(root).exhibit()).isEmpty();
    }

    @Test
    void aLinkIsNotFollowedThoughTheExhibitNamesIt() throws IOException {
        var root = folder(
                EXHIBIT.replace("image: images/light.png\n            alt", "image: images/other.png\n            alt"),
                LETTER);
        Files.createSymbolicLink(root.resolve("images/other.png"), root.resolve("images/light.png"));
        assertThat(read(root).findings())
                .extracting(Finding::key)
                .containsExactlyInAnyOrder("folder.link", "folder.missing-file");
    }

    @Test
    void notesAndAlignmentsWrittenByHandAreTiedToTextAndScan() throws IOException {
        var letter = LETTER + """
                alignments:
                  - kind: placement
                    version: transcript.en
                    spots:
                      - {segment: p2, page: scan.png, xywh: "1,2,30,4"}
                notes:
                  - id: lit
                    anchor:
                      version: transcript.en
                      kind: passage
                      passage:
                        segments: [p2]
                        quote: {exact: was lit}
                    markdown: By whom?
                    language: en
                  - id: stain
                    anchor: {kind: region, page: scan.png, xywh: "5, 6, 7, 8"}
                    markdown: A stain.
                """;
        var document = read(folder(EXHIBIT, letter))
                .exhibit()
                .orElseThrow()
                .documents()
                .getFirst();

        assertThat(document.lost()).isEmpty();
        assertThat(document.spots("transcript.en", "p2").getFirst().region()).isEqualTo(new Region(1, 2, 30, 4));
        assertThat(document.notes().getFirst().anchor())
                .isInstanceOfSatisfying(
                        Note.OnPassage.class,
                        on -> assertThat(on.passage().position()).isNotNull());
        assertThat(document.notes().get(1).anchor())
                .isInstanceOfSatisfying(
                        Note.OnRegion.class,
                        on -> assertThat(on.region().xywh()).isEqualTo("5,6,7,8"));

        var wrong = letter.replace("exact: was lit", "exact: was never said").replace("1,2,30,4", "1,2,30");
        assertThat(read(folder(EXHIBIT, wrong)).findings())
                .extracting(Finding::file, Finding::key, Finding::line)
                .contains(tuple("documents/letter/document.yaml", "yaml.refused", lineOf(wrong, "1,2,30")));
        var words = letter.replace("exact: was lit", "exact: was never said");
        assertThat(read(folder(EXHIBIT, words)).findings())
                .extracting(Finding::file, Finding::key, Finding::line)
                .containsExactly(
                        tuple("documents/letter/document.yaml", "folder.no-passage", lineOf(words, "was never said")));
    }

    @Test
    void anOrphanedPassageFromAnotherHouseComesAlong() throws IOException {
        var orphan = EXHIBIT.replace(
                        "exact: was lit}",
                        "exact: was dark}\n                  position: {start: 3, end: 11}"
                                .replace("\n                  ", "\n              "))
                .replace("              position", "              position");
        var outcome = read(folder(orphan, LETTER));
        assertThat(outcome.findings()).extracting(Finding::key).containsExactly("folder.no-passage");
        assertThat(outcome.exhibit()).isPresent();
    }

    private static final String GERMAN = """
            format: 1
            offered: true
            translator: I. Licht
            texts:
              - place: title
                original: A light
                text: Ein Licht
              - place: block/quoted/notes/n1/markdown
                original: It was.
                text: "So war es."
            """;

    private Path translatedFolder(String name, String translation) throws IOException {
        var root = folder(EXHIBIT, LETTER);
        Files.writeString(Files.createDirectories(root.resolve("translations")).resolve(name), translation);
        return root;
    }

    @Test
    void aTranslationHasAFileOfItsOwnThatIsNamedByItsLanguage() throws IOException {
        var outcome = read(translatedFolder("de.yaml", GERMAN));
        assertThat(outcome.findings()).isEmpty();
        var tongue = outcome.exhibit()
                .orElseThrow()
                .content()
                .tongue(new LanguageTag("de"))
                .orElseThrow();
        assertThat(tongue.offered()).isTrue();
        assertThat(tongue.translator()).isEqualTo("I. Licht");
        assertThat(Bilingual.of(outcome.exhibit().orElseThrow().content(), tongue)
                        .progress()
                        .translated())
                .isEqualTo(2);
    }

    @Test
    void mistakesInATranslationAreNamedWithItsFileAndLine() throws IOException {
        assertThat(read(translatedFolder("de.yaml", GERMAN.replace("translator:", "translater:")))
                        .findings())
                .extracting(Finding::file, Finding::key, Finding::line)
                .containsExactly(tuple("translations/de.yaml", "yaml.unknown-key", 3));
        assertThat(read(translatedFolder("de.yaml", GERMAN.replace("place: title", "place: Title!")))
                        .findings())
                .extracting(Finding::file, Finding::key, Finding::line)
                .containsExactly(tuple("translations/de.yaml", "yaml.refused", 5));
        assertThat(read(translatedFolder("en.yaml", GERMAN)).findings())
                .extracting(Finding::file, Finding::key)
                .contains(tuple("translations/en.yaml", "folder.original-language"));
        assertThat(read(translatedFolder("german!.yaml", GERMAN)).findings())
                .extracting(Finding::key)
                .contains("folder.no-language");
        assertThat(read(folder(EXHIBIT + "tongues: []\n", LETTER)).findings())
                .extracting(Finding::key)
                .containsExactly("folder.tongues-elsewhere");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theSamplesComeBackToTheByte(Path sample) throws IOException {
        var outcome = read(sample);
        assertThat(outcome.findings()).isEmpty();
        assertComesBack(outcome.exhibit().orElseThrow());
    }

    static List<Path> samples() throws IOException {
        try (var folders = Files.list(Path.of("exhibits"))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @Test
    void columnsAreWrittenAsAPersonWouldWriteThemAndComeBackToTheByte() throws IOException {
        var root = columns("""
                - id: row
                  type: columns
                  heading: Two voices
                  columns:
                  - blocks:
                    - {type: text, id: left, markdown: One}
                    - {type: text, id: below, markdown: Two}
                  - blocks: []
                  - blocks:
                    - {type: callout, id: right, markdown: Three, print: false}
                - {type: text, id: after, markdown: Four}
                """);

        var read = read(root).exhibit().orElseThrow();

        assertThat(read.content().blocks().map(block -> block.id() + " " + block.column()))
                .containsExactly("row 0", "left 1", "below 1", "right 3", "after 0");
        var written = ZipFolder.unpack(
                        new ByteArrayInputStream(zip(read)),
                        Files.createDirectories(folder.resolve("again")),
                        ZipFolder.Limits.USUAL,
                        new ArrayList<>())
                .orElseThrow()
                .folder();
        assertThat(Files.readString(written.resolve("exhibit.yaml")))
                .contains("columns:")
                .doesNotContain("column:")
                .doesNotContain("count:");
        assertThat(read(written).exhibit().orElseThrow().content()).isEqualTo(read.content());
        assertComesBack(read);
    }

    @Test
    void whatMayNotBeInColumnsIsSaidWithItsLine() throws IOException {
        var root = columns("""
                - id: row
                  type: columns
                  columns:
                  - blocks:
                    - {type: columns, id: inner, columns: []}
                    - {type: text, id: wide, width: full, markdown: One}
                  - blocks:
                    - type: timeline
                      id: time
                - {type: columns, id: single, columns: [{blocks: []}]}
                - {type: columns, id: odd, columns: [{blocks: []}, []]}
                - {type: columns, id: secret, audience: curators, columns: [{blocks: []}, {blocks: []}]}
                - {type: text, id: loose, markdown: One, colour: red}
                """);
        var yaml = Files.readString(root.resolve("exhibit.yaml"));

        assertThat(read(root).findings())
                .extracting(finding -> finding.line() + " " + finding.key())
                .contains(
                        lineOf(yaml, "type: columns, id: inner") + " folder.not-in-column",
                        lineOf(yaml, "width: full") + " folder.column-width",
                        lineOf(yaml, "id: single") + " folder.columns-number",
                        lineOf(yaml, "id: odd") + " folder.column-shape",
                        lineOf(yaml, "audience: curators") + " yaml.refused");
        assertThat(read(columns("""
                                - id: row
                                  type: columns
                                  columns:
                                  - blocks: []
                                  - blocks:
                                    - type: timeline
                                      id: time
                                - {type: text, id: after, markdown: One, colour: red}
                                """)).findings())
                .extracting(Finding::key)
                .containsExactlyInAnyOrder("yaml.unknown-key", "folder.not-in-column");
    }

    private Path columns(String blocks) throws IOException {
        var root = Files.createDirectories(folder.resolve("columns"));
        Files.writeString(root.resolve("exhibit.yaml"), """
                format: 1
                title: Columns
                language: en
                theme: reading-room
                sections:
                - id: s
                  title: S
                  pages:
                  - id: p
                    slug: p
                    title: P
                    blocks:
                """ + blocks.indent(6));
        return root;
    }

    @Test
    void anyExhibitComesBackToTheByte() throws IOException {
        var random = new Random(3);
        var picture = Files.write(folder.resolve("any.png"), new byte[] {1, 2, 3});
        var words = Files.writeString(folder.resolve("any.vtt"), EveryBlock.CAPTIONS_TEXT);
        for (var run = 0; run < 200; run++) {
            assertComesBack(anExhibit(random, picture, words));
        }
    }

    private void assertComesBack(PortableExhibit exhibit) throws IOException {
        var zip = zip(exhibit);
        assertThat(zip(exhibit)).isEqualTo(zip);
        var unpacked = Files.createTempDirectory(folder, "unpacked");
        var findings = new ArrayList<Finding>();
        var root = ZipFolder.unpack(new ByteArrayInputStream(zip), unpacked, ZipFolder.Limits.USUAL, findings)
                .orElseThrow(() -> new AssertionError(findings.toString()));
        var again = new FolderReader(root.folder()).read(root.name().orElseThrow());
        assertThat(again.findings()).isEmpty();
        var back = again.exhibit().orElseThrow();
        assertThat(back.content()).isEqualTo(exhibit.content());
        assertThat(back.documents()).containsExactlyInAnyOrderElementsOf(exhibit.documents());
        assertThat(back.slug()).isEqualTo(exhibit.slug());
        assertThat(back.entries()).isEqualTo(exhibit.entries());
        // Another house keeps the documents in an order of its own; the exhibit's is what counts.
        var ordered = exhibit.documents().stream()
                .map(document -> back.documents().stream()
                        .filter(document::equals)
                        .findFirst()
                        .orElseThrow())
                .toList();
        var pictures = new LinkedHashMap<MediaId, PictureFile>();
        exhibit.pictures()
                .keySet()
                .forEach(id -> pictures.put(id, back.pictures().get(id)));
        assertThat(back.files().keySet()).isEqualTo(exhibit.files().keySet());
        assertThat(zip(new PortableExhibit(
                        back.slug(), back.content(), ordered, pictures, back.files(), back.entries(), back.numbers())))
                .isEqualTo(zip);
    }

    private static PortableExhibit anExhibit(Random random, Path picture, Path words) {
        var media = new MediaId("039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81");
        var segments = List.of(
                new Segment("p1", Segment.Kind.PARAGRAPH, "The light was lit."),
                new Segment("p2", Segment.Kind.REMARK, "[by whom is not known]"));
        var text = new SegmentedText(segments);
        var document = new Document(
                new DocumentId("letter"),
                new Description(
                        "A " + RandomText.of(random).strip(),
                        maybe(random),
                        null,
                        List.of(new LanguageTag("zh-Hant")),
                        maybe(random),
                        maybe(random),
                        null,
                        List.of(),
                        List.of(),
                        List.of()),
                List.of(new Holding("NAQ", List.of(new Holding.Part("Box", "059")), null)),
                new SourceRecord("A provider", null, maybe(random), null, null, List.of(RandomText.of(random))),
                null,
                List.of(
                        new Version.Transcript("transcript.en", LanguageTag.ENGLISH, text, null),
                        new Version.Translation("translation.de", new LanguageTag("de"), null, text, null),
                        new Version.Scan("scan", List.of(new Version.ScanPage(media, "1ob.", maybe(random))), null)),
                List.of(
                        new Alignment.Parallel(
                                "transcript.en",
                                "translation.de",
                                List.of(new Alignment.Group(List.of("p1", "p2"), List.of("p2")))),
                        new Alignment.Placement(
                                "transcript.en",
                                List.of(new Alignment.Spot("p1", media, new Region(random.nextInt(90), 0, 12, 7))))),
                List.of(
                        new Note(
                                "n1",
                                new Note.OnPassage(
                                        "transcript.en",
                                        Passage.ofSegment(text, "p2").orElseThrow()),
                                "About " + RandomText.of(random).strip(),
                                random.nextBoolean() ? null : new LanguageTag("ar")),
                        new Note("n2", new Note.OnRegion(media, new Region(3, 4, 5, 6)), "A *stain*.", null)));
        var passage = Passage.ofSegment(text, "p1").orElseThrow();
        var layout = new Layout(
                maybe(random),
                Layout.Width.values()[random.nextInt(3)],
                random.nextBoolean() ? null : new LanguageTag("de"),
                Layout.Audience.values()[random.nextInt(3)],
                random.nextBoolean());
        var blocks = new EveryBlock(document, passage, media, media, layout, () -> RandomText.of(random)).all();
        var content = new ExhibitContent(
                RandomText.of(random),
                maybe(random),
                LanguageTag.ENGLISH,
                maybe(random),
                List.of(new Credit(RandomText.of(random), RandomText.of(random))),
                Theme.values()[random.nextInt(Theme.values().length)],
                new Cover(
                        List.of(new Cover.Placed(null, media, maybe(random))),
                        CoverDesign.values()[random.nextInt(CoverDesign.values().length)]),
                List.of(new Section(
                        new SectionId("one"),
                        RandomText.of(random),
                        maybe(random),
                        List.of(new Page(
                                new PageId("first"),
                                new Slug("first"),
                                RandomText.of(random),
                                maybe(random),
                                blocks)))),
                List.of(
                        new Tongue(
                                new LanguageTag("zh-Hant"),
                                random.nextBoolean(),
                                maybe(random),
                                Set.of(new BlockId("b")),
                                List.of(new Translated(
                                        new Place("title"), RandomText.of(random), RandomText.of(random)))),
                        Tongue.of(new LanguageTag("de"))));
        return new PortableExhibit(
                new Slug("any"),
                content,
                List.of(document),
                Map.of(media, new PictureFile("Ünÿ picture.png", picture)),
                Map.of(
                        new FileId(media.sha256()),
                        new PictureFile("Ünÿ film.mp4", picture),
                        EveryBlock.CAPTIONS,
                        new PictureFile("words.vtt", words)),
                random.nextBoolean() ? List.of() : List.of(mentioned(random)),
                random.nextBoolean() ? CaseNumbers.NONE : new CaseNumbers(Map.of(new BlockId("b"), "1.1")));
    }

    private static EntriesFile.Mentioned mentioned(Random random) {
        var isPlace = random.nextBoolean();
        return new EntriesFile.Mentioned(
                new EntryAddress(isPlace ? Entry.Kind.PLACE : Entry.Kind.AGENT, "somebody"),
                random.nextBoolean() ? List.of() : List.of(new EntryAddress(Entry.Kind.SUBJECT, "a-2")),
                "A " + RandomText.of(random).strip(),
                random.nextBoolean() ? null : new LanguageTag("ru-Latn"),
                List.of(new Entry.Name("B " + RandomText.of(random).strip(), null)),
                List.of(URI.create("https://authority.example/a?b=%C3%A9")),
                isPlace ? null : Entry.Being.FAMILY,
                isPlace ? new Entry.Coordinates(-12.5, 130) : null);
    }

    private static @Nullable String maybe(Random random) {
        return random.nextInt(3) == 0 ? null : RandomText.of(random);
    }

    private static byte[] zip(PortableExhibit exhibit) throws IOException {
        var output = new ByteArrayOutputStream();
        var sink = new ZipFolder.Sink(output, exhibit.slug().value());
        new FolderWriter(exhibit, sink).write();
        sink.finish();
        return output.toByteArray();
    }

    private static int lineOf(String text, String words) {
        return (int) text.substring(0, text.indexOf(words) + 1).lines().count();
    }

    private FolderReader.Outcome read(Path root) {
        return new FolderReader(root).read(root.getFileName().toString());
    }

    private Path folder(String exhibit, String letter) throws IOException {
        var root = Files.createDirectories(
                Files.createTempDirectory(folder, "case").resolve("a-light"));
        var files = new TreeMap<String, byte[]>();
        files.put("exhibit.yaml", exhibit.getBytes(StandardCharsets.UTF_8));
        files.put("images/light.png", new byte[] {1});
        files.put("documents/letter/document.yaml", letter.getBytes(StandardCharsets.UTF_8));
        files.put("documents/letter/scan.png", new byte[] {2});
        files.put(
                "documents/letter/transcript.en.md",
                "{#p1}\nDear Ada,\n\n{#p2}\nthe light was lit.\n".getBytes(StandardCharsets.UTF_8));
        for (var file : files.entrySet()) {
            var path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return root;
    }
}
