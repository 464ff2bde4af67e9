package org.vitrine.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vitrine.ApplicationTest;

/// Somebody without account or script looks for something in the sample exhibits.
@ApplicationTest
@ExtendWith(Chromium.class)
class SearchJourneyTest {
    private static final List<String> ADDRESSES = List.of(
            "/search",
            "/search?q=fog",
            "/search?q=fog&language=en&from=1930&to=1940&order=oldest",
            "/search?q=no-such-word-anywhere",
            "/search?q=Nebel&lang=de");

    @LocalServerPort
    private int port;

    @Test
    void aVisitorFindsAParagraphWithTheKeyboardAlone(Chromium.Window window) {
        try (var visitor = window.open(1440, 960, ColorScheme.LIGHT, false)) {
            var page = visitor.newPage();
            page.navigate(at("/"));
            Chromium.tabTo(page, page.locator(".find"));
            page.keyboard().press("Enter");
            assertThat(page).hasURL(at("/search"));

            awaitResults(page, "/search?q=fog");
            page.navigate(at("/search"));
            Chromium.tabTo(page, page.locator("#_q"));
            page.keyboard().type("fog");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/search\\?q=fog.*"));
            assertThat(page.locator(".snippet mark").first()).isVisible();

            Chromium.tabTo(page, page.locator(".facet input[name=language][value=en]"));
            page.keyboard().press("Space");
            page.keyboard().press("Enter");
            assertThat(page.locator(".search__chips .tag")).containsText(new String[] {"English"});
            assertThat(page.locator(".facet input[name=language][value=en]")).isChecked();

            Chromium.tabTo(
                    page,
                    page.locator(".result:not(.result--exhibit) .snippet__where")
                            .first());
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/documents/.*#.*"));
            var anchor = page.url().substring(page.url().indexOf('#') + 1);
            assertThat(page.locator("[id='" + anchor + "']")).isVisible();
            assertThat(visitor.cookies()).isEmpty();
        }
    }

    @Test
    void onAPhoneTheFiltersOpenWithoutScript(Chromium.Window window) {
        try (var visitor = window.open(390, 844, ColorScheme.LIGHT, false)) {
            var page = visitor.newPage();
            awaitResults(page, "/search?q=fog");
            assertThat(page.locator(".facets")).isHidden();
            page.locator(".filters summary").click();
            assertThat(page.locator(".facets")).isVisible();
            page.locator(".facet input[name=language][value=en]").check();
            page.locator(".facets__apply button").click();
            assertThat(page.locator(".filters summary")).hasText("Filters, 1 on");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void axeFindsNothingAndNothingIsWiderThanAPhone(ColorScheme scheme, Chromium.Window window) {
        for (var width : new int[] {1440, 320}) {
            try (var visitor = window.open(width, 900, scheme, true)) {
                var page = visitor.newPage();
                awaitResults(page, "/search?q=fog");
                for (var address : ADDRESSES) {
                    page.navigate(at(address));
                    assertThat(Chromium.findings(page))
                            .as("axe at %s, %s, %d wide", address, scheme, width)
                            .isEmpty();
                    assertThat((Integer) page.evaluate(
                                    "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                            .as("sideways scrolling at %s, %d wide", address, width)
                            .isLessThanOrEqualTo(0);
                }
            }
        }
    }

    /// Goes to an address until the index, which is made behind the visitors' backs, knows something there.
    private void awaitResults(Page page, String address) {
        page.navigate(at(address));
        while (page.locator(".result").count() == 0) {
            page.reload();
        }
    }

    private String at(String address) {
        return "http://127.0.0.1:" + port + address;
    }
}
