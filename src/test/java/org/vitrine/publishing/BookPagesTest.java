package org.vitrine.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.publishing.Specimens.PICTURE;
import static org.vitrine.publishing.Specimens.aDocument;
import static org.vitrine.publishing.Specimens.aText;
import static org.vitrine.publishing.Specimens.content;
import static org.vitrine.publishing.Specimens.current;
import static org.vitrine.publishing.Specimens.exhibition;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.EpubCheck;
import org.vitrine.EveryBlock;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.exhibits.content.Theme;
import org.vitrine.house.Colour;
import org.vitrine.publishing.books.Book;
import org.vitrine.publishing.books.Covers;
import org.vitrine.publishing.books.EpubBook;
import org.vitrine.publishing.books.PdfBook;
import org.vitrine.publishing.books.Plate;
import org.vitrine.publishing.books.Printery;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.Passage;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What those have in their hands who took an edition along.
class BookPagesTest {
    private static final String ORIGIN = "https://archive.example";
    private static final String EDITION = ORIGIN + "/exhibits/armistice/editions/2";

    @TempDir
    private Path folder;

    private final BookPages pages = Specimens.bookPages(BookPagesTest::colours);

    private static Map<String, Colour> colours(Theme theme) {
        try (var file = BookPagesTest.class.getResourceAsStream("/themes.json")) {
            var themes = JsonMapper.shared()
                    .readValue(file, new TypeReference<Map<String, LinkedHashMap<String, Map<String, Colour>>>>() {});
            return themes.get(theme.word()).values().iterator().next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ---- exhibits ----

    private static List<Block> everyBlock(Layout layout, Supplier<String> words) {
        var document = withScan();
        return new EveryBlock(
                        document,
                        Passage.ofSegment(
                                        document.texts()
                                                .findFirst()
                                                .orElseThrow()
                                                .text(),
                                        "b")
                                .orElseThrow(),
                        PICTURE,
                        PICTURE,
                        layout,
                        words)
                .all();
    }

    private static org.vitrine.library.Document withScan() {
        var document = aDocument();
        return document.withVersions(
                Stream.concat(document.versions().stream(), Specimens.withScan(document).versions().stream())
                        .toList());
    }

    private Book book(ExhibitContent content) {
        return pages.book(exhibition(content, List.of(withScan()), current()), ORIGIN, "");
    }

    private Book of(Block... blocks) {
        return book(content(LanguageTag.ENGLISH, blocks));
    }

    private static Printery printery() {
        return (plate, width) -> {
            var wide = Math.min(width, 400);
            var image = new BufferedImage(
                    wide, Math.max(1, wide * plate.height() / plate.width()), BufferedImage.TYPE_INT_RGB);
            var bytes = new ByteArrayOutputStream();
            try {
                javax.imageio.ImageIO.write(image, "jpeg", bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Optional.of(new Plate.Printed(bytes.toByteArray(), "image/jpeg"));
        };
    }

    private static byte[] catalogue(Book book) throws IOException {
        var pdf = new ByteArrayOutputStream();
        new PdfBook(book, printery()).write(pdf);
        return pdf.toByteArray();
    }

    private Path epub(Book book) throws IOException {
        var cover = new ByteArrayOutputStream();
        javax.imageio.ImageIO.write(Covers.picture(new PdfBook(book, printery())), "jpeg", cover);
        var file = Files.createTempFile(folder, "book", ".epub");
        try (var out = Files.newOutputStream(file)) {
            new EpubBook(book, printery(), cover.toByteArray()).write(out);
        }
        return file;
    }

    private static Map<String, byte[]> files(Path epub) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(Files.newInputStream(epub))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static Document page(Map<String, byte[]> files, String name) {
        return Jsoup.parse(new String(files.get("EPUB/" + name), StandardCharsets.UTF_8), "", Parser.xmlParser());
    }

    private static String text(PDDocument pdf) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        return stripper.getText(pdf).replaceAll("\\s+", " ");
    }

    // ---- catalogue ----

    @Test
    void aCatalogueIsABookFromItsCoverToItsBibliography() throws IOException {
        var book = of(
                aText("It was *signed* at Panmunjom.[^1]\n\n[^1]: On the morning of 27 July."),
                Specimens.anExcerpt("Another year", Specimens.aNote("year", "Another year")));
        try (var pdf = Loader.loadPDF(catalogue(book))) {
            var text = text(pdf);
            assertThat(text)
                    .containsSubsequence(
                            "Wren Street Archive",
                            "The armistice",
                            "July 1953",
                            "What one telegram tells.",
                            "Curators",
                            "Ingrid Solheim, Daniel Okafor",
                            "About this book",
                            EDITION,
                            "Contents",
                            "What was signed",
                            "Not a peace",
                            "Documents shown",
                            "Bibliography",
                            "The shooting stopped.",
                            "It left the war.",
                            "It was signed at Panmunjom.",
                            "¶2",
                            "would not be bad.",
                            "Look here.",
                            "Notes",
                            "On the morning of 27 July.",
                            "The record",
                            "To the shelf",
                            "Documents shown",
                            "Telegram on a meeting",
                            "APRF, fond 3",
                            "No known copyright",
                            "Kuznetsov");
            assertThat(outline(pdf.getDocumentCatalog().getDocumentOutline()))
                    .containsExactly(
                            "Cover",
                            "The armistice",
                            "About this book",
                            "Contents",
                            "I. What was signed",
                            "1. Not a peace",
                            "Notes",
                            "II. The record",
                            "2. To the shelf",
                            "Documents shown",
                            "Bibliography");
            var contents = new PDFTextStripper();
            contents.setSortByPosition(true);
            contents.setStartPage(4);
            contents.setEndPage(4);
            assertThat(contents.getText(pdf).replaceAll("\\s+", " "))
                    .as("the contents name the pages on which things stand")
                    .contains("Not a peace 6", "To the shelf 8", "Documents shown 9");
            assertThat(pdf.getPage(5).getMediaBox().getWidth())
                    .isEqualTo(538.6f, org.assertj.core.data.Offset.offset(1f));
        }
    }

    @Test
    void aCatalogueIsReadByScreenReaders() throws IOException {
        try (var pdf = Loader.loadPDF(
                catalogue(of(everyBlock(Layout.DEFAULT, () -> "Words").toArray(Block[]::new))))) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("en");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("The armistice: July 1953");
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .containsPattern("pdfuaid:part[^0-9]*1");
            var tags = new HashMap<String, Integer>();
            var pictures = new ArrayList<PDStructureElement>();
            walk(catalog.getStructureTreeRoot(), tags, pictures);
            assertThat(tags).containsKeys("H1", "H2", "P", "L", "LI", "Link", "Figure", "Table", "TH", "TD");
            assertThat(pictures)
                    .allSatisfy(picture ->
                            assertThat(picture.getAlternateDescription()).isNotBlank());
        }
    }

    @Test
    void everythingInACatalogueIsInTheFileAndItsLinksLeadInsideOrToTheHouse() throws IOException {
        try (var pdf = Loader.loadPDF(
                catalogue(of(everyBlock(Layout.DEFAULT, () -> "Words").toArray(Block[]::new))))) {
            var addresses = new HashSet<String>();
            var inside = 0;
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
                for (var annotation : page.getAnnotations()) {
                    if (annotation instanceof PDAnnotationLink link) {
                        assertThat(link.getContents())
                                .as("what the link is called")
                                .isNotBlank();
                        if (link.getAction() instanceof PDActionURI uri) {
                            addresses.add(uri.getURI());
                        } else {
                            inside++;
                        }
                    }
                }
            }
            assertThat(addresses)
                    .contains(EDITION, EDITION + "/documents/telegram")
                    .allSatisfy(address -> assertThat(address).startsWith("http"));
            assertThat(inside).isGreaterThan(20);
        }
    }

    @Test
    void whatIsNotToBePrintedIsNotInTheCatalogueAndWhatIsForClassesInNoBook() throws IOException {
        var book = of(
                aText("Printed."),
                new Block.Text(new BlockId("screen"), Layout.DEFAULT.withPrint(false), "On screens only."),
                new Block.Text(
                        new BlockId("class"), Layout.DEFAULT.withAudience(Layout.Audience.CLASS), "For classes."));
        try (var pdf = Loader.loadPDF(catalogue(book))) {
            assertThat(text(pdf)).contains("Printed.").doesNotContain("On screens only.", "For classes.");
        }
        assertThat(page(files(epub(book)), "chapter-1.xhtml").text())
                .contains("Printed.", "On screens only.")
                .doesNotContain("For classes.");
    }

    @Test
    void wordsOfManyScriptsAreSetAndWhatHasNoShapeStandsAsItsNumber() throws IOException {
        var words = "Dvořák, Противник, Ὀδυσσεύς, 停战协定, 정전 협정, שביתת נשק, هدنة";
        try (var pdf = Loader.loadPDF(catalogue(of(aText(words + " \uD83D\uDCA1 \u202e\u0000done \uD80C\uDC00."))))) {
            var text = text(pdf);
            assertThat(text)
                    .contains("Dvořák", "Противник", "Ὀδυσσεύς", "停战协定", "정전 협정")
                    .contains("[U+13000]")
                    .contains("In their places stand their Unicode numbers");
            var fonts = new HashSet<String>();
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name).getName());
                }
            }
            assertThat(fonts)
                    .anySatisfy(font -> assertThat(font).contains("NotoSerifSC"))
                    .anySatisfy(font -> assertThat(font).contains("NotoSerifKR"))
                    .anySatisfy(font -> assertThat(font).contains("NotoSerifHebrew"))
                    .anySatisfy(font -> assertThat(font).contains("NotoNaskhArabic"));
        }
    }

    @Test
    void aBookAsksForNothingButItsOwnPictures() throws IOException {
        var hostile = "<img src=\"http://127.0.0.1:9/x.png\"> ![](file:///etc/passwd) "
                + "<style>@import url(http://127.0.0.1:9/y.css); body { background: url(file:///etc/passwd) }</style> "
                + "\"><script>alert(1)</script> & [a](javascript:alert(1)) ${accent}";
        var asked = new ArrayList<Plate>();
        Printery watching = (plate, width) -> {
            asked.add(plate);
            return printery().print(plate, width);
        };
        var book = of(everyBlock(Layout.DEFAULT, () -> hostile).toArray(Block[]::new));
        var pdf = new ByteArrayOutputStream();
        new PdfBook(book, watching).write(pdf);
        try (var read = Loader.loadPDF(pdf.toByteArray())) {
            assertThat(read.getDocumentCatalog().getCOSObject().containsKey(COSName.getPDFName("JavaScript")))
                    .isFalse();
            assertThat(text(read)).doesNotContain("root:");
        }
        assertThat(asked).isNotEmpty().hasSizeLessThan(60);
        assertThat(EpubCheck.findings(epub(book))).isEmpty();
    }

    // ---- EPUB ----

    @Test
    void everyKindOfBlockIsInTheEpubAndNothingIsToBeSaidAgainstIt() throws IOException {
        var number = new int[1];
        var blocks = everyBlock(
                Layout.DEFAULT.withHeading("Over it"),
                () -> "Words **" + ++number[0] + "** of [the telegram](/documents/telegram).[^1]\n\n[^1]: A note.");
        var epub = epub(of(blocks.toArray(Block[]::new)));
        assertThat(EpubCheck.findings(epub)).isEmpty();
        var files = files(epub);
        assertThat(files.keySet().iterator().next()).isEqualTo("mimetype");
        var chapter = page(files, "chapter-1.xhtml");
        for (var block : blocks) {
            assertThat(chapter.getElementById("chapter-1." + block.id()))
                    .as(block.id().value())
                    .isNotNull();
        }
        assertThat(chapter.select("img")).isNotEmpty().allSatisfy(image -> {
            assertThat(files).containsKey("EPUB/" + image.attr("src"));
            assertThat(image.hasAttr("alt")).isTrue();
        });
        assertThat(chapter.select("svg title, svg[aria-label]")).isNotEmpty();
        assertThat(chapter.select("svg.mapfig__map"))
                .as("a map that is seen whole, which XML finds under this very name only")
                .isNotEmpty()
                .allSatisfy(
                        map -> assertThat(map.attributes().hasKey("viewBox")).isTrue());
        assertThat(chapter.select("video, audio, script, iframe")).isEmpty();
        assertThat(chapter.select("aside[epub:type=footnote]")).isNotEmpty();
        assertThat(chapter.select("a[epub:type=noteref]")).isNotEmpty();
        assertThat(chapter.select("a[href^=documents.xhtml#documents.document-telegram]"))
                .isNotEmpty();
        assertThat(page(files, "nav.xhtml").select("nav[epub:type=toc] a").eachText())
                .containsExactly(
                        "I. What was signed",
                        "1. Not a peace",
                        "II. The record",
                        "2. To the shelf",
                        "Documents shown",
                        "Bibliography");
    }

    @Test
    void anEpubSaysWhatItIsAndWhoCanReadItHow() throws IOException {
        var described = page(files(epub(of(aText("Words")))), "package.opf");
        assertThat(described.select("dc|identifier").text()).isEqualTo(EDITION);
        assertThat(described.select("dc|title").eachText()).containsExactly("The armistice", "July 1953");
        assertThat(described.select("dc|language").eachText()).startsWith("en").contains("ru");
        assertThat(described.select("dc|creator").eachText()).containsExactly("Ingrid Solheim", "Daniel Okafor");
        assertThat(described.select("dc|publisher").text()).isEqualTo("Wren Street Archive");
        assertThat(described.select("meta[property=dcterms:identifier]").text())
                .isEqualTo(ORIGIN + "/exhibits/armistice");
        assertThat(described.select("meta[property=group-position]").text()).isEqualTo("2");
        assertThat(described
                        .select("meta[property=schema:accessibilityFeature]")
                        .eachText())
                .contains("alternativeText", "tableOfContents", "structuralNavigation");
        assertThat(described
                        .select("meta[property=schema:accessibilitySummary]")
                        .text())
                .isNotBlank();
        assertThat(described.select("item[properties=cover-image]").attr("href"))
                .isEqualTo("cover.jpg");
        assertThat(described.select("spine").attr("page-progression-direction")).isEqualTo("ltr");
    }

    @Test
    void booksAreInTheLanguageOfTheExhibitAndRunAsItIsRead() throws IOException {
        var book = book(content(
                        new LanguageTag("ar"),
                        everyBlock(Layout.DEFAULT, () -> "هدنة 停戰 Waffenstillstand")
                                .toArray(Block[]::new))
                .withTheme(Theme.NIGHT_GALLERY));
        var epub = epub(book);
        assertThat(EpubCheck.findings(epub)).isEmpty();
        assertThat(page(files(epub), "package.opf").select("spine").attr("page-progression-direction"))
                .isEqualTo("rtl");
        try (var pdf = Loader.loadPDF(catalogue(book))) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("ar");
            assertThat(text(pdf)).contains("停戰");
        }
        var german = epub(
                book(content(new LanguageTag("de"), aText("Waffenstillstand")).withTheme(Theme.BROADSIDE)));
        assertThat(EpubCheck.findings(german)).isEmpty();
        assertThat(page(files(german), "documents.xhtml").select("h1").text()).isEqualTo("Gezeigte Dokumente");
    }

    @Test
    void theSameBookIsTheSameEpub() throws IOException {
        var book = of(aText("Words"));
        assertThat(epub(book)).hasSameBinaryContentAs(epub(book));
    }

    @Test
    void manyPagesWithManyPicturesArePrintedOneAtATime() throws IOException {
        var large = new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB);
        var random = new java.util.Random(7);
        for (var at = 0; at < 60_000; at++) {
            large.setRGB(random.nextInt(1600), random.nextInt(1200), random.nextInt());
        }
        var bytes = new ByteArrayOutputStream();
        javax.imageio.ImageIO.write(large, "jpeg", bytes);
        var blocks = IntStream.range(0, 40)
                .mapToObj(at -> (Block) new Block.Image(
                        new BlockId("picture-" + at),
                        Layout.DEFAULT,
                        PICTURE,
                        "A picture",
                        false,
                        "Picture " + at,
                        null))
                .toArray(Block[]::new);
        var widest = new int[1];
        var book = of(blocks);
        var pdf = new ByteArrayOutputStream();
        new PdfBook(book, (_, width) -> {
                    widest[0] = Math.max(widest[0], width);
                    return Optional.of(new Plate.Printed(bytes.toByteArray(), "image/jpeg"));
                })
                .write(pdf);
        assertThat(widest[0]).isLessThanOrEqualTo(2000);
        try (var read = Loader.loadPDF(new ByteArrayInputStream(pdf.toByteArray()).readAllBytes())) {
            assertThat(text(read)).contains("Picture 0", "Picture 39");
        }
        assertThat(pdf.size())
                .as("a picture that is seen often is in the file once")
                .isLessThan(4_000_000);
    }

    private static List<String> outline(PDOutlineNode node) {
        var titles = new ArrayList<String>();
        for (PDOutlineItem item : node.children()) {
            titles.add(item.getTitle());
            titles.addAll(outline(item));
        }
        return titles;
    }

    private static void walk(PDStructureNode node, Map<String, Integer> tags, List<PDStructureElement> pictures) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.merge(element.getStructureType(), 1, Integer::sum);
                if (element.getStructureType().equals("Figure")) {
                    pictures.add(element);
                }
                walk(element, tags, pictures);
            }
        }
    }
}
