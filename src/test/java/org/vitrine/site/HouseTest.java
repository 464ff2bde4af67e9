package org.vitrine.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.access.AccessDeniedException;
import org.vitrine.ApplicationTest;
import org.vitrine.accounts.HouseWork;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedInAs;
import org.vitrine.house.Colour;
import org.vitrine.house.Faces;
import org.vitrine.house.House;
import org.vitrine.house.HouseText;
import org.vitrine.house.IllegibleColourException;
import org.vitrine.house.Institution;
import org.vitrine.house.Palette;
import org.vitrine.house.StaleInstitutionException;

/// What the public sees of what the house says and how it looks.
@ApplicationTest
@SignedInAs(Role.ADMINISTRATOR)
class HouseTest {
    @Autowired
    private House house;

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();
    private Institution before = Institution.named("Vitrine");

    @BeforeEach
    void remembers() {
        before = house.institution();
    }

    @AfterEach
    void leavesTheHouseAsItWas() {
        HouseWork.run(() -> house.save(before, house.toChange().version()));
    }

    @Test
    void everyPageFollowsAtOnceAndSaysSoToWhoeverKeptIt() throws Exception {
        var kept = get("/exhibits/halvern-strait");
        var tag = kept.headers().firstValue("ETag").orElseThrow();
        assertThat(get("/exhibits/halvern-strait", "If-None-Match", tag).statusCode())
                .isEqualTo(304);

        save(new Institution(
                "Wren Street Archive",
                "Wren Street",
                null,
                "Carrow",
                null,
                null,
                "https://wren.example",
                before.looks(),
                before.texts()));

        var now = get("/exhibits/halvern-strait", "If-None-Match", tag);
        assertThat(now.statusCode()).isEqualTo(200);
        var page = Jsoup.parse(now.body());
        assertThat(page.select(".brand__name").first().text()).isEqualTo("Wren Street Archive");
        assertThat(page.select(".brand__brief").first().text()).isEqualTo("Wren Street");
        assertThat(page.title()).endsWith("– Wren Street");
        assertThat(page.select("#_cite, .cite").text())
                .contains("Wren Street Archive, Carrow", "https://wren.example/exhibits/halvern-strait/editions/");
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://wren.example/exhibits/halvern-strait");
        assertThat(parsed("/exhibits/halvern-strait/editions/1")
                        .select(".brand__name")
                        .text())
                .contains("Wren Street Archive");
        assertThat(parsed("/nowhere").select(".brand__name").text()).contains("Wren Street Archive");
        assertThat(parsed("/search").select(".brand__name").text()).contains("Wren Street Archive");
    }

