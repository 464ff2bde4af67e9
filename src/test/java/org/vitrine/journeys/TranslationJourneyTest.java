package org.vitrine.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vitrine.ApplicationTest;
import org.vitrine.Fixtures;
import org.vitrine.accounts.HouseWork;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Draft;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.exhibits.content.Place;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.exhibits.content.Structure;
import org.vitrine.publishing.Publisher;
import org.vitrine.text.LanguageTag;

/// A translator goes through an exhibit by keys, and readers of the language read it.
@ApplicationTest
@ExtendWith(Chromium.class)
class TranslationJourneyTest {
    private static final LanguageTag ARABIC = new LanguageTag("ar");

    @LocalServerPort
    private int port;

    @Autowired
    private Exhibits exhibits;

    @Autowired
    private Publisher publisher;

    private Draft draft;

    @BeforeEach
    void anExhibitThatIsPartlyTranslated() {
        HouseWork.run(() -> {
            draft = exhibits.create(
                    Fixtures.anExhibit(
                                    "The harbour at night",
                                    Fixtures.aTextBlock("first", "Grey [fog](https://fog.example). ".repeat(40)),
                                    new Structure.Callout(
                                            new BlockId("box"),
                                            Layout.DEFAULT.withHeading("Mind"),
                                            Structure.Tone.NOTE,
                                            "The step."),
                                    Fixtures.aTextBlock("last", "Out. ".repeat(200)))
                            .withTongueAdded(ARABIC)
                            .mapTongue(ARABIC, tongue -> tongue.withOffered(true))
                            .withTranslation(ARABIC, new Place("title"), "The harbour", "الميناء ليلا")
                            .withTranslation(ARABIC, new Place("block/box/heading"), "Mind", "انتبه"),
                    new Slug("night-" + UUID.randomUUID().toString().substring(0, 8)),
                    Change.CREATED);
            publisher.publish(draft.id(), draft.revision(), null);
        });
    }

    private String house() {
        return "http://127.0.0.1:" + port;
    }

    private String translate() {
        return house() + "/studio/exhibits/" + draft.id() + "/translate?language=ar";
    }

    @Test
    void aTranslatorGoesFromTextToTextByKeys(Chromium.Window window) {
        try (var translator = window.desk()) {
            var page = translator.newPage();
            Studio.signedIn(page, house());
            page.navigate(translate() + "&at=title");
            assertThat(field(page, "title")).isFocused();
            assertThat(page.locator(".translation").first()).containsText("The original has changed since");

            page.keyboard().press("Control+Enter");
            assertThat(field(page, "summary")).isFocused();
            page.keyboard().type("ما كتبه المكتب.");
            page.keyboard().press("Control+Enter");
            assertThat(field(page, "section/s1/title")).isFocused();
            assertThat(page.locator(".translate-view__saved")).containsText("Saved");
            page.navigate(translate() + "&at=summary");
            assertThat(page.locator("[data-place=summary] .badge")).hasText("translated");
            assertThat(field(page, "summary")).hasValue("ما كتبه المكتب.");
        }
    }

    private static com.microsoft.playwright.Locator field(Page page, String place) {
        return page.locator("[data-place='" + place + "'] textarea");
    }

    @Test
    void readersStayAtTheBlockWhenTheyTurnToAnotherLanguage(Chromium.Window window) {
        try (var reader = window.desk()) {
            var page = reader.newPage();
            page.navigate(house() + "/exhibits/" + draft.slug() + "/the-lamp#last");
            page.locator(".exhibit-bar .tongues a[lang=ar]").click();
            page.waitForURL(Pattern.compile(".*/ar/exhibits/" + draft.slug() + "/the-lamp#last"));
            assertThat(page.locator("html")).hasAttribute("dir", "rtl");
            assertThat(page.locator("#box")).containsText("انتبه");
        }
    }

    @Test
    void withoutAScriptABlockThatAnAddressLedToNamesTheWay(Chromium.Window window) {
        try (var reader = window.open(1440, 900, ColorScheme.LIGHT, false)) {
            var page = reader.newPage();
            page.navigate(house() + "/exhibits/" + draft.slug() + "/the-lamp#box");
            assertThat(page.locator("#first + .elsewhere")).isHidden();
            page.locator("#box + .elsewhere a").click();
            page.waitForURL(Pattern.compile(".*/ar/exhibits/" + draft.slug() + "/the-lamp#box"));
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1440", "DARK, 390"})
    void axeFindsNothing(ColorScheme scheme, int width, Chromium.Window window) {
        try (var curator = window.open(width, 900, scheme, true)) {
            var page = curator.newPage();
            for (var path : new String[] {"", "/the-lamp"}) {
                page.navigate(house() + "/ar/exhibits/" + draft.slug() + path);
                assertThat(Chromium.findings(page))
                        .as("axe on %s, %s", path, scheme)
                        .isEmpty();
            }
            Studio.signedIn(page, house());
            page.navigate(translate());
            assertThat(page.locator(".translation").first()).isVisible();
            assertThat(Chromium.findings(page))
                    .as("axe on the translation, %s", scheme)
                    .isEmpty();
        }
    }
}
