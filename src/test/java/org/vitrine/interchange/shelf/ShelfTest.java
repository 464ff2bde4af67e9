package org.vitrine.interchange.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.unit.DataSize;
import org.vitrine.ApplicationTest;
import org.vitrine.Fixtures;
import org.vitrine.accounts.HouseWork;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedInAs;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Draft;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.Attachment;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.exhibits.content.Lesson;
import org.vitrine.exhibits.content.Place;
import org.vitrine.exhibits.content.Reading;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.house.House;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;
import org.vitrine.library.Documents;
import org.vitrine.library.Version;
import org.vitrine.media.Attachments;
import org.vitrine.media.FileUse;
import org.vitrine.media.ImageApi;
import org.vitrine.media.Media;
import org.vitrine.media.MediaId;
import org.vitrine.media.Recordings;
import org.vitrine.publishing.Assets;
import org.vitrine.publishing.EditionAlone;
import org.vitrine.publishing.Editions;
import org.vitrine.publishing.Pages;
import org.vitrine.publishing.Publisher;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.Region;

/// Somebody takes an edition home.
@ApplicationTest
@SignedInAs(Role.ADMINISTRATOR)
class ShelfTest {
    private static final LanguageTag GERMAN = new LanguageTag("de");
    private static final HouseAddress HOUSE = new HouseAddress("https://archive.example", "");
    private static final int WIDE = 2600;
    private static final int MANY = 500;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Exhibits exhibits;

    @Autowired
    private Documents documents;

    @Autowired
    private Publisher publisher;

    @Autowired
    private Editions editions;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Pages pages;

    @Autowired
    private Assets assets;

    @Autowired
    private House house;

    @Autowired
    private Media media;

    @Autowired
    private ImageApi images;

    @Autowired
    private Attachments attachments;

    @TempDir
    private Path folder;

    private final String handle = "shelved-" + UUID.randomUUID();
    private final Slug slug = new Slug("shelved-" + UUID.randomUUID().toString().substring(0, 8));
    private Draft draft;

    @BeforeEach
    void anEditionWithSomethingOfEverything() throws IOException {
        var scan = media.store(aWidePicture(), "wide.png").id();
        documents.add(scanned(Fixtures.aDocument(handle), scan));
        var content = Fixtures.anExhibit(
                        "The lamp & the fog",
                        Fixtures.aTextBlock(
                                "words",
                                "See [the log](/documents/" + handle
                                        + "#transcript.en-p2), [another](/documents/none), "
                                        + "[all](/exhibits) and [elsewhere](https://fog.example/).[^1]\n\n[^1]: A note."),
                        Fixtures.anExcerpt("passage", handle),
                        new Reading.ScanRegion(
                                new BlockId("region"),
                                Layout.DEFAULT,
                                new DocumentId(handle),
                                scan,
                                new Region(10, 20, 300, 200),
                                "A corner",
                                false,
                                null,
                                null),
                        new Lesson.Questions(new BlockId("ask"), Layout.DEFAULT, List.of("Who lit the lamp?"), 3),
                        film())
                .withTongueAdded(GERMAN)
                .mapTongue(GERMAN, tongue -> tongue.withOffered(true))
                .withTranslation(GERMAN, new Place("title"), "The lamp & the fog", "Die Lampe und der Nebel");
        draft = exhibits.create(content, slug, Change.CREATED);
        publisher.publish(draft.id(), draft.revision(), null);
        SecurityContextHolder.clearContext();
    }

