package org.vitrine.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vitrine.ApplicationTest;
import org.vitrine.media.Recordings;

/// A curator drops files and words onto a page, uploads one with the keyboard and refers to it; a visitor hears the one
/// and takes the other along.
@ApplicationTest
@ExtendWith(Chromium.class)
class FilesJourneyTest {
    private static final String DROP = """
            ([files, html]) => {
              const canvas = document.querySelector('vitrine-canvas');
              const dropped = new DataTransfer();
              for (const [name, base64] of files) {
                dropped.items.add(new File([Uint8Array.from(atob(base64), sign => sign.charCodeAt(0))], name));
              }
              if (html) {
                dropped.setData('text/html', html);
              }
              const box = canvas.getBoundingClientRect();
              const at = {bubbles: true, composed: true, cancelable: true, dataTransfer: dropped,
                clientX: box.left + box.width / 2, clientY: box.bottom - 20};
              const page = canvas.shadowRoot.querySelector('.prose');
              page.dispatchEvent(new DragEvent('dragover', at));
              page.dispatchEvent(new DragEvent('drop', at));
            }""";

    @LocalServerPort
    private int port;

    @Test
    void whatIsDroppedOntoThePageIsHeardReadAndTakenAlong(Chromium.Window window) throws IOException {
        try (var curator = window.desk();
                var visitor = window.open(390, 844, ColorScheme.DARK, true)) {
            var studio = Studio.signedIn(curator.newPage(), "http://localhost:" + port);
            var page = studio.page();
            studio.makeExhibit("Bells of the harbour");

            drop(
                    page,
                    new Object[][] {{"bell.wav", Recordings.wav(1)}, {"setup.exe", new byte[] {'M', 'Z', 0, 3}}},
                    "");
            studio.waitForBlocks("recording");
            assertThat(page.locator("vitrine-canvas .arrivals")).containsText("setup.exe was not taken");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Put the message about setup.exe away"))
                    .click();
            studio.waitForFocusOn("recording");
            page.keyboard().press("Enter");
            page.locator(".inspector vitrine-rich-text .ProseMirror").click();
            page.keyboard().type("The bell rings once.");
            studio.textbox("Credit").fill("The harbour office");
            studio.waitUntilSaved();
            assertThat(page.locator("vitrine-canvas .recording__words")).containsText("The bell rings once.");

            drop(
                    page,
                    new Object[0][],
                    "<h1>Night log</h1><p class=MsoNormal>It was <b>dark</b>.<script>alert(1)</script></p>");
            studio.waitForBlocks("recording", "text");
            assertThat(page.locator("vitrine-canvas .commentary h3")).hasText("Night log");
            assertThat(page.locator("vitrine-canvas .commentary strong")).hasText("dark");

            studio.waitForFocusOn("text");
            page.keyboard().press("/");
            page.keyboard().type("Upload");
            Chromium.giveFiles(
                    page,
                    () -> page.keyboard().press("Enter"),
                    new FilePayload("bells.csv", "text/csv", "year,bells\n1953,12\n".getBytes(StandardCharsets.UTF_8)));
            studio.waitForBlocks("recording", "text", "file");
            studio.waitForFocusOn("file");

            page.keyboard().press("ArrowUp");
            page.keyboard().press("Enter");
            studio.waitForCaret();
            page.keyboard().press("Control+End");
            page.keyboard().type(" The list is ");
            page.keyboard().press("Control+Alt+r");
            page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Find a block"))
                    .fill("bells.csv");
            page.keyboard().press("Enter");
            studio.waitUntilSaved();
            page.keyboard().press("Escape");
            assertThat(page.locator("vitrine-canvas .commentary a")).hasText("1.2");
            assertThat(Chromium.findings(page)).as("axe in the builder").isEmpty();

            studio.publish(1);
            var reader = visitor.newPage();
            reader.navigate("http://localhost:" + port + "/exhibits/bells-of-the-harbour");
            reader.locator("main a[href^='/exhibits/bells-of-the-harbour/']")
                    .first()
                    .click();
            assertThat(reader.locator(".commentary a")).hasText("1.2");
            assertThat(reader.evaluate("""
                    () => new Promise((done, failed) => {
                      const sound = document.querySelector('audio');
                      sound.muted = true;
                      sound.oncanplaythrough = () => done(Math.round(sound.duration));
                      sound.onerror = () => failed(sound.error);
                      sound.load();
                      sound.play().catch(() => {});
                    })""")).as("the sound is one second long").isEqualTo(1);
            var taken =
                    reader.waitForDownload(() -> reader.locator("a.file__link").click());
            assertThat(taken.suggestedFilename()).isEqualTo("bells.csv");
            assertThat(Files.readString(taken.path())).isEqualTo("year,bells\n1953,12\n");
            assertThat(Chromium.findings(reader)).as("axe on the page").isEmpty();
            assertThat((Integer) reader.evaluate("document.documentElement.scrollWidth"))
                    .as("nothing is wider than a phone")
                    .isLessThanOrEqualTo(390);
        }
    }

    private static void drop(Page page, Object[][] files, String html) {
        var named = new Object[files.length][];
        for (var at = 0; at < files.length; at++) {
            named[at] = new Object[] {files[at][0], Base64.getEncoder().encodeToString((byte[]) files[at][1])};
        }
        page.evaluate(DROP, new Object[] {named, html});
    }
}
