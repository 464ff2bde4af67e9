package org.vitrine.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.Decoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vitrine.ApplicationTest;
import org.vitrine.Fixtures;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedInAs;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Draft;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.library.Documents;
import org.vitrine.media.Media;
import org.vitrine.media.Picture;
import org.vitrine.publishing.Publisher;

@ApplicationTest
@SignedInAs(Role.ADMINISTRATOR)
class SiteTest {
    private static final int BEING_MADE = 503;

    @Autowired
    private Exhibits exhibits;

    @Autowired
    private Documents documents;

    @Autowired
    private Publisher publisher;

    @Autowired
    private Media media;

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String handle = "log-" + UUID.randomUUID();
    private Picture picture;
    private Draft draft;

    @BeforeEach
    void anEditionIsOnDisplay() throws IOException {
        documents.add(Fixtures.aDocument(handle));
        picture = media.store(aPicture(), "lamp.png");
        draft = exhibits.create(
                Fixtures.anExhibit(
                        "The lamp",
                        Fixtures.aTextBlock("words", "See [the log](/documents/" + handle + ").[^1]\n\n[^1]: A note."),
                        Fixtures.anExcerpt("passage", handle),
                        new Block.Image(
                                new BlockId("image"), Layout.DEFAULT, picture.id(), "A lamp", false, null, null)),
                new Slug("lamp-" + UUID.randomUUID().toString().substring(0, 8)),
                Change.CREATED);
        publisher.publish(draft.id(), draft.revision(), null);
    }