    private Block film() {
        var film = Recordings.mp4("avc1");
        // The same bytes are kept once, under the name under which they first came.
        System.arraycopy(
                handle.getBytes(StandardCharsets.US_ASCII), 0, film, film.length - handle.length(), handle.length());
        var captions = "WEBVTT\n\n00:00.000 --> 00:01.000\nA horn, " + slug + ".\n";
        return new Attachment.Recording(
                new BlockId("film"),
                Layout.DEFAULT,
                attachments
                        .store(new ByteArrayInputStream(film), "fog horn?.mp4", FileUse.RECORDING)
                        .id(),
                null,
                List.of(new Attachment.Captions(
                        attachments
                                .store(
                                        new ByteArrayInputStream(captions.getBytes(StandardCharsets.UTF_8)),
                                        "horn.vtt",
                                        FileUse.CAPTIONS)
                                .id(),
                        LanguageTag.ENGLISH,
                        null)),
                "A horn sounds twice.",
                "The horn",
                null,
                null);
    }

    private static Document scanned(Document document, MediaId scan) {
        var versions = new ArrayList<>(document.versions());
        versions.add(new Version.Scan("scan", List.of(new Version.ScanPage(scan, "9", "A leaf")), null));
        return new Document(
                document.id(), document.description(), document.holdings(), null, null, List.copyOf(versions));
    }

    private static byte[] aWidePicture() throws IOException {
        var image = new BufferedImage(WIDE, 1000, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, UUID.randomUUID().hashCode());
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private OpenedShelf opened() {
        var edition = editions.edition(slug, 1).orElseThrow();
        return OpenedShelf.unpacked(OpenedShelf.made(shelves, edition, HOUSE).file(), folder.resolve("opened"));
    }

    @Test
    void whateverAPageLeadsToIsInTheFolderOrMarkedAsBeingOnTheWeb() {
        var shelf = opened();
        var files = shelf.files();
        assertThat(files)
                .contains(
                        "index.html",
                        "pages/01-the-lamp.html",
                        "de/index.html",
                        "de/pages/01-the-lamp.html",
                        "documents/" + handle + ".html",
                        "documents/" + handle + ".ris",
                        "documents/" + handle + ".bib",
                        "documents/" + handle + ".json",
                        "teachers.html",
                        "teachers-packet.html",
                        "search.html",
                        "search-words.js",
                        "house/about.html",
                        "README.txt");
        for (var file : files) {
            if (file.endsWith(".html")) {
                everythingIsThere(file, shelf, files);
            }
        }
        assertThat(shelf.text("assets/site.css")).doesNotContain("url(/", "http:");
        assertThat(shelf.text("search-words.js"))
                .as("what is found are the words of the exhibit, not those of the page around them")
                .doesNotContain("Permanent address", "Cite this");
    }

    private static void everythingIsThere(String file, OpenedShelf shelf, List<String> files) {
        var page = Jsoup.parse(shelf.text(file));
        assertThat(page.select("script:not([src]), [style], style, base, [data-zoomable], [data-embed]"))
                .as("%s asks nobody and holds no script of its own", file)
                .isEmpty();
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]")).hasSize(1);
        for (var element : page.select("[href], [src], [poster]")) {
            var named = element.hasAttr("href")
                    ? element.attr("href")
                    : element.hasAttr("src") ? element.attr("src") : element.attr("poster");
            if (named.matches("(https?|mailto|data):.*")) {
                assertThat(isOnlyNamed(element) || element.hasClass("on-web"))
                        .as("%s is marked in %s", element.outerHtml(), file)
                        .isTrue();
            } else {
                var target = URI.create(file).resolve(named.isEmpty() ? file : named);
                var path = URLDecoder.decode(target.getPath(), StandardCharsets.UTF_8);
                assertThat(files).as("%s in %s", named, file).contains(path.isEmpty() ? file : path);
                if (target.getFragment() != null && path.endsWith(".html")) {
                    assertThat(Jsoup.parse(shelf.text(path)).getElementById(target.getFragment()))
                            .as("%s in %s", named, file)
                            .isNotNull();
                }
            }
        }
        for (var candidate : page.select("[srcset]").eachAttr("srcset").stream()
                .flatMap(set -> List.of(set.split(", ")).stream())
                .toList()) {
            assertThat(files)
                    .contains(URI.create(file).resolve(candidate.split(" ")[0]).getPath());
        }
    }

