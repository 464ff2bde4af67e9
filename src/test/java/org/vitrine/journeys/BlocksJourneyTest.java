package org.vitrine.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vitrine.ApplicationTest;

/// A curator puts blocks of many kinds on a page without a mouse and publishes them; a visitor reads them.
@ApplicationTest
@ExtendWith(Chromium.class)
class BlocksJourneyTest {
    @LocalServerPort
    private int port;

    @Test
    void aPageOfManyKindsIsMadeWithTheKeyboardAndRead(Chromium.Window window) {
        try (var curator = window.desk();
                var visitor = window.open(390, 844, ColorScheme.DARK, true)) {
            var studio = Studio.signedIn(curator.newPage(), "http://localhost:" + port);
            var keys = studio.page().keyboard();
            studio.makeExhibit("Kinds of lamps");
            writeACallout(studio);
            askQuestions(studio);
            rewordTheQuestion(studio);
            tellWhatHappened(studio);
            setSideBySide(studio);
            keys.press("/");
            choose(studio, "notes");
            studio.waitForBlocks("callout", "questions", "timeline", "parallel-reader", "notes");
            standInColumns(studio);
            assertThat(Chromium.findings(studio.page()))
                    .as("axe in the builder")
                    .isEmpty();

            studio.publish(1);
            var reader = visitor.newPage();
            reader.navigate("http://localhost:" + port + "/exhibits/kinds-of-lamps");
            reader.locator("main a[href^='/exhibits/kinds-of-lamps/']").first().click();
            assertThat(reader.locator(".callout")).containsText("Mind the clock in Peking.");
            assertThat(reader.locator(".ask li")).hasText("Who lit the lamp, and when?");
            assertThat(reader.locator("[data-words], [contenteditable]")).hasCount(0);
            assertThat(reader.locator(".tl__stops li").first()).containsText("12 October 1937");
            assertThat(reader.locator(".parallel .pair").first()).isVisible();
            assertThat(reader.locator(".bibliography li")).hasCount(1);
            var columns = reader.locator(".columns > .column");
            assertThat(columns.locator("> .commentary")).hasText(new String[] {"This shore.", "The other shore."});
            assertThat(columns.first().boundingBox().y)
                    .as("under each other on a phone")
                    .isLessThan(columns.last().boundingBox().y);
            assertThat(Chromium.findings(reader)).as("axe on the page").isEmpty();
            assertThat((Integer) reader.evaluate("document.documentElement.scrollWidth"))
                    .as("nothing is wider than a phone")
                    .isLessThanOrEqualTo(390);
            reader.locator(".callout a.mention").click();
            assertThat(reader.locator("h1")).hasText("Beijing");
            assertThat(reader.locator(".entry__exhibit h3")).containsText(new String[] {"Kinds of lamps"});
        }
    }

    private static void standInColumns(Studio studio) {
        studio.waitForFocusOn("notes");
        studio.page().keyboard().press("/");
        choose(studio, "columns");
        studio.waitForFocusOn("columns");
        write(studio, 1, "The other shore.");
        studio.page().keyboard().press("Alt+ArrowRight");
        assertThat(studio.page().locator("vitrine-canvas [aria-live]")).containsText("Text is now in column 2 of 2");
        write(studio, 1, "This shore.");
        studio.waitForBlocks("callout", "questions", "timeline", "parallel-reader", "notes", "columns", "text", "text");
    }

    private static void write(Studio studio, int column, String words) {
        studio.button("Insert a block into column " + column).focus();
        studio.page().keyboard().press("Enter");
        choose(studio, "text");
        studio.waitForCaret();
        studio.page().keyboard().type(words);
        studio.waitUntilSaved();
        studio.page().keyboard().press("Escape");
        studio.waitForFocusOn("text");
    }

