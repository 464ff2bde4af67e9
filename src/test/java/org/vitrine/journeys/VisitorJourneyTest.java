package org.vitrine.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vitrine.ApplicationTest;
import org.vitrine.exhibits.content.Theme;

/// Somebody without account, script or cookie reads the sample exhibits.
@ApplicationTest
@ExtendWith(Chromium.class)
class VisitorJourneyTest {
    @LocalServerPort
    private int port;

    @Test
    void aVisitorReadsFromHomeToTheParagraphWithoutScriptOrCookie(Chromium.Window window) {
        try (var visitor = window.open(390, 844, ColorScheme.LIGHT, false)) {
            var page = visitor.newPage();
            page.navigate(at("/"));
            page.locator("a[href*='/exhibits/halvern-strait']").first().click();
            assertThat(page.locator("h1")).isVisible();
            page.locator("a[href*='/exhibits/halvern-strait/']").first().click();
            assertThat(page.locator("h1")).isVisible();

            followFirstParagraphLink(page);
            assertThat(page.url()).contains("/documents/").contains("#");
            var anchor = page.url().substring(page.url().indexOf('#') + 1);
            assertThat(page.locator("[id='" + anchor + "']")).isVisible();

            assertThat(visitor.cookies()).isEmpty();
        }
    }

