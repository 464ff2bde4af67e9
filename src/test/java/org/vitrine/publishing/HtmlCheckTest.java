package org.vitrine.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.publishing.Specimens.PAGE;
import static org.vitrine.publishing.Specimens.PICTURE;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.vitrine.ApplicationTest;
import org.vitrine.EveryBlock;
import org.vitrine.Fixtures;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedInAs;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.exhibits.content.Theme;
import org.vitrine.exhibits.review.ReviewLinks;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.Passage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every kind of public page is HTML as the standard has it, in both of the house's languages and in every theme:
/// the Nu HTML checker, which the W3C uses, finds no fault.
@ApplicationTest
@SignedInAs(Role.ADMINISTRATOR)
class HtmlCheckTest {
    private static final Path CHECKER = Path.of("frontend/checker/node_modules/vnu-jar/build/dist/vnu.jar");
    private static final int PAGES_OF_THE_HOUSE = 70;

    @LocalServerPort
    private int port;

    @Autowired
    private Exhibits exhibits;

    @Autowired
    private ReviewLinks links;

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> sheets = new LinkedHashMap<>();

    @Test
    void everyPublicPageIsAsTheStandardHasIt() throws Exception {
        specimens();
        theHouse();
        draft();
        sheets.put(
                "the last word",
                new ClassPathResource("org/vitrine/security/unreadable.html")
                        .getContentAsString(StandardCharsets.UTF_8));

        assertThat(faults()).isEmpty();
    }

    /// Pages with every kind of block, in every theme, and what a house seldom shows.
    private void specimens() {
        var pages = Specimens.pages();
        var document = Specimens.aDocument();
        var scanned = document.withVersions(
                Stream.concat(document.versions().stream(), Specimens.withScan(document).versions().stream())
                        .toList());
        var blocks = new EveryBlock(
                        scanned,
                        Passage.ofSegment(
                                        scanned.texts()
                                                .findFirst()
                                                .orElseThrow()
                                                .text(),
                                        "b")
                                .orElseThrow(),
                        PICTURE,
                        PICTURE,
                        Layout.DEFAULT,
                        () -> "Words, <b>*loud*</b> & \"quoted\".[^1]\n\n[^1]: A note.")
                .all()
                .toArray(Block[]::new);
        for (var theme : Theme.values()) {
            for (var reader : List.of(Specimens.reader(), Specimens.germanReader())) {
                var name = theme + " " + reader.locale();
                for (var language : List.of(LanguageTag.ENGLISH, Specimens.ARABIC)) {
                    var exhibition = Specimens.exhibition(
                            Specimens.content(language, blocks).withTheme(theme),
                            List.of(scanned),
                            Specimens.current());
                    sheets.put("every block, " + name + " " + language, pages.page(exhibition, PAGE, reader));
                    sheets.put("cover, " + name + " " + language, pages.cover(exhibition, reader));
                }
            }
        }
        for (var reader : List.of(Specimens.reader(), Specimens.germanReader())) {
            var exhibition = Specimens.exhibition(
                    Specimens.content(LanguageTag.ENGLISH, blocks), List.of(scanned), Specimens.earlier());
            sheets.put("an earlier edition " + reader.locale(), pages.page(exhibition, PAGE, reader));
            sheets.put(
                    "a document " + reader.locale(),
                    pages.document(exhibition, scanned, exhibition.appearances(scanned.id()), reader));
            sheets.put("for teachers " + reader.locale(), pages.teachers(exhibition, reader));
            sheets.put("a packet " + reader.locale(), pages.packet(exhibition, reader));
            sheets.put(
                    "withdrawn " + reader.locale(),
                    pages.withdrawn(new Withdrawal("A <title>", "Why & when", Instant.EPOCH), "/exhibits/x", reader));
            for (var status : List.of(400, 403, 405, 409, 410, 413, 429, 500, 503)) {
                sheets.put(status + " " + reader.locale(), pages.failed(status, "/x%22%3C&", reader));
            }
            sheets.put("too many searches " + reader.locale(), pages.tooManySearches("/search", reader));
        }
    }