    @Test
    void theHousesColoursComeInAStyleSheetOfTheirOwn() throws Exception {
        save(before.withLooks(before.looks()
                .withFaces(Faces.PRESS)
                .withPalette(Palette.NONE.with(Palette.Part.ACCENT_LIGHT, Colour.of("#0b6353")))));

        var page = get("/");
        var sheet =
                Jsoup.parse(page.body()).select("link[rel=stylesheet]").last().attr("href");
        var css = get(sheet);

        assertThat(sheet).matches("/house/[0-9a-f]{20}\\.css");
        assertThat(css.body()).contains("--accent:light-dark(#0b6353,", "Source Serif 4");
        assertThat(css.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(get("/house/00000000000000000000.css")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElseThrow())
                .doesNotContain("immutable");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .doesNotContain("unsafe");
        assertThat(Jsoup.parse(page.body()).select("[style], style")).isEmpty();
    }

    @Test
    void aColourThatSomeCouldNotReadIsNotSaved() {
        var pale = before.withLooks(
                before.looks().withPalette(Palette.NONE.with(Palette.Part.PAPER_LIGHT, Colour.of("#e0c060"))));

        assertThatThrownBy(() -> save(pale)).isInstanceOf(IllegibleColourException.class);
        assertThat(house.institution()).isEqualTo(before);
    }

    @Test
    void theLogoIsShownAndNothingInItRuns() throws Exception {
        var emblem = house.keepEmblem(
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 60 20'><script>alert(1)</script><path d='M0 0h9'/></svg>"
                        .getBytes(StandardCharsets.UTF_8),
                "logo.svg");
        save(before.withLooks(before.looks().withLogo(emblem.file()).withIcon(emblem.file())));

        var page = parsed("/");
        var logo = page.select(".masthead .brand__logo img").first();
        var file = get(logo.attr("src"));

        assertThat(logo.attr("width")).isEqualTo("60");
        assertThat(file.body()).contains("M0 0h9").doesNotContain("alert");
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/svg+xml");
        assertThat(file.headers().allValues("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
        assertThat(page.select("link[rel=icon]").attr("href")).isEqualTo(logo.attr("src"));
        assertThat(get("/favicon.ico").body()).contains("M0 0h9");
    }

    @Test
    void aLogoThatIsADrawingIsSeenOnTheFrontOfBooksAndOnPicturesForSharing() throws Exception {
        var emblem = house.keepEmblem(
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 60 20'><path fill='#e00000' d='M0 0h60v20H0z'/></svg>"
                        .getBytes(StandardCharsets.UTF_8),
                "logo.svg");
        save(before.withLooks(before.looks().withLogo(emblem.file()).withLogoSayingName(true)));
        var edition = "/exhibits/halvern-strait/editions/1";

        var shared = ImageIO.read(new ByteArrayInputStream(bytes(edition + "/share.jpg")));
        assertThat(red(shared)).isGreaterThan(2_000);

        try (var pdf = Loader.loadPDF(bytes(edition + "/catalogue.pdf"))) {
            var renderer = new PDFRenderer(pdf);
            assertThat(red(renderer.renderImage(0))).as("front").isGreaterThan(1_000);
            assertThat(red(renderer.renderImage(1))).as("title").isGreaterThan(1_000);
            assertThat(red(renderer.renderImage(2))).as("imprint").isZero();
        }
    }

    private static int red(BufferedImage image) {
        return (int) IntStream.range(0, image.getWidth())
                .flatMap(x -> IntStream.range(0, image.getHeight()).map(y -> image.getRGB(x, y)))
                .mapToObj(rgb -> new Color(rgb))
                .filter(colour -> colour.getRed() > 200 && colour.getGreen() < 30 && colour.getBlue() < 30)
                .count();
    }

    /// What comes when somebody has waited for it as the house asks them to.
    private byte[] bytes(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        var until = Instant.now().plusSeconds(60);
        var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        while (answer.statusCode() == 503 && Instant.now().isBefore(until)) {
            answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    @Test
    void whatTheHouseSaysIsLinkedWhereThereIsSomethingToRead() throws Exception {
        assertThat(get("/privacy").statusCode()).isEqualTo(404);

        save(before.withText(HouseText.PRIVACY, "en", "## No cookies\n\n<script>alert(1)</script> None.")
                .withText(HouseText.IMPRINT, "de", "Verantwortlich: die Wrenstraße."));

        var privacy = parsed("/privacy?lang=en");
        assertThat(privacy.select("main h1").text()).isEqualTo("Privacy");
        assertThat(privacy.select("main h2").text()).isEqualTo("No cookies");
        assertThat(privacy.select("main script")).isEmpty();
        assertThat(privacy.select(".footer a[aria-current=page]").text()).isEqualTo("Privacy");
        assertThat(parsed("/?lang=en").select(".footer a").eachText()).contains("Imprint", "Privacy");
        assertThat(parsed("/imprint?lang=en").select("main .commentary").attr("lang"))
                .isEqualTo("de");
        assertThat(parsed("/imprint?lang=de").select("main h1").text()).isEqualTo("Impressum");
        assertThat(get("/accessibility").statusCode()).isEqualTo(404);
    }

    @Test
    void whoeverComesSecondIsToldInsteadOfOverwriting() {
        var version = house.toChange().version();
        save(before.withText(HouseText.CONTACT, "en", "First"));

        assertThatThrownBy(() -> house.save(before, version)).isInstanceOf(StaleInstitutionException.class);
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void editorsDoNotChangeTheHouse() {
        assertThatThrownBy(() -> house.save(before, 0)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> house.keepEmblem(new byte[0], "a.svg")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(house::toChange).isInstanceOf(AccessDeniedException.class);
    }

    private void save(Institution changed) {
        house.save(changed, house.toChange().version());
    }

    private Document parsed(String path) throws Exception {
        return Jsoup.parse(get(path).body());
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