    private static byte[] aPicture() throws IOException {
        var image = new BufferedImage(700, 400, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, UUID.randomUUID().hashCode());
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private String exhibit() {
        return "/exhibits/" + draft.slug();
    }

    private HttpResponse<byte[]> send(String method, String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<byte[]> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void everyAddressOfAnExhibitAnswers() {
        for (var path : List.of(
                "/",
                "/exhibits",
                exhibit(),
                exhibit() + "/the-lamp",
                exhibit() + "/editions",
                exhibit() + "/editions/1",
                exhibit() + "/editions/1/the-lamp",
                exhibit() + "/editions/1/documents/" + handle,
                "/documents",
                "/documents?words=harbour&kind=",
                "/documents/" + handle,
                "/about")) {
            var answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(header(answer, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
            assertThat(header(answer, "Cache-Control")).contains("max-age=0", "must-revalidate", "public");
            assertThat(answer.headers().allValues("Vary").toString()).contains("Accept-Language", "Accept-Encoding");
            assertThat(Jsoup.parse(text(answer)).select("h1")).as(path).hasSize(1);
        }
    }

    @Test
    void everyLinkOnThePagesLeadsSomewhere() {
        for (var path :
                List.of("/", exhibit(), exhibit() + "/editions/1/the-lamp", "/documents/" + handle + "?lang=de")) {
            Jsoup.parse(text(get(path))).select("a[href^=/]").eachAttr("href").stream()
                    .filter(href -> !href.startsWith("/studio"))
                    .distinct()
                    .forEach(href -> assertThat(get(href.replaceAll("#.*", "")).statusCode())
                            .as(href)
                            .isIn(200, href.matches(".*\\.(pdf|epub|zip)") ? BEING_MADE : 200));
        }
    }

    @Test
    void aPageThatHasNotChangedIsNotSentAgain() {
        var first = get(exhibit());
        var tag = header(first, "ETag");
        assertThat(tag).matches("\"[0-9a-f]+\"");
        var second = get(exhibit(), "If-None-Match", tag);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(header(second, "ETag")).isEqualTo(tag);
        assertThat(get(exhibit(), "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void aPageIsSentCompressedUnderATagOfItsOwn() throws IOException {
        var plain = get(exhibit());
        var compressed = get(exhibit(), "Accept-Encoding", "deflate, gzip");
        assertThat(header(compressed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(compressed, "ETag")).isNotEqualTo(header(plain, "ETag"));
        assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes())
                .isEqualTo(plain.body());
        var small = get(exhibit(), "Accept-Encoding", "gzip, deflate, br");
        assertThat(header(small, "Content-Encoding")).isEqualTo("br");
        assertThat(header(small, "ETag")).isNotIn(header(plain, "ETag"), header(compressed, "ETag"));
        assertThat(Decoder.decompress(small.body()).getDecompressedData()).isEqualTo(plain.body());
        assertThat(small.body()).hasSizeLessThan(compressed.body().length);
        assertThat(header(get(exhibit(), "Accept-Encoding", "gzip;q=0"), "Content-Encoding"))
                .isEmpty();
    }

    @Test
    void headSaysTheSameWithoutTheBody() {
        var head = send("HEAD", exhibit());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "ETag")).isEqualTo(header(get(exhibit()), "ETag"));
        assertThat(header(head, "Content-Length"))
                .isEqualTo(String.valueOf(get(exhibit()).body().length));
    }

    @Test
    void theLanguageIsTheBrowsersUnlessOneIsChosen() {
        var german = get(exhibit(), "Accept-Language", "de-CH,de;q=0.9,en;q=0.5");
        assertThat(header(german, "Content-Language")).isEqualTo("de");
        assertThat(text(german))
                .contains("<html lang=\"de\"", "Mit dem Lesen beginnen")
                .doesNotContain("?lang=de\"");
        var chosen = get(exhibit() + "?lang=en", "Accept-Language", "de");
        assertThat(header(chosen, "Content-Language")).isEqualTo("en");
        assertThat(text(chosen)).contains(exhibit() + "/the-lamp?lang=en");
        for (var odd : List.of("", "*", "xx", ";;;q=", "fr-FR")) {
            assertThat(header(get(exhibit(), "Accept-Language", odd), "Content-Language"))
                    .isEqualTo("en");
        }
        assertThat(header(get(exhibit() + "?lang=fr"), "Content-Language")).isEqualTo("en");
    }

    @Test
    void aNewEditionIsThereAtOnceAndTheOldOneStays() {
        assertThat(text(get(exhibit()))).contains("The lamp");
        var changed =
                exhibits.save(draft.id(), draft.revision(), draft.content().withTitle("The lamp, relit"), Change.FRONT);
        assertThat(text(get(exhibit()))).doesNotContain("relit");
        publisher.publish(changed.id(), changed.revision(), "A better title.");
        assertThat(text(get(exhibit()))).contains("relit");
        assertThat(text(get("/"))).contains("relit");
        var earlier = Jsoup.parse(text(get(exhibit() + "/editions/1")));
        assertThat(earlier.select("h1").text()).startsWith("The lamp").doesNotContain("relit");
        assertThat(earlier.select(".banner a").attr("href")).isEqualTo(exhibit());
        assertThat(text(get(exhibit() + "/editions"))).contains("A better title.");
    }

    @Test
    void anEarlierEditionLeadsToTheSamePageNowAndToWhatHasChangedSince() {
        var now = draft.content()
                .mapPage(
                        draft.content().pages().findFirst().orElseThrow().id(),
                        page -> page.withSlug(new Slug("the-light"))
                                .withBlocks(Stream.concat(
                                                page.blocks().stream()
                                                        .map(block -> block instanceof Block.Text text
                                                                ? text.withMarkdown("See [the book](/documents/"
                                                                        + handle + ").[^1]\n\n[^1]: A note.")
                                                                : block),
                                                Stream.of(new Block.Text(
                                                        new BlockId("secret"),
                                                        Layout.DEFAULT.withAudience(Layout.Audience.CURATORS),
                                                        "Nobody reads this")))
                                        .toList()));
        var changed = exhibits.save(draft.id(), draft.revision(), now, Change.FRONT);
        publisher.publish(changed.id(), changed.revision(), "One word.");

        var earlier = Jsoup.parse(text(get(exhibit() + "/editions/1/the-lamp")));
        var ways = earlier.select(".banner a").eachAttr("href");
        assertThat(ways).containsExactly(exhibit() + "/the-light", exhibit() + "/editions#_edition-2");
        assertThat(get(ways.getFirst()).statusCode()).isEqualTo(200);
        var documentThen = Jsoup.parse(text(get(exhibit() + "/editions/1/documents/" + handle)));
        assertThat(documentThen.select(".banner a").attr("href")).isEqualTo("/documents/" + handle);

        var editions = Jsoup.parse(text(get(exhibit() + "/editions")));
        var second = editions.getElementById("_edition-2");
        assertThat(second).isNotNull();
        assertThat(second.select(".changes h2").text()).isEqualTo("Changed since edition 1");
        assertThat(second.select(".changes > ul > li > a").eachAttr("href"))
                .containsExactly(exhibit() + "/editions/2/the-light");
        assertThat(second.select(".changes small").text()).isEqualTo("one part changed");
        assertThat(second.select(".changes del").text()).isEqualTo("removed: log");
        assertThat(second.select(".changes ins").text()).isEqualTo("added: book");
        assertThat(editions.text()).as("what only curators see").doesNotContain("Nobody reads this");
    }

    @Test
    void exhibitPageAndBlockAreCitedAtTheEditionsAddressInEveryStyleAndForReferenceManagers() {
        var cover = Jsoup.parse(text(get(exhibit())));
        var page = Jsoup.parse(text(get(exhibit() + "/the-lamp")));
        for (var shown : List.of(cover, page)) {
            assertThat(shown.select("#_cite .styles label").eachText())
                    .containsExactly("Plain", "Chicago", "MLA", "APA", "Turabian", "GOST R 7.0.5");
            assertThat(shown.select("#_cite blockquote a").eachAttr("href"))
                    .hasSize(6)
                    .allMatch(address -> address.contains(exhibit() + "/editions/1"));
            assertThat(shown.select("#_cite [data-copy-text]").attr("data-copy-text"))
                    .contains(exhibit() + "/editions/1");
            for (var file : shown.select(".cite__files a").eachAttr("href")) {
                var answer = get(file);
                assertThat(answer.statusCode()).as(file).isEqualTo(200);
                assertThat(text(answer)).contains(exhibit() + "/editions/1");
                assertThat(header(answer, "Content-Disposition")).contains("attachment");
            }
        }
        var permanent = "http://127.0.0.1:%d%s/editions/1/the-lamp".formatted(port, exhibit());
        assertThat(page.select("#passage + .citing a").attr("href")).isEqualTo(permanent + "#passage");
        assertThat(page.select("#passage + .citing summary").text()).isEqualTo("Cite 1.1");
        assertThat(page.select("#words + .citing a").attr("href")).isEqualTo(permanent + "#words");
        assertThat(get(exhibit() + "/editions/1/no-such-page/cite.ris").statusCode())
                .isEqualTo(404);
        assertThat(get(exhibit() + "/editions/9/cite.bib").statusCode()).isEqualTo(404);

        var document = Jsoup.parse(text(get("/documents/" + handle)));
        var numbered = document.selectFirst(".segment:has(.segment__no)");
        assertThat(numbered).isNotNull();
        assertThat(numbered.select(".segment__cite").attr("href"))
                .isEqualTo("http://127.0.0.1:%d%s/editions/1/documents/%s#%s"
                        .formatted(port, exhibit(), handle, numbered.id()));
    }

    @Test
    void aRenamedExhibitIsStillFound() {
        var former = exhibit();
        draft = exhibits.rename(draft.id(), new Slug(draft.slug() + "-moved"));
        var answer = get(former + "/editions/1/the-lamp?lang=de");
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(header(answer, "Location")).endsWith(exhibit() + "/editions/1/the-lamp?lang=de");
        assertThat(get(exhibit() + "/the-lamp").statusCode()).isEqualTo(200);
    }

    @Test
    void aWithdrawnExhibitSaysSoAndShowsNothing() {
        var picturePath = "/media/" + picture.id() + "/640.jpg";
        assertThat(get(picturePath).statusCode()).isEqualTo(200);
        publisher.withdraw(draft.id(), "The lender asked for it back.");
        for (var path : List.of(exhibit(), exhibit() + "/the-lamp", exhibit() + "/editions/1")) {
            var answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(410);
            assertThat(text(answer)).contains("The lender asked for it back.").doesNotContain("The lamp was lit");
        }
        assertThat(get("/documents/" + handle).statusCode()).isEqualTo(404);
        assertThat(get(picturePath).statusCode()).isEqualTo(404);
        publisher.republish(draft.id());
        assertThat(get(exhibit()).statusCode()).isEqualTo(200);
    }

    @Test
    void aDraftCannotBeSeen() {
        var hidden = exhibits.create(
                Fixtures.anExhibit("Hidden", Fixtures.aTextBlock("a", "Secret")),
                new Slug("hidden-" + UUID.randomUUID().toString().substring(0, 8)),
                Change.CREATED);
        assertThat(get("/exhibits/" + hidden.slug()).statusCode()).isEqualTo(404);
        assertThat(text(get("/exhibits"))).doesNotContain(hidden.slug().value());
    }

    @Test
    void whatIsNotThereIsSaidInTheHousesLook() {
        for (var path : List.of(
                "/nothing",
                "/exhibits/Nothing%20Here",
                "/exhibits/%3Cscript%3E",
                exhibit() + "/no-such-page",
                exhibit() + "/editions/99",
                exhibit() + "/editions/0",
                exhibit() + "/editions/99999999999999",
                exhibit() + "/editions/1/documents/none",
                "/documents/none",
                "/documents/-",
                "/media/" + "0".repeat(64) + "/640.jpg",
                "/media/" + picture.id() + "/641.jpg",
                "/media/x/640.jpg",
                "/assets/none.css",
                "/assets/assets.json")) {
            var answer = get(path, "Accept-Language", "de");
            if (answer.statusCode() != 400) {
                assertThat(answer.statusCode()).as(path).isEqualTo(404);
                assertThat(text(answer))
                        .contains("<html lang=\"de\"", "Hier ist nichts")
                        .doesNotContain("<script>");
            }
            assertThat(header(answer, "Cache-Control")).as(path).contains("no-store");
        }
    }

    @Test
    void noAddressLeadsOutOfTheHouse() {
        for (var path : List.of("/assets/..%2Fassets.json", "/assets/..%5Cassets.json", "/media/..%2F..%2Fx/640.jpg")) {
            assertThat(get(path).statusCode()).as(path).isIn(400, 404);
        }
    }

    @Test
    void aSlashTooManyIsTakenAway() {
        var answer = get(exhibit() + "/");
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(header(answer, "Location")).endsWith(exhibit());
    }

    @Test
    void picturesAndBundledFilesMayBeKeptForEver() {
        var shown = get("/media/" + picture.id() + "/320.jpg");
        assertThat(header(shown, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(header(shown, "Cache-Control")).contains("immutable", "public");
        var page = Jsoup.parse(text(get(exhibit())));
        var css = get(page.select("link[rel=stylesheet]").attr("href"));
        assertThat(css.statusCode()).isEqualTo(200);
        assertThat(header(css, "Content-Type")).isEqualTo("text/css;charset=UTF-8");
        assertThat(header(css, "Cache-Control")).contains("immutable");
        var font = Pattern.compile("url\\(\"?\\./([^\")]+\\.woff2)").matcher(text(css));
        assertThat(font.find()).isTrue();
        assertThat(header(get("/assets/" + font.group(1)), "Content-Type")).isEqualTo("font/woff2");
        assertThat(page.select("link[rel=preload]")).hasSize(2);
        page.select("link[rel=preload]")
                .forEach(link -> assertThat(get(link.attr("href")).statusCode()).isEqualTo(200));
        assertThat(header(get(page.select("script").attr("src")), "Content-Type"))
                .isEqualTo("text/javascript;charset=UTF-8");
        assertThat(header(get("/favicon.svg"), "Content-Type")).isEqualTo("image/svg+xml");
        assertThat(header(get("/favicon.ico"), "Content-Type")).isEqualTo("image/x-icon");
        assertThat(text(get("/robots.txt"))).startsWith("User-agent: *\nDisallow: /studio/\n");
    }

    @Test
    void citationsNameTheHostUnderWhichTheHouseWasReached() {
        var page = Jsoup.parse(text(get(exhibit() + "/the-lamp")));
        assertThat(page.select("#_citation a").attr("href"))
                .isEqualTo("http://127.0.0.1:%d%s/editions/1/the-lamp".formatted(port, exhibit()));
    }
}
