package org.vitrine.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vitrine.ApplicationTest;

/// A curator without a mouse: from the door to an edition, and out to what the public reads.
@ApplicationTest
@ExtendWith(Chromium.class)
class KeyboardJourneyTest {
    private static final Path PICTURE = Path.of("exhibits/halvern-strait/images/fog.jpg");

    @LocalServerPort
    private int port;

    @Test
    void anExhibitIsMadeAndPublishedWithoutAMouse(Chromium.Window window) throws IOException {
        try (var desk = window.desk()) {
            var studio = new Studio(desk.newPage(), "http://127.0.0.1:" + port);
            enter(studio);
            write(studio);
            placeDocuments(studio);
            addPages(studio);
            movePage(studio);
            publish(studio);
            readAsThePublicDoes(studio);
        }
    }

    private static void enter(Studio studio) {
        var page = studio.page();
        page.navigate(studio.house() + "/studio/");
        Chromium.tabTo(page, page.getByLabel("Username"));
        page.keyboard().type(ApplicationTest.ADMINISTRATOR);
        page.keyboard().press("Tab");
        page.keyboard().type(ApplicationTest.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(studio.button("New exhibit").first()).isVisible();
        press(studio, studio.button("New exhibit").first());
        assertThat(studio.dialog().getByRole(AriaRole.TEXTBOX)).isFocused();
        check(page, "a new exhibit");
        page.keyboard().type("Lamps without a mouse");
        page.keyboard().press("Enter");
    }

    private static void write(Studio studio) {
        var page = studio.page();
        // One begins where the page begins.
        assertThat(studio.textbox("Title of the page")).isFocused();
        page.keyboard().press("Control+a");
        page.keyboard().type("The lamp");
        page.keyboard().press("Enter");
        page.keyboard().type("At four.");
        page.keyboard().press("Enter");
        assertThat(studio.button("Insert the first block")).isFocused();
        page.keyboard().press("Enter");
        choose(page, "Text");
        studio.waitForCaret();
        page.keyboard().type("The keeper lit the lamp at four.");
        page.keyboard().press("Escape");
        studio.waitForFocusOn("text");
        page.keyboard().press("/");
        choose(page, "Heading");
        studio.waitForCaret();
        page.keyboard().type("What the harbourmaster saw");
        page.keyboard().press("Enter");
        studio.waitForFocusOn("heading");
        studio.waitUntilSaved();
    }

    private static void placeDocuments(Studio studio) {
        var page = studio.page();
        page.keyboard().press("/");
        choose(page, "Passage");
        var documents = studio.dialog();
        assertThat(documents.getByRole(AriaRole.TEXTBOX)).isFocused();
        page.keyboard().type("Telegram from the Harbourmaster");
        assertThat(documents.getByText("Telegram from the Harbourmaster").first())
                .isVisible();
        check(page, "choosing a document");
        // Into the list, past its heads.
        page.waitForCondition(() -> {
            page.keyboard().press("Tab");
            return isInBody(page);
        });
        page.keyboard().press("Space");
        press(studio, exactly(documents, "Choose"));
        page.locator("vitrine-passage-picker").waitFor();
        check(page, "choosing a passage");
        Chromium.tabTo(page, page.locator("vitrine-passage-picker .numbers button[tabindex='0']"));
        // Before the first paragraph there is a heading, and more.
        page.waitForCondition(() -> {
            page.keyboard().press("ArrowDown");
            return Chromium.isFocused(studio.button("Choose paragraph 1"));
        });
        page.keyboard().press("Enter");
        assertThat(page.locator("vitrine-passage-picker [role=status]")).containsText("¶1");
        press(studio, studio.button("Use this passage"));
        studio.waitForBlocks("text", "heading", "passage");
        studio.waitForFocusOn("passage");

        press(studio, page.locator(".shelf__item").first());
        studio.waitForBlocks("text", "heading", "passage", "document-card");
        studio.waitForFocusOn("document-card");
        page.keyboard().press("Alt+ArrowUp");
        studio.waitForBlocks("text", "heading", "document-card", "passage");
        studio.waitForFocusOn("document-card");
        assertThat(page.locator("vitrine-canvas [aria-live]")).containsText("3");
    }

    private static void addPages(Studio studio) throws IOException {
        var page = studio.page();
        addPage(studio, "The fog");
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        choose(page, "Picture");
        var picture = new FilePayload("fog.jpg", "image/jpeg", Files.readAllBytes(PICTURE));
        check(page, "choosing a picture");
        Chromium.giveFiles(page, () -> press(studio, studio.button("Choose a file")), picture);
        studio.waitForBlocks("image");
        studio.waitForFocusOn("image");

        // What is missing is found, and leads to its place.
        var alternative =
                page.getByLabel("Text for those who do not see it", new Page.GetByLabelOptions().setExact(true));
        press(studio, page.locator(".checks .check--failed a").first());
        studio.waitForFocusOn("image");
        Chromium.tabTo(page, alternative);
        page.keyboard().type("Fog over the strait, and a lamp in it.");
        page.keyboard().press("Tab");
        assertThat(page.locator(".checks .check--failed")).hasCount(0);

        addPage(studio, "The log");
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        choose(page, "Text");
        studio.waitForCaret();
        page.keyboard().type("So says the log.");
        page.keyboard().press("Escape");
        studio.waitUntilSaved();
    }

    private static void addPage(Studio studio, String title) {
        var page = studio.page();
        press(studio, studio.button("What can be done with section").first());
        assertThat(page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Add a page")))
                .isFocused();
        page.keyboard().press("Enter");
        assertThat(studio.dialog().getByRole(AriaRole.TEXTBOX)).isFocused();
        page.keyboard().type(title);
        page.keyboard().press("Enter");
        assertThat(studio.textbox("Title of the page")).hasText(title);
        assertThat(studio.textbox("Title of the page")).isFocused();
    }

    private static void movePage(Studio studio) {
        var page = studio.page();
        var log = page.locator(".outline__page", new Page.LocatorOptions().setHasText("The log"));
        Chromium.tabTo(page, log);
        page.keyboard().press("Alt+ArrowUp");
        assertThat(page.locator(".outline__page").nth(1)).containsText("The log");
        assertThat(page.getByText("“The log” is page 2 of 3 now")).isAttached();
        assertThat(log).isFocused();
        page.keyboard().press("Alt+ArrowUp");
        assertThat(page.locator(".outline__page").first()).containsText("The log");
        assertThat(log).isFocused();
    }

    private static void publish(Studio studio) {
        var page = studio.page();
        press(studio, studio.button("Publish edition 1"));
        press(studio, exactly(studio.dialog(), "Publish edition 1"));
        assertThat(studio.badge()).hasText("Edition 1");
    }

    private static void readAsThePublicDoes(Studio studio) {
        var page = studio.page();
        press(studio, menu(page, "More"));
        var visit = page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("See it as the public does"));
        page.waitForCondition(() -> {
            page.keyboard().press("ArrowDown");
            return Chromium.isFocused(visit);
        });
        var reader = page.context().waitForPage(() -> page.keyboard().press("Enter"));
        assertThat(reader.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Lamps without a mouse")))
                .isVisible();
        Chromium.tabTo(
                reader,
                reader.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("The fog")))
                        .first());
        reader.keyboard().press("Enter");
        assertThat(reader.getByAltText("Fog over the strait, and a lamp in it.").first())
                .isVisible();
    }

    /// Chooses a kind of block by typing its name.
    private static void choose(Page page, String kind) {
        assertThat(page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Type to find a block")))
                .isFocused();
        page.keyboard().type(kind);
        page.keyboard().press("Enter");
    }

    private static void press(Studio studio, Locator goal) {
        Chromium.tabTo(studio.page(), goal);
        studio.page().keyboard().press("Enter");
    }

    private static Locator menu(Page page, String name) {
        return page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private static Locator exactly(Locator dialog, String name) {
        return dialog.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /// Whether the keyboard is at a row of a list, and not at its heads.
    private static boolean isInBody(Page page) {
        return Boolean.TRUE.equals(page.evaluate("""
                () => {
                  const grid = document.activeElement;
                  return grid?.localName === 'vaadin-grid' && grid.shadowRoot.activeElement?.closest('tbody') !== null;
                }"""));
    }

    private static void check(Page page, String what) {
        assertThat(Chromium.findingsByDayAndNight(page)).as("axe at %s", what).isEmpty();
    }
}