    /// What says where something is and fetches nothing.
    private static boolean isOnlyNamed(Element element) {
        return element.is("link[rel=canonical], link[rel=license], link[rel=schema.DC], track, a[href^=mailto]");
    }

    @Test
    void linksLeadToTheSameEditionHereAndToTheHouseWhereTheFolderEnds() {
        var shelf = opened();
        var page = Jsoup.parse(shelf.text("pages/01-the-lamp.html"));
        assertThat(link(page, "the log").attr("href")).isEqualTo("../documents/" + handle + ".html#transcript.en-p2");
        assertThat(link(page, "another").attr("href")).isEqualTo("https://archive.example/documents/none?lang=en");
        assertThat(link(page, "another").select(".visually-hidden").text()).contains("on the web");
        assertThat(page.select("html").attr("data-address"))
                .isEqualTo("https://archive.example/exhibits/" + slug + "/editions/1/the-lamp");
        assertThat(page.select(".cite blockquote").text())
                .contains("https://archive.example/exhibits/" + slug + "/editions/1/the-lamp")
                .doesNotContain("on the web");
        assertThat(page.select("track").attr("src")).startsWith("data:text/vtt;base64,");
        assertThat(page.select("source[src]").attr("src"))
                .startsWith("../files/")
                .endsWith("/fog%20horn%20.mp4");
        assertThat(page.select("#region img").attr("src"))
                .matches("\\.\\./pictures/[0-9a-f]{16}-10-20-300-200-300\\.jpg");

        var german = Jsoup.parse(shelf.text("de/pages/01-the-lamp.html"));
        assertThat(german.select("html").attr("lang")).isEqualTo("de");
        assertThat(german.select("main a[href='../documents/" + handle + ".html#transcript.en-p2']"))
                .isNotEmpty();
        assertThat(german.select(".tongues a[lang=en]").attr("href")).isEqualTo("../../pages/01-the-lamp.html");
        assertThat(Jsoup.parse(shelf.text("de/documents/" + handle + ".html"))
                        .select(".appearances a")
                        .attr("href"))
                .isEqualTo("../pages/01-the-lamp.html#passage");
    }