    @Test
    void everyPublicPageIsForEverybody(Chromium.Window window) {
        try (var visitor = window.desk()) {
            var asked = new ArrayList<String>();
            visitor.onRequest(request -> asked.add(request.url()));
            var page = visitor.newPage();
            var found = new SoftAssertions();
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            for (var address : addresses(visitor)) {
                page.setViewportSize(1440, 960);
                page.navigate(at(address));
                found.assertThat(Chromium.findingsByDayAndNight(page))
                        .as("axe at %s", address)
                        .isEmpty();
                if (IN_EVERY_THEME.contains(address)) {
                    for (var theme : Theme.values()) {
                        page.evaluate("theme => document.documentElement.dataset.theme = theme", theme.word());
                        found.assertThat(Chromium.contrastByDayAndNight(page))
                                .as("colours at %s in %s", address, theme)
                                .isEmpty();
                    }
                    page.navigate(at(address));
                }
                page.setViewportSize(320, 640);
                if (IN_EVERY_THEME.contains(address) || !address.startsWith("/exhibits/")) {
                    // The pages of an exhibit are laid out alike: these and the others' are looked at on the phone.
                    found.assertThat(Chromium.findings(page))
                            .as("axe at %s on a small phone", address)
                            .isEmpty();
                }
                found.assertThat((Integer) page.evaluate(
                                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .as("sideways scrolling at %s", address)
                        .isLessThanOrEqualTo(0);
            }
            found.assertThat(asked)
                    .as("nobody else is asked for anything")
                    .isNotEmpty()
                    .allMatch(url -> url.startsWith(at("/")) || url.startsWith("data:"));
            found.assertThat(visitor.cookies()).isEmpty();
            found.assertAll();
        }
    }

    /// The pages that between them show most of what a theme colours.
    private static final List<String> IN_EVERY_THEME = List.of(
            "/exhibits/armistice-korea-1953",
            "/exhibits/halvern-strait/the-log",
            "/exhibits/halvern-strait/what-can-be-said");

    @Test
    void aVisitorWithoutMouseOrScriptEnlargesAPictureAndComesBackToIt(Chromium.Window window) {
        try (var visitor = window.open(1440, 960, ColorScheme.LIGHT, false)) {
            var page = visitor.newPage();
            page.navigate(at("/exhibits/halvern-strait/a-clear-night"));
            page.keyboard().press("Tab");
            assertThat(page.locator(".skip")).isFocused();
            var small = page.locator(".gallery__frame").first();
            small.focus();
            page.keyboard().press("Enter");
            var large = page.locator(".lightbox:target");
            assertThat(large).isVisible();
            page.keyboard().press("Tab");
            assertThat(large.locator("a").first()).isFocused();
            large.locator(".lightbox__close").focus();
            page.keyboard().press("Enter");
            assertThat(large).hasCount(0);
            assertThat(small).isFocused();
        }
    }

    /// One address of every kind of public page.
    private List<String> addresses(BrowserContext visitor) {
        var page = visitor.newPage();
        page.navigate(at("/exhibits/halvern-strait"));
        var pages = page.locator("main a[href^='/exhibits/halvern-strait/']").all().stream()
                .map(link -> link.getAttribute("href"))
                .filter(href -> !href.contains("/editions"))
                .distinct()
                .toList();
        page.navigate(at("/documents"));
        var documents = page.locator("main a[href^='/documents/']").all().stream()
                .map(link -> link.getAttribute("href"))
                .distinct()
                .limit(2)
                .toList();
        page.navigate(at("/browse"));
        var entries = List.of("/people/", "/places/", "/subjects/").stream()
                .map(kind ->
                        page.locator("main a[href^='" + kind + "']").first().getAttribute("href"))
                .toList();
        page.close();
        var all = new ArrayList<>(List.of(
                "/",
                "/exhibits",
                "/exhibits/armistice-korea-1953",
                "/exhibits/halvern-strait",
                "/exhibits/halvern-strait/editions",
                "/exhibits/halvern-strait/editions/1",
                "/exhibits/halvern-strait/teachers",
                "/exhibits/halvern-strait/teachers/packet",
                "/documents",
                "/browse",
                "/people",
                "/places",
                "/subjects",
                "/search?q=lamp",
                "/about",
                "/no-such-page"));
        all.addAll(pages);
        all.addAll(documents);
        all.addAll(entries);
        return all;
    }

    @Test
    void aWidePictureTakesTheWidthOfTheTextAndIsNotPushedIntoTheMargin(Chromium.Window window) {
        try (var visitor = window.open(1440, 960, ColorScheme.LIGHT, false)) {
            var page = visitor.newPage();
            page.navigate(at("/exhibits/armistice-korea-1953/not-a-peace"));
            var picture = page.locator("figure.fig.wide img").boundingBox();
            var text = page.locator(".prose > .commentary").first().boundingBox();
            assertThat(picture.x).isCloseTo(text.x, within(1.0));
            assertThat(picture.width).isGreaterThanOrEqualTo(text.width - 1);
        }
    }

    @Test
    void aParagraphIsAsHighAsItsWordsThoughTheWayToTheScanIsOfferedAtIt(Chromium.Window window) {
        try (var visitor = window.open(1440, 960, ColorScheme.LIGHT, false)) {
            var page = visitor.newPage();
            page.navigate(at("/documents/halvern-log-1937-10-12"));
            var heights = "[...document.querySelectorAll('.segment')].map(segment => segment.offsetHeight)";
            var offered = page.evaluate(heights);
            page.evaluate("document.querySelectorAll('.segment__leaf').forEach(leaf => leaf.style.display = 'none')");
            assertThat(page.evaluate(heights)).isEqualTo(offered);
        }
    }

    @Test
    void aDocumentAtTwiceTheSizeOfLettersNeedsNoSidewaysScrolling(Chromium.Window window) {
        try (var visitor = window.open(1280, 900, ColorScheme.LIGHT, false)) {
            var page = visitor.newPage();
            page.navigate(at("/documents/halvern-log-1937-10-12"));
            page.evaluate("document.documentElement.style.fontSize = '200%'");
            assertThat((Integer) page.evaluate(
                            "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .isLessThanOrEqualTo(0);
        }
    }

    /// Goes to pages of the exhibit until one quotes a passage, and follows its paragraph's number.
    private void followFirstParagraphLink(Page page) {
        var next = page.locator("a[rel=next]");
        while (page.locator(".excerpt a[href*='/documents/'][href*='#']").count() == 0 && next.count() > 0) {
            next.first().click();
        }
        page.locator(".excerpt a[href*='/documents/'][href*='#']").first().click();
    }

    private String at(String address) {
        return "http://127.0.0.1:" + port + address;
    }
}