    private static void writeACallout(Studio studio) {
        studio.button("Insert the first block").focus();
        studio.page().keyboard().press("Enter");
        choose(studio, "callout");
        studio.waitForCaret();
        studio.page().keyboard().type("Mind the clock in @");
        var find = studio.page()
                .getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName("Mention").setExact(true));
        assertThat(find).isFocused();
        studio.page().keyboard().type("peki");
        assertThat(studio.page().getByRole(AriaRole.OPTION).first()).containsText("Peking – Beijing");
        assertThat(Chromium.findings(studio.page())).as("axe while mentioning").isEmpty();
        studio.page().keyboard().press("Enter");
        studio.waitForCaret();
        studio.page().keyboard().type(".");
        studio.waitUntilSaved();
        studio.page().keyboard().press("Escape");
        studio.waitForFocusOn("callout");
    }

    private static void askQuestions(Studio studio) {
        var page = studio.page();
        page.keyboard().press("/");
        choose(studio, "questions");
        studio.waitForFocusOn("questions");
        // Enter leads to what is asked of a block that has no text on the page.
        page.keyboard().press("Enter");
        assertThat(studio.button("Add a question")).isFocused();
        page.keyboard().press("Enter");
        var question = page.getByRole(
                AriaRole.TEXTBOX,
                new Page.GetByRoleOptions().setName("Question").setExact(true));
        assertThat(question).isFocused();
        page.keyboard().type("Who lit the lamp?");
        assertThat(page.locator("vitrine-canvas .ask li")).hasText("Who lit the lamp?");
        backToThePage(studio, "questions");
    }

    /// Where it stands: Tab leads from the block to its words.
    private static void rewordTheQuestion(Studio studio) {
        var page = studio.page();
        var question = page.locator("vitrine-canvas .ask li [data-words]");
        assertThat(question).hasAccessibleName("Question, on the page");
        question.focus();
        page.keyboard().press("End");
        page.keyboard().press("Backspace");
        page.keyboard().type(", and when?");
        studio.waitUntilSaved();
        assertThat(question).isFocused();
        assertThat(question).hasText("Who lit the lamp, and when?");
        page.keyboard().press("Enter");
        studio.waitForFocusOn("questions");
        assertThat(question).hasText("Who lit the lamp, and when?");
    }

    private static void tellWhatHappened(Studio studio) {
        var page = studio.page();
        page.keyboard().press("/");
        choose(studio, "timeline");
        studio.waitForFocusOn("timeline");
        page.keyboard().press("Enter");
        assertThat(studio.button("Add an event")).isFocused();
        page.keyboard().press("Enter");
        assertThat(studio.textbox("Date")).isFocused();
        page.keyboard().type("1937-10-12");
        page.keyboard().press("Tab");
        page.keyboard().type("The lamp fails");
        assertThat(page.locator("vitrine-canvas .tl__stops")).containsText("The lamp fails");
        assertThat(page.locator("vitrine-canvas .tl__stops")).containsText("12 October 1937");
        backToThePage(studio, "timeline");
    }

    private static void setSideBySide(Studio studio) {
        var page = studio.page();
        page.keyboard().press("/");
        choose(studio, "parallel");
        var documents = studio.dialog();
        documents.getByRole(AriaRole.TEXTBOX).fill("Report of the commander");
        documents.getByText("Report of the commander").first().click();
        documents
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Choose").setExact(true))
                .click();
        studio.waitForBlocks("callout", "questions", "timeline", "parallel-reader");
        studio.waitForFocusOn("parallel-reader");
    }

    private static void choose(Studio studio, String typed) {
        assertThat(studio.page()
                        .getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Type to find a block")))
                .isFocused();
        studio.page().keyboard().type(typed);
        studio.page().keyboard().press("Enter");
    }

    private static void backToThePage(Studio studio, String kind) {
        studio.waitUntilSaved();
        studio.page().locator("vitrine-canvas .block-frame[aria-current=true]").focus();
        studio.waitForFocusOn(kind);
    }
}
