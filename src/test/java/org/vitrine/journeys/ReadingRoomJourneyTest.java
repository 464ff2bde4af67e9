package org.vitrine.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vitrine.ApplicationTest;

/// Somebody reads a letter in the reading room: the scan, what is written on it, and what it says.
@ApplicationTest
@ExtendWith(Chromium.class)
class ReadingRoomJourneyTest {
    private static final String LETTER = "/documents/halvern-wiebrecht-letter-1937-10-14";
    private static final int MOST_HTML = 60_000;
    private static final int MOST_BESIDE_PICTURES = 250_000;

    @LocalServerPort
    private int port;

    @Test
    void aPhoneWithoutScriptShowsTheLetterAndItsTranslationRowByRow(Chromium.Window window) {
        try (var visitor = window.open(390, 844, ColorScheme.LIGHT, false)) {
            var page = visitor.newPage();
            page.navigate(at(LETTER));
            var german = segment(page, "transcript.de-p2");
            var english = segment(page, "translation.en-p2");
            assertThat(english).isVisible();
            assertThat(german).isHidden();

            page.getByLabel("Side by side").check();

            assertThat(german).isVisible();
            assertThat(english.boundingBox().y).isGreaterThan(german.boundingBox().y);
            assertThat(segment(page, "transcript.de-p3").boundingBox().y)
                    .as("the next paragraph comes after both")
                    .isGreaterThan(english.boundingBox().y);
            assertThat(german.locator("xpath=..")).hasAttribute("lang", "de");
            var note = page.locator("#_note-ships-time");
            assertThat(note).isVisible();
            assertThat(note.boundingBox().y)
                    .as("a note stands under its line")
                    .isGreaterThan(segment(page, "transcript.de-p1").boundingBox().y);
        }
    }

    @Test
    void withoutScriptALinkShowsItsParagraphThoughAnotherVersionIsChosen(Chromium.Window window) {
        try (var visitor = window.open(1440, 960, ColorScheme.LIGHT, false)) {
            var page = visitor.newPage();
            page.navigate(at(LETTER + "#transcript.de-p5"));
            assertThat(segment(page, "transcript.de-p5")).isInViewport();

            segment(page, "transcript.de-p5").locator(".segment__leaf").click();
            assertThat(page).hasURL(Pattern.compile(".*#_at-transcript\\.de-p5"));
            assertThat(page.locator("[id='_at-transcript.de-p5']")).isInViewport();
        }
    }

    @Test
    void theKeyboardAloneReadsComparesAndCites(Chromium.Window window) {
        try (var visitor = window.desk()) {
            visitor.grantPermissions(List.of("clipboard-read", "clipboard-write"));
            var page = visitor.newPage();
            page.navigate(at(LETTER));
            Chromium.tabTo(page, page.locator("#_view-translation\\.en"));
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("#_view-both-translation\\.en")).isChecked();
            assertThat(segment(page, "transcript.de-p1")).isVisible();

            Chromium.tabTo(page, segment(page, "transcript.de-p2").locator(".segment__no"));
            assertThat(page.locator(".mark--on rect")).hasId("_at-transcript.de-p2");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*#transcript\\.de-p2"));

            Chromium.tabTo(page, page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON, named("Quote")));
            page.keyboard().press("Enter");
            assertThat(page.locator(".share .copied").nth(1)).hasText("Copied");
            assertThat((String) page.evaluate("navigator.clipboard.readText()"))
                    .startsWith("“Wir standen auf Streifenfahrt")
                    .contains("(¶2)")
                    .endsWith("#transcript.de-p2");

            Chromium.tabTo(page, page.locator("#_style"));
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("#_citation-chicago")).isVisible();
            assertThat(page.locator("#_citation")).isHidden();
        }
    }

    @Test
    void theKeyboardEnlargesAPageAndComesBack(Chromium.Window window) {
        try (var visitor = window.desk()) {
            var page = visitor.newPage();
            var said = new ArrayList<String>();
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    said.add(message.text());
                }
            });
            page.navigate(at(LETTER));
            assertThat(page.locator("canvas")).hasCount(0);
            var enlarge = page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON, named("Enlarge"));
            Chromium.tabTo(page, enlarge);
            page.keyboard().press("Enter");
            assertThat(page.locator(".viewer__place canvas")).isVisible();
            assertThat(page.locator(".viewer__tools output")).hasText(Pattern.compile("\\d+ %"));
            var level = page.locator(".viewer__tools output").textContent();

            Chromium.tabTo(page, page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON, named("Zoom out")));
            page.keyboard().press("ArrowRight");
            page.keyboard().press("Enter");
            assertThat(page.locator(".viewer__tools output")).not().hasText(level);

            page.keyboard().press("Escape");
            assertThat(page.locator(".viewer__place")).hasCount(0);
            assertThat(enlarge).isFocused();
            assertThat(said).isEmpty();
        }
    }

    @Test
    void aMarkOnTheScanLeadsToItsNote(Chromium.Window window) {
        try (var visitor = window.desk()) {
            var page = visitor.newPage();
            page.navigate(at(LETTER));
            page.locator(".mark--note[href='#_note-stamp']").focus();
            assertThat(page.locator("#_note-stamp")).hasClass(Pattern.compile(".*remark--on.*"));
            page.keyboard().press("Enter");
            assertThat(page.locator("#_note-stamp")).isInViewport();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void axeFindsNothingInEitherView(ColorScheme scheme, Chromium.Window window) {
        try (var visitor = window.open(1440, 960, scheme, true)) {
            var page = visitor.newPage();
            page.navigate(at(LETTER + "#transcript.de-p2"));
            assertThat(Chromium.findings(page)).isEmpty();
            page.getByLabel("Side by side").check();
            assertThat(Chromium.findings(page)).isEmpty();
        }
    }

    @Test
    void thePageIsLightAndTheEnlargerComesOnlyWhenAsked(Chromium.Window window) {
        try (var visitor = window.desk()) {
            var page = visitor.newPage();
            var bytes = new int[2];
            var asked = new ArrayList<String>();
            page.onResponse(response -> {
                asked.add(response.url());
                if (!response.url().contains("/media/")) {
                    var size = response.request().sizes().responseBodySize;
                    bytes[0] += size;
                    bytes[1] = Math.max(bytes[1], response.url().endsWith(LETTER) ? response.body().length : 0);
                }
            });
            page.navigate(at(LETTER));
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            assertThat(bytes[1]).isPositive().isLessThan(MOST_HTML);
            assertThat(bytes[0]).isLessThan(MOST_BESIDE_PICTURES);
            assertThat(asked).noneMatch(url -> url.contains("/assets/viewer-"));
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator segment(Page page, String id) {
        return page.locator("[id='" + id + "']");
    }

    private String at(String address) {
        return "http://127.0.0.1:" + port + address;
    }
}