    /// What is on display, as far as links lead, and what has no link.
    private void theHouse() throws IOException, InterruptedException {
        var seen = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(List.of(
                "/",
                "/?lang=de",
                "/exhibits",
                "/documents",
                "/browse",
                "/people",
                "/places",
                "/subjects",
                "/about",
                "/imprint",
                "/privacy",
                "/accessibility",
                "/contact",
                "/search",
                "/search?q=the&lang=de",
                "/search?q=the",
                "/search?q=nothinglikethis",
                "/documents?q=letter&page=1",
                "/nothing",
                "/exhibits/halvern-strait",
                "/exhibits/halvern-strait/editions",
                "/exhibits/halvern-strait/editions/1",
                "/exhibits/halvern-strait/teachers",
                "/exhibits/halvern-strait/teachers/packet",
                "/de/exhibits/halvern-strait"));
        while (!open.isEmpty() && seen.size() < PAGES_OF_THE_HOUSE) {
            var address = open.removeFirst();
            if (!seen.add(address)) {
                continue;
            }
            var answer = get(address);
            if (answer.statusCode() == 301
                    || !answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                continue;
            }
            sheets.put(address, answer.body());
            for (var link : Jsoup.parse(answer.body()).select("main a[href^=/]")) {
                open.add(link.attr("href").replaceFirst("#.*", ""));
            }
        }
    }

    private void draft() throws IOException, InterruptedException {
        var draft = exhibits.create(
                Fixtures.anExhibit("A draft", Fixtures.aTextBlock("a", "Words.")),
                new Slug("draft-" + UUID.randomUUID().toString().substring(0, 8)),
                Change.CREATED);
        var secret =
                links.make(draft.id(), "A reader", true, Duration.ofDays(1)).token();
        for (var path : List.of("", "/the-lamp", "/the-lamp?said")) {
            sheets.put("review" + path, get("/review/" + secret + path).body());
        }
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                        .header("Accept-Language", Locale.ENGLISH.toLanguageTag())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /// All sheets in one go of the checker.
    private List<String> faults() throws IOException, InterruptedException {
        assertThat(CHECKER).as("run `node make.mjs checker` in frontend/").exists();
        var names = new LinkedHashMap<String, String>();
        var arguments = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xss2m",
                "-jar",
                CHECKER.toString(),
                "--format",
                "json",
                "--stdout",
                "--exit-zero-always"));
        for (var sheet : sheets.entrySet()) {
            var file = folder.resolve(names.size() + ".html");
            Files.writeString(file, sheet.getValue());
            names.put(file.toUri().toString(), sheet.getKey());
            arguments.add(file.toString());
        }
        var keep = System.getProperty("vitrine.html-check");
        if (keep != null) {
            Files.createDirectories(Path.of(keep));
            var number = 0;
            for (var sheet : sheets.values()) {
                Files.writeString(Path.of(keep, number++ + ".html"), sheet);
            }
        }
        var said = folder.resolve("said.json");
        var checking = new ProcessBuilder(arguments)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(checking.waitFor()).as(Files.readString(said)).isZero();
        return JsonMapper.shared()
                .readTree(Files.readString(said))
                .path("messages")
                .valueStream()
                .filter(message -> message.path("type").asString().equals("error")
                        || message.path("type").asString().equals("non-document-error"))
                .map(message -> fault(message, names))
                .distinct()
                .toList();
    }

    private static String fault(JsonNode message, Map<String, String> names) {
        return names.getOrDefault(
                        message.path("url")
                                .asString("")
                                .replace("file:/", "file:///")
                                .replace("////", "//"),
                        message.path("url").asString(""))
                + ": " + message.path("message").asString() + " "
                + message.path("extract").asString("");
    }
}
