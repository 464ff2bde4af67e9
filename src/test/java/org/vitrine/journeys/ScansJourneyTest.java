package org.vitrine.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vitrine.ApplicationTest;
import org.vitrine.Fixtures;
import org.vitrine.accounts.HouseWork;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;
import org.vitrine.library.Documents;
import org.vitrine.library.Version.ScanPage;
import org.vitrine.media.Scans;
import org.vitrine.text.Segment;

/// A curator brings in the scans of a document.
@ApplicationTest
@ExtendWith(Chromium.class)
class ScansJourneyTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Documents documents;

    @TempDir
    private Path desk;

    private DocumentId id;

    @BeforeEach
    void aHarbourLog() {
        id = new DocumentId("log-" + UUID.randomUUID());
        HouseWork.run(() -> documents.add(Fixtures.aDocument(id.value())));
    }

    @Test
    void filesOfSeveralPagesBecomeLeavesAndWhatIsNoPictureIsSaidToBeNone(Chromium.Window window) throws IOException {
        try (var curator = window.desk()) {
            var page = open(curator.newPage());
            addScan(page);
            choose(
                    page,
                    file("leaf 10.tif", Scans.tiff(List.of(Scans.leaf("a", 300, 400), Scans.leaf("b", 301, 400)))),
                    file("leaf 2.pdf", Scans.pdf("The lamp was lit at four.")),
                    file("leaf 3.webp", webp(page)),
                    file(
                            "leaf 1.jpg",
                            "<html><script>alert(1)</script>".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            assertThat(page.getByText("Not taken: it is no JPEG, PNG, WebP, TIFF or PDF, whatever its name says."))
                    .isVisible();
            assertThat(page.getByText("1 not taken")).isVisible();
            assertThat(page.locator(".scan-row")).hasCount(4);
            assertThat(page.locator(".scan-row__picture img")).hasCount(4);
            assertThat(page.getByText("“The lamp was lit at four.”")).isVisible();
            page.locator(".document-versions > .notice-box")
                    .getByRole(AriaRole.COMBOBOX)
                    .fill("English");
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("^English")))
                    .first()
                    .click();
            button(page, "Take as transcript").click();
            assertThat(page.getByLabel("Paragraph 1 (p1)").last()).hasValue("The lamp was lit at four.");
            save(page);
            assertThat(kept().scanPages().map(ScanPage::label)).containsExactly("2", "3", "1", "2");
            assertThat(kept().texts().toList().getLast().text().segments())
                    .extracting(Segment::text)
                    .containsExactly("The lamp was lit at four.");
        }
    }

    @Test
    void anUploadGoesOnWhereTheLineBrokeAlsoAfterTheWindowWasClosed(Chromium.Window window) throws IOException {
        var scan = file("chart 3.png", Scans.file("png", noise()));
        try (var curator = window.desk()) {
            var page = open(curator.newPage());
            addScan(page);
            var broken = new AtomicBoolean(true);
            var offsets = new ConcurrentLinkedQueue<Long>();
            page.route("**/studio/uploads/*", route -> {
                var offset = route.request().headers().get("upload-offset");
                if (route.request().method().equals("PATCH")) {
                    offsets.add(Long.parseLong(offset));
                    if (broken.get() && !offset.equals("0")) {
                        route.abort();
                        return;
                    }
                }
                route.resume();
            });
            choose(page, scan);
            assertThat(page.getByText(Pattern.compile("The connection was lost")))
                    .isVisible();

            page.reload();
            addScan(page);
            broken.set(false);
            offsets.clear();
            choose(page, scan);
            assertThat(page.locator(".scan-row__picture img")).hasCount(1);
            assertThat(offsets)
                    .as("nothing that had arrived is sent again")
                    .isNotEmpty()
                    .doesNotContain(0L);
            save(page);
            assertThat(kept().scanPages().map(ScanPage::label)).containsExactly("3");
        }
    }

    @Test
    void aLineThatBreaksForAMomentIsNoMatter(Chromium.Window window) throws IOException {
        var scan = file("chart 4.png", Scans.file("png", noise()));
        try (var curator = window.desk()) {
            var page = open(curator.newPage());
            addScan(page);
            var failures = new java.util.concurrent.atomic.AtomicInteger(2);
            page.route("**/studio/uploads/*", route -> {
                if (route.request().method().equals("PATCH") && failures.getAndDecrement() > 0) {
                    route.abort();
                } else {
                    route.resume();
                }
            });
            choose(page, scan);
            assertThat(page.locator(".scan-row__picture img")).hasCount(1);
        }
    }

    @Test
    void axeFindsNothingWithUploadsInThePanel(Chromium.Window window) throws IOException {
        try (var curator = window.desk()) {
            var page = open(curator.newPage());
            addScan(page);
            choose(
                    page,
                    file("leaf 1.jpg", Scans.jpeg(300, 400)),
                    file("leaf 2.pdf", Scans.pdf("The lamp was lit at four.")),
                    file("leaf 3.jpg", new byte[0]));
            assertThat(page.getByText("Not taken: the file is empty.")).isVisible();
            assertThat(page.locator(".scan-row__picture img")).hasCount(2);
            assertThat(Chromium.findingsByDayAndNight(page)).as("axe").isEmpty();
        }
    }

    @Test
    void everythingInThePanelIsReachedByKeyboard(Chromium.Window window) throws IOException {
        try (var curator = window.desk()) {
            var page = open(curator.newPage());
            addScan(page);
            choose(page, file("leaf 3.jpg", new byte[0]));
            var again = button(page, "Try again: leaf 3.jpg");
            again.focus();
            page.keyboard().press("Tab");
            assertThat(button(page, "Take out of the list: leaf 3.jpg")).isFocused();
            page.keyboard().press("Enter");
            assertThat(button(page, "Choose files")).isFocused();
            assertThat(page.getByText("leaf 3.jpg")).hasCount(0);
            Chromium.giveFiles(
                    page,
                    () -> page.keyboard().press("Enter"),
                    new FilePayload("leaf 4.jpg", "image/jpeg", Scans.jpeg(60, 40)));
            assertThat(page.locator(".scan-row")).hasCount(1);
        }
    }

    /// As browsers save it.
    private static byte[] webp(Page page) {
        var address = (String) page.evaluate("""
                () => {
                  const canvas = document.createElement('canvas');
                  canvas.width = 200;
                  canvas.height = 300;
                  canvas.getContext('2d').fillRect(20, 20, 100, 100);
                  return canvas.toDataURL('image/webp');
                }""");
        return java.util.Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1));
    }

    /// Of more than one piece, and not to be made smaller.
    private static BufferedImage noise() {
        var image = new BufferedImage(2200, 2000, BufferedImage.TYPE_3BYTE_BGR);
        var random = new Random();
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return image;
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(desk.resolve(name), bytes);
    }

    private static void choose(Page page, Path... files) {
        page.locator("vitrine-upload input[type=file]").setInputFiles(files);
    }

    private static void addScan(Page page) {
        button(page, "Add a version").first().click();
        var dialog = page.locator("vaadin-dialog[opened]");
        dialog.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(Pattern.compile("^A scan")))
                .check();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add a version"))
                .click();
        assertThat(button(page, "Choose files")).isVisible();
    }

    private Page open(Page page) {
        Studio.signedIn(page, house());
        page.navigate(house() + "/studio/documents/" + id);
        assertThat(page.getByLabel("Paragraph 1 (p1)")).isVisible();
        return page;
    }

    private static void save(Page page) {
        button(page, "Save").click();
        assertThat(page.locator(".view-top .saved")).hasText(Pattern.compile("Saved \\d\\d:\\d\\d"));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Document kept() {
        var found = new Document[1];
        HouseWork.run(() -> found[0] = documents.find(id).orElseThrow().document());
        return found[0];
    }

    private String house() {
        return "http://127.0.0.1:" + port;
    }
}
