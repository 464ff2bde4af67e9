package org.vitrine.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vitrine.ApplicationTest;
import org.vitrine.Fixtures;
import org.vitrine.accounts.HouseWork;
import org.vitrine.library.DocumentId;
import org.vitrine.library.Documents;
import org.vitrine.media.Scans;

/// The whole way of a document: a curator drops its scans, transcribes, translates, aligns and annotates it and shows
/// it
/// in an exhibit; a visitor reads it with the keyboard alone.
@ApplicationTest
@ExtendWith(Chromium.class)
class DocumentWayJourneyTest {
    private static final int SCANS = 10;

    @LocalServerPort
    private int port;

    @Autowired
    private Documents documents;

    @Test
    void fromDroppedFilesToTheReadingRoom(Chromium.Window window) throws IOException {
        var id = new DocumentId("way-" + UUID.randomUUID());
        HouseWork.run(() -> documents.add(Fixtures.aDocument(id.value()).withVersions(List.of())));
        try (var curator = window.desk();
                var visitor = window.desk()) {
            var studio = Studio.signedIn(curator.newPage(), house());
            var page = studio.page();
            page.navigate(house() + "/studio/documents/" + id);
            dropScans(page);
            transcribe(page);
            translate(page);
            align(page);
            annotate(page);
            page.keyboard().press("Control+s");
            assertThat(page.locator(".view-top .saved")).hasText(Pattern.compile("Saved \\d\\d:\\d\\d"));

            studio.makeExhibit("The way of " + id);
            studio.textbox("Title of the page").fill("The log");
            page.keyboard().press("Tab");
            studio.insert("Passage");
            studio.choosePassage("Harbour log " + id, 1);
            studio.waitUntilSaved();
            studio.publish(1);

            readByKeyboard(visitor.newPage(), id);
        }
    }

    private void dropScans(Page page) throws IOException {
        addVersion(page, "^A scan", null);
        assertThat(button(page, "Choose files")).isVisible();
        var files = new ArrayList<Map<String, String>>();
        files.add(file("leaf 1.pdf", "application/pdf", Scans.pdf("The lamp was lit at four.")));
        for (var leaf = 2; leaf <= SCANS + 1; leaf++) {
            files.add(file(
                    "leaf " + leaf + ".jpg", "image/jpeg", Scans.file("jpg", Scans.leaf("leaf " + leaf, 600, 800))));
        }
        page.evaluate("""
                files => {
                  const carried = new DataTransfer();
                  for (const file of files) {
                    const bytes = Uint8Array.from(atob(file.content), letter => letter.charCodeAt(0));
                    carried.items.add(new File([bytes], file.name, { type: file.type }));
                  }
                  const goal = document.querySelector('vitrine-upload').shadowRoot.querySelector('.drop');
                  goal.dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }));
                }""", files);
        assertThat(page.locator(".scan-row")).hasCount(SCANS + 1);
        assertThat(page.locator(".scan-row__picture img")).hasCount(SCANS + 1);
    }

    private void transcribe(Page page) {
        var offer = page.locator(".document-versions > .notice-box");
        offer.getByRole(AriaRole.COMBOBOX).fill("English");
        option(page, "^English").click();
        button(page, "Take as transcript").click();
        var first = page.getByLabel("Paragraph 1 (p1)").last();
        assertThat(first).hasValue("The lamp was lit at four.");
        first.focus();
        page.keyboard().press("End");
        page.keyboard().press("Control+Enter");
        assertThat(page.getByLabel("Paragraph 2 (p2)")).isFocused();
        page.keyboard().type("No ship was seen before dawn.");
    }

    private void translate(Page page) {
        addVersion(page, "^A translation", "German");
        assertThat(page.locator(".text-segment:visible")).hasCount(1);
        var first = page.locator(".text-segment:visible textarea").first();
        first.fill("Um vier wurde die Lampe angezündet.");
        first.focus();
        page.keyboard().press("End");
        page.keyboard().press("Control+Enter");
        page.keyboard().type("Vor Tagesanbruch wurde kein Schiff gesehen.");
    }

    private void align(Page page) {
        tab(page, "Alignment").click();
        assertThat(page.locator(".pairing__line")).hasCount(2);
        button(page, "Take the proposal over").click();
        var panel = page.locator(".ties-panel:has(.pairing__lines)");
        panel.locator("vitrine-scan-regions button").press("Enter");
        assertThat(panel.locator("vitrine-scan-regions g")).hasCount(1);
    }

    private void annotate(Page page) {
        tab(page, "Notes").click();
        var panel = page.locator(".ties-panel:has(.note-rows)");
        panel.locator("vitrine-scan-regions button").press("Enter");
        var words = panel.locator(".note-row textarea");
        words.fill("Written with a *hard* pencil.");
        page.keyboard().press("Tab");
    }

    private void readByKeyboard(Page page, DocumentId id) {
        page.navigate(house() + "/documents/" + id);
        assertThat(page.locator(".mark--note")).hasCount(1);
        Chromium.tabTo(page, page.locator("input[type=radio][id^=_view]:checked"));
        for (var view = 0; view < 2; view++) {
            page.keyboard().press("ArrowRight");
        }
        assertThat(page.getByLabel("Side by side")).isChecked();
        assertThat(page.locator("[id='transcript.en-p1']")).isVisible();
        assertThat(page.locator("[id='translation.de-p1']")).isVisible();
        Chromium.tabTo(page, page.locator("[id='transcript.en-p1'] .segment__no"));
        assertThat(page.locator(".mark--on rect")).hasId("_at-transcript.en-p1");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*#transcript\\.en-p1"));
        Chromium.tabTo(page, page.locator(".mark--note"));
        page.keyboard().press("Enter");
        assertThat(page.locator(".remark--on")).hasText(Pattern.compile(".*Written with a hard pencil.*"));
        assertThat((String) page.locator(".remark--on em").textContent()).isEqualTo("hard");
    }

    private static void addVersion(Page page, String form, String language) {
        button(page, "Add a version").first().click();
        var dialog = page.locator("vaadin-dialog[opened]");
        dialog.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(Pattern.compile(form)))
                .check();
        // With the form comes a suggestion of its language, which would take back what is typed before.
        page.waitForFunction("() => Object.values(window.Vaadin.Flow.clients).every(client => !client.isActive?.())");
        if (language != null) {
            dialog.getByRole(AriaRole.COMBOBOX).fill(language);
            option(page, "^" + language).click();
        }
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add a version"))
                .click();
    }

    private static Map<String, String> file(String name, String type, byte[] content) {
        return Map.of("name", name, "type", type, "content", Base64.getEncoder().encodeToString(content));
    }

    private static Locator tab(Page page, String name) {
        return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator option(Page page, String words) {
        return page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile(words)))
                .first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private String house() {
        return "http://127.0.0.1:" + port;
    }
}
