package org.vitrine.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vitrine.ApplicationTest;
import org.vitrine.Fixtures;
import org.vitrine.accounts.HouseWork;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;
import org.vitrine.library.Documents;
import org.vitrine.library.Note;
import org.vitrine.library.Version;
import org.vitrine.media.Media;
import org.vitrine.text.Segment;

/// A curator ties a document together by keyboard: pairs paragraphs, marks a place on the scan, writes a note on it,
/// and
/// pastes a text.
@ApplicationTest
@ExtendWith(Chromium.class)
class TiesJourneyTest {
    private static final Path SCAN =
            Path.of("exhibits/halvern-strait/documents/halvern-wiebrecht-letter-1937-10-14/scan-001.jpg");

    @LocalServerPort
    private int port;

    @Autowired
    private Documents documents;

    @Autowired
    private Media media;

    @Test
    void paragraphsArePairedAndANoteIsPutOnTheScanByKeyboard(Chromium.Window window) throws IOException {
        var id = aLog();
        try (var curator = window.desk()) {
            var page = open(curator.newPage(), id);
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Alignment"))
                    .click();
            assertThat(page.locator(".pairing__line")).hasCount(2);
            page.locator(".pairing__line").first().focus();
            page.keyboard().press("Alt+ArrowDown");
            assertThat(page.locator(".pairing__line")).hasCount(3);
            assertThat(page.locator(".pairing__line").nth(1)).hasAttribute("aria-label", "Line 2: ¶2 beside ¶1");
            assertThat(Chromium.findings(page)).isEmpty();

            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Notes"))
                    .click();
            var notes = page.locator(".ties-panel:has(.note-rows)");
            notes.locator("vitrine-scan-regions button").press("Enter");
            var words = notes.locator(".note-row textarea");
            words.fill("A *stamp* of the harbour.");
            var region = notes.locator("vitrine-scan-regions g");
            region.focus();
            var before = region.locator("rect").getAttribute("x");
            page.keyboard().press("ArrowRight");
            page.keyboard().press("Shift+ArrowDown");
            assertThat(region.locator("rect")).not().hasAttribute("x", before);
            assertThat(notes.locator("vitrine-scan-regions [role=status]"))
                    .hasText(Pattern.compile("Note 1: \\d+, \\d+, \\d+ wide, \\d+ high"));
            assertThat(Chromium.findings(page)).isEmpty();
            page.keyboard().press("Tab");
            page.keyboard().press("Control+s");
            assertThat(page.locator(".view-top")).containsText("Saved");

            var kept = kept(id);
            assertThat(kept.parallel("transcript.en", "translation.de")
                            .orElseThrow()
                            .groups())
                    .hasSize(1);
            assertThat(kept.notes()).singleElement().satisfies(note -> {
                assertThat(note.markdown()).isEqualTo("A *stamp* of the harbour.");
                assertThat(note.anchor()).isInstanceOf(Note.OnRegion.class);
                assertThat(((Note.OnRegion) note.anchor()).region().isInside(1000, 1400))
                        .isTrue();
            });
        }
    }

    @Test
    void aPageThatIsPastedFromAPdfBecomesSegments(Chromium.Window window) throws IOException {
        var id = aLog();
        try (var curator = window.desk()) {
            curator.grantPermissions(List.of("clipboard-read", "clipboard-write"));
            var page = open(curator.newPage(), id);
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Transcript, English"))
                    .click();
            page.evaluate("""
                    navigator.clipboard.writeText(`Nothing was seen of the packet until the fog had lifted from the ro-
                    ads, when she was found at anchor.
                    The pilot went out to her at once and came back before the tide had
                    turned.`)""");
            page.locator(".text-segment:visible textarea").last().focus();
            page.keyboard().press("Control+a");
            page.keyboard().press("Control+v");
            assertThat(page.locator(".text-segment:visible")).hasCount(3);
            page.keyboard().press("Control+s");
            assertThat(page.locator(".view-top")).containsText("Saved");
            assertThat(kept(id).text("transcript.en").orElseThrow().text().segments())
                    .extracting(Segment::text)
                    .containsExactly(
                            "The lamp was lit at four.",
                            "Nothing was seen of the packet until the fog had lifted from the roads, when she was found"
                                    + " at anchor.",
                            "The pilot went out to her at once and came back before the tide had turned.");
        }
    }

    private Page open(Page page, DocumentId id) {
        var house = "http://127.0.0.1:" + port;
        Studio.signedIn(page, house);
        page.navigate(house + "/studio/documents/" + id);
        return page;
    }

    private DocumentId aLog() throws IOException {
        var id = new DocumentId("ties-" + UUID.randomUUID());
        var picture = media.store(Files.readAllBytes(SCAN), "leaf.jpg");
        var log = Fixtures.aDocument(id.value());
        var versions = new ArrayList<>(log.versions());
        versions.add(new Version.Scan("scan", List.of(new Version.ScanPage(picture.id(), "9", "A leaf")), null));
        HouseWork.run(() -> documents.add(log.withVersions(versions)));
        return id;
    }

    private Document kept(DocumentId id) {
        var kept = new Document[1];
        HouseWork.run(() -> kept[0] = documents.find(id).orElseThrow().document());
        return kept[0];
    }
}
