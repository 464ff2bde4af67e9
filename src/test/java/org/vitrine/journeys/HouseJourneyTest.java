package org.vitrine.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vitrine.ApplicationTest;
import org.vitrine.accounts.Accounts;
import org.vitrine.accounts.HouseWork;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.Username;
import org.vitrine.house.House;
import org.vitrine.house.Institution;

/// An administrator gives the house its face, and people find their way about the studio by typing.
@ApplicationTest
@ExtendWith(Chromium.class)
class HouseJourneyTest {
    private static final String PASSWORD = "nine herons on the weir";

    @LocalServerPort
    private int port;

    @Autowired
    private House house;

    @Autowired
    private Accounts accounts;

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
    void anAdministratorGivesTheHouseItsNameColoursAndTexts(Chromium.Window window) {
        try (var desk = window.desk()) {
            var studio = Studio.signedIn(desk.newPage(), address());
            var page = studio.page();
            page.navigate(address() + "/studio/settings");
            studio.textbox("Name").first().fill("Wren Street Archive");
            assertThat(page.locator(".saved")).hasText("Not saved yet");
            checkSettings(page, "the name of the house");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Looks"))
                    .click();
            var light = page.locator(".colour-field").first();
            var accent = light.locator("input[slot=input]");
            accent.fill("#e0a050");
            accent.press("Tab");
            assertThat(light.getByText(Pattern.compile("needs 4.5"))).isVisible();
            assertThat(page.locator(".saved")).hasText("Not saved: a field needs you");
            checkSettings(page, "a colour that some could not read");
            light.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Use #")))
                    .click();
            assertThat(light.getByText(Pattern.compile("^Legible everywhere"))).isVisible();
            var chosen = accent.inputValue();
            page.locator(".emblem-field input[type=file]")
                    .first()
                    .setInputFiles(new FilePayload(
                            "wren.svg",
                            "image/svg+xml",
                            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 30 30' onload='x()'><path d='M1 1h28v28z'/></svg>"
                                    .getBytes(StandardCharsets.UTF_8)));
            assertThat(page.locator(".emblem-field__shown img")).isVisible();
            assertThat(page.getByText(Pattern.compile("without what could run")))
                    .isVisible();
            var frame = page.frameLocator(".fitting iframe");
            assertThat(frame.locator(".masthead .brand")).hasText("Wren Street Archive");
            assertThat(frame.locator(".masthead .brand__logo img")).isVisible();

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Texts"))
                    .click();
            page.locator(".institution-form vaadin-select").click();
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Privacy"))
                    .click();
            studio.button("Begin with a draft").first().click();
            assertThat(frame.locator("main h1")).hasText("Privacy");
            checkSettings(page, "the texts of the house");
            page.keyboard().press("Control+s");
            assertThat(page.locator(".saved")).hasText("Saved");

            var visitor = desk.newPage();
            visitor.navigate(address() + "/privacy?lang=en");
            assertThat(visitor.locator("main h2").first()).isVisible();
            assertThat(visitor.locator(".masthead .brand")).hasText("Wren Street Archive");
            check(visitor, "a text of the house");
            assertThat(visitor.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--accent')"))
                    .asString()
                    .contains(chosen);
            visitor.navigate(address() + "/exhibits/halvern-strait");
            check(visitor, "a cover in the house's colours");
        }
    }

    @Test
    void peopleFindWhatTheyMayAndNothingElse(Chromium.Window window) {
        var curator = somebody();
        try (var desk = window.desk();
                var phone = window.open(390, 844, ColorScheme.DARK, true)) {
            var studio = Studio.signedIn(desk.newPage(), address());
            var page = studio.page();
            page.keyboard().press("Control+k");
            var field =
                    page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Exhibits, pages, blocks"));
            assertThat(field).isFocused();
            check(page, "the palette");
            field.fill("invented week");
            assertThat(option(page, "An invented week")).hasAttribute("aria-selected", "true");
            page.keyboard().press("Enter");
            assertThat(page.locator("vitrine-canvas")).isVisible();
            assertThat(page).hasURL(Pattern.compile("/invented-week"));

            page.keyboard().press("Control+k");
            assertThat(option(page, "An invented week")).hasAttribute("aria-selected", "true");
            assertThat(page.getByText("Lately")).isVisible();
            field.fill("log of the keeper");
            assertThat(page.getByRole(AriaRole.LISTBOX)).not().containsText("An invented week");
            field.fill("publish");
            assertThat(option(page, "Publish …")).isVisible();
            field.fill("settings looks");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/studio/settings/looks"));

            page.keyboard().press("Control+k");
            field.fill("visits fifty");
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName(Pattern.compile("^Visits to"))))
                    .isVisible();
            check(page, "the visits of an exhibit");

            var other = new Studio(phone.newPage(), address());
            other.page().navigate(address() + "/studio/");
            other.signIn(curator, PASSWORD);
            assertThat(other.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Home")))
                    .isVisible();
            assertThat(other.page().getByText("First steps")).isVisible();
            check(other.page(), "the home of somebody new");
            other.page().locator("body").press("?");
            assertThat(other.page()
                            .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Keyboard shortcuts")))
                    .isVisible();
            assertThat(other.page().getByText("Move the block up")).isVisible();
            check(other.page(), "the list of shortcuts");
            other.page().keyboard().press("Escape");
            other.page().keyboard().press("Control+k");
            var found = other.page().getByRole(AriaRole.LISTBOX);
            assertThat(found).containsText("New exhibit");
            assertThat(found).not().containsText("Settings");
            assertThat(found).not().containsText("An invented week");
            other.page().navigate(address() + "/studio/settings");
            assertThat(other.page().locator(".institution-form")).not().isVisible();
        }
    }

    private static Locator option(Page page, String name) {
        return page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)))
                .first();
    }

    private String somebody() {
        var username = new Username("finder-" + UUID.randomUUID().toString().substring(0, 8));
        HouseWork.run(() -> accounts.choosePassword(
                accounts.create(username, username.value(), Role.CURATOR).token(), PASSWORD));
        return username.value();
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }

    /// The frame with the pages as they would be runs no script, not even one that looks for faults: what is in it is
    /// looked through where the public sees it.
    private static void checkSettings(Page page, String what) {
        for (var scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            Chromium.waitForColours(page);
            assertThat(new AxeBuilder(page)
                            .exclude(".fitting iframe")
                            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                            .analyze()
                            .getViolations())
                    .as("axe at %s, %s", what, scheme)
                    .isEmpty();
        }
    }

    private static void check(Page page, String what) {
        assertThat(Chromium.findingsByDayAndNight(page)).as("axe at %s", what).isEmpty();
    }
}