    private static Element link(Element page, String words) {
        return page.select("main a").stream()
                .filter(link -> link.ownText().equals(words))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aWideScanComesAsLargeAsItIs() throws IOException {
        var shelf = opened();
        var leaf = Jsoup.parse(shelf.text("documents/" + handle + ".html")).select(".sheet a[href]:has(img)");
        assertThat(leaf.attr("href")).endsWith("-large.jpg");
        var picture = ImageIO.read(shelf.folder()
                .resolve("documents")
                .resolve(leaf.attr("href"))
                .normalize()
                .toFile());
        assertThat(picture.getWidth()).isEqualTo(WIDE);
    }

    @Test
    void theFolderSaysWhatItIsAndWhetherItIsWhole() throws Exception {
        var shelf = opened();
        assertThat(shelf.text("README.txt"))
                .contains(
                        "The lamp & the fog",
                        "Die Lampe und der Nebel",
                        "https://archive.example/exhibits/" + slug + "/editions/1",
                        "1 document: ");
        var sums = shelf.text(ShelfZip.MANIFEST)
                .lines()
                .map(line -> line.split("  ", 2))
                .collect(Collectors.toMap(line -> line[1], line -> line[0]));
        var files = shelf.files();
        assertThat(sums.keySet())
                .containsExactlyInAnyOrderElementsOf(files.stream()
                        .filter(file -> !file.equals(ShelfZip.MANIFEST))
                        .toList());
        for (var sum : sums.entrySet()) {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(Files.readAllBytes(shelf.folder().resolve(sum.getKey())));
            assertThat(HexFormat.of().formatHex(digest)).as(sum.getKey()).isEqualTo(sum.getValue());
        }
    }

    @Test
    void theSameEditionGivesTheSameBytesThoughANewerOneFollows() throws Exception {
        var first = write("first.zip", DataSize.ofGigabytes(1));
        HouseWork.run(() -> {
            var saved = exhibits.save(
                    draft.id(), draft.revision(), draft.content().withTitle("Another title"), Change.FRONT);
            publisher.publish(draft.id(), saved.revision(), null);
        });
        assertThat(write("second.zip", DataSize.ofGigabytes(1))).isEqualTo(first);
    }

    @Test
    void whatWouldBeLargerThanTheHouseAllowsIsNotMade() {
        assertThatThrownBy(() -> write("large.zip", DataSize.ofKilobytes(200)))
                .isInstanceOf(ShelfZip.TooLargeException.class);
    }

    private byte[] write(String name, DataSize largest) throws Exception {
        var settings = new ShelfSettings(folder, DataSize.ofGigabytes(1), largest, 1, Duration.ofMinutes(1));
        var file = folder.resolve(name);
        new Shelf(
                        new Shelf.Workshop(pages, assets, house, media, images, attachments, settings),
                        EditionAlone.of(editions.edition(slug, 1).orElseThrow()),
                        HOUSE,
                        percent -> assertThat(percent).isBetween(0, 100))
                .write(file);
        return Files.readAllBytes(file);
    }

    @Test
    void visitorsWaitForItAndThenHaveItUntilItIsWithdrawn() throws Exception {
        var address = "/exhibits/" + slug + "/editions/1/shelf.zip";
        assertThat(Jsoup.parse(mvc.perform(get("/exhibits/" + slug))
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                        .select("a[href=" + address + "]"))
                .hasSize(1);
        var before = mvc.perform(get(address).header("Accept-Language", "en"))
                .andReturn()
                .getResponse();
        if (before.getStatus() != 200) {
            assertThat(before.getStatus()).isEqualTo(503);
            assertThat(before.getHeader("Refresh")).isEqualTo("3");
            assertThat(before.getHeader("Cache-Control")).isEqualTo("no-store");
            assertThat(before.getContentAsString()).contains("The folder is being put together");
        }
        await().atMost(Duration.ofMinutes(3))
                .until(() ->
                        mvc.perform(get(address).with(from(UUID.randomUUID().toString())))
                                        .andReturn()
                                        .getResponse()
                                        .getStatus()
                                == 200);
        var answer = mvc.perform(get(address)).andReturn().getResponse();
        assertThat(answer.getContentType()).isEqualTo("application/zip");
        assertThat(answer.getHeader("Content-Disposition")).contains(slug + "-edition-1.zip");
        assertThat(answer.getContentAsByteArray()).startsWith('P', 'K');
        assertThat(mvc.perform(get(address).header("If-None-Match", answer.getHeader("ETag")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(304);
        assertThat(status("/exhibits/" + slug + "/editions/2/shelf.zip")).isEqualTo(404);
        assertThat(status("/exhibits/none/editions/1/shelf.zip")).isEqualTo(404);
        assertThat(status("/exhibits/None!/editions/1/shelf.zip")).isEqualTo(404);

        HouseWork.run(() -> publisher.withdraw(draft.id(), "The lender asked for it back."));
        assertThat(status(address)).isEqualTo(410);
    }

    @Test
    void whoAsksTooOftenIsAskedToWaitAndOthersAreNot() throws Exception {
        var address = "/exhibits/" + slug + "/editions/1/shelf.zip";
        var answers = new ArrayList<Integer>();
        while (answers.size() < MANY && !answers.contains(429)) {
            answers.add(mvc.perform(get(address).with(from("203.0.113.71")))
                    .andReturn()
                    .getResponse()
                    .getStatus());
        }
        assertThat(answers).contains(429);
        assertThat(mvc.perform(get(address).with(from("203.0.113.72")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isIn(200, 503);
    }

    private int status(String address) throws Exception {
        return mvc.perform(get(address).with(from("203.0.113.73")))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
