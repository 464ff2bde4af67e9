package org.vitrine.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.vitrine.ApplicationTest;
import org.vitrine.Fixtures;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedInAs;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Draft;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.Cover;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.library.Documents;
import org.vitrine.media.Media;
import org.vitrine.publishing.Editions;
import org.vitrine.publishing.Placards;
import org.vitrine.publishing.Publisher;
import org.vitrine.text.LanguageTag;

/// What people see where somebody shares an address of the house.
@ApplicationTest
@SignedInAs(Role.ADMINISTRATOR)
class SharedLinksTest {
    private static final LanguageTag GERMAN = new LanguageTag("de");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Exhibits exhibits;

    @Autowired
    private Documents documents;

    @Autowired
    private Publisher publisher;

    @Autowired
    private Media media;

    @Autowired
    private Editions editions;

    @Autowired
    private Placards placards;

    private final String handle = "shared-" + UUID.randomUUID();
    private Draft draft;

    @BeforeEach
    void anEditionIsOnDisplay() throws IOException {
        documents.add(Fixtures.aDocument(handle));
        draft = created("The \u202elamp\u202c <b>& \"fog\"</b> \uD83D\uDCA1");
        publisher.publish(draft.id(), draft.revision(), null);
    }

    private Draft created(String title) throws IOException {
        var picture = media.store(aPicture(), "lamp.png");
        var content = Fixtures.anExhibit(title, Fixtures.anExcerpt("passage", handle))
                .withCover(new Cover(List.of(new Cover.Placed(null, picture.id(), "A lamp"))))
                .withTongueAdded(GERMAN)
                .mapTongue(GERMAN, tongue -> tongue.withOffered(true));
        return exhibits.create(
                content, new Slug("shared-" + UUID.randomUUID().toString().substring(0, 8)), Change.CREATED);
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

    private String page() {
        return "/" + draft.content().pages().findFirst().orElseThrow().slug();
    }

    private MockHttpServletResponse answer(String path, String... header) throws Exception {
        var request = get(URI.create("http://archive.example/house" + path)).contextPath("/house");
        if (header.length > 0) {
            request.header(header[0], header[1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private Document read(String path) throws Exception {
        var answer = answer(path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        answer.setCharacterEncoding("UTF-8");
        return Jsoup.parse(answer.getContentAsString());
    }

    private static String meta(Document page, String property) {
        return page.select("meta[property=" + property + "], meta[name=" + property + "]")
                .attr("content");
    }

    /// The path of the picture that a page names, below the context path.
    private static String picture(Document page) {
        var image = URI.create(meta(page, "og:image"));
        assertThat(image.isAbsolute()).isTrue();
        assertThat(image.getPath()).startsWith("/house/").contains("/exhibits/");
        return image.getPath().substring("/house".length()) + "?" + image.getQuery();
    }

    @Test
    void everySharedAddressHasAPictureOfItsOwnThatMayBeKeptForEver() throws Exception {
        var seen = new java.util.HashSet<String>();
        for (var path : List.of(
                exhibit(), exhibit() + page(), "/documents/" + handle, "/de" + exhibit(), "/de" + exhibit() + page())) {
            var page = read(path);
            assertThat(meta(page, "og:image:width")).isEqualTo("1200");
            assertThat(meta(page, "og:image:height")).isEqualTo("630");
            assertThat(meta(page, "og:image:alt")).isNotBlank().doesNotContain("\uFDD0");
            assertThat(meta(page, "twitter:card")).isEqualTo("summary_large_image");
            assertThat(picture(page)).contains("/editions/1/").contains("?v=");
            seen.add(picture(page));

            var answer = answer(picture(page));
            assertThat(answer.getStatus()).as(picture(page)).isEqualTo(200);
            assertThat(answer.getContentType()).isEqualTo("image/jpeg");
            assertThat(answer.getHeader("Cache-Control")).contains("max-age=31536000", "public", "immutable");
            assertThat(answer.getContentAsByteArray().length).isLessThan(300_000);
            var image = ImageIO.read(new ByteArrayInputStream(answer.getContentAsByteArray()));
            assertThat(image.getWidth()).isEqualTo(1200);
            assertThat(image.getHeight()).isEqualTo(630);
            assertThat(answer(picture(page), "If-None-Match", answer.getHeader("ETag"))
                            .getStatus())
                    .isEqualTo(304);
        }
        assertThat(seen).hasSize(5);
    }

    @Test
    void whatIsPublishedIsDrawnBeforeAnybodySharesIt() {
        var original = editions.newest(draft.slug()).orElseThrow();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> placards.isDrawn(original)
                        && placards.isDrawn(original.in(GERMAN).orElseThrow()));
    }

    @Test
    void anotherTitleIsAnotherPicture() throws Exception {
        var other = created("The bell");
        publisher.publish(other.id(), other.revision(), null);
        assertThat(answer(exhibit() + "/editions/1/share.jpg").getContentAsByteArray())
                .isNotEqualTo(answer("/exhibits/" + other.slug() + "/editions/1/share.jpg")
                        .getContentAsByteArray());
    }

    @Test
    void whatIsNotOnDisplayHasNoPicture() throws Exception {
        var unpublished = created("The bell");
        assertThat(answer("/exhibits/" + unpublished.slug() + "/editions/1/share.jpg")
                        .getStatus())
                .isEqualTo(404);
        for (var none : List.of(
                "/editions/2/share.jpg",
                "/editions/1/share/none.jpg",
                "/editions/1/share/..%2f.jpg",
                "/editions/0/share.jpg",
                "/editions/1/documents/none/share.jpg",
                "/editions/1/share.png")) {
            assertThat(answer(exhibit() + none).getStatus()).as(none).isBetween(400, 404);
        }
        assertThat(answer("/fr" + exhibit() + "/editions/1/share.jpg").getStatus())
                .isEqualTo(404);
    }

    @Test
    void thePicturesOfWhatWasWithdrawnAreGone() throws Exception {
        publisher.withdraw(draft.id(), "The lender asked for it back.");
        for (var gone : List.of("/share.jpg", "/share" + page() + ".jpg", "/documents/" + handle + "/share.jpg")) {
            assertThat(answer(exhibit() + "/editions/1" + gone).getStatus())
                    .as(gone)
                    .isEqualTo(410);
        }
    }

    @Test
    void pagesOfTheHouseItselfNameNoPicture() throws Exception {
        assertThat(meta(read("/exhibits"), "og:image")).isEmpty();
    }
}
