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
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vitrine.ApplicationTest;
import org.vitrine.accounts.HouseWork;
import org.vitrine.library.DocumentQuery;
import org.vitrine.library.Documents;

/// A curator brings a table, says what its columns mean, sees what would come of it, takes it in, looks at what failed
/// and takes it all back.
@ApplicationTest
@ExtendWith(Chromium.class)
class BulkImportJourneyTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Documents documents;

    private final String mark = "j" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aTableIsSetUpLookedThroughTakenInAndTakenBack(Chromium.Window window) throws IOException {
        try (var curator = window.desk()) {
            var page = open(curator.newPage());
            bring(page, "letters.csv", table());

            assertThat(page.getByRole(AriaRole.HEADING, named("How to read the table")))
                    .isVisible();
            assertThat(page.locator(".table-column")).hasCount(4);
            assertThat(column(page, "Heading of it")).containsText("Keep with the source record");
            choose(page, "Heading of it", "Title");
            page.getByLabel("Where the records are from").fill("Harbour letters " + mark);
            button(page, "Look through it").click();

            assertThat(page.getByRole(AriaRole.HEADING, named("What will come of it")))
                    .isVisible();
            assertThat(page.locator(".import-counts")).containsText("2");
            assertThat(page.getByText("Letter on the oil " + mark).first()).isVisible();
            assertThat(page.locator(".import-troubles")).containsText("the day of the storm");
            assertThat(count()).as("nothing is taken in yet").isZero();

            button(page, "Take them in").click();
            assertThat(page.getByRole(AriaRole.HEADING, named("What came of it")))
                    .isVisible();
            assertThat(count()).isEqualTo(2);
            var download = page.waitForDownload(
                    () -> page.getByText("Download the list (CSV)").click());
            assertThat(Files.readString(download.path()))
                    .contains("has the same handle or identifier", "Give each row its own")
                    .contains("the day of the storm");

            button(page, "Take it back").click();
            page.locator("vaadin-confirm-dialog[opened] vaadin-button")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Take it back"))
                    .click();
            assertThat(page.getByRole(AriaRole.HEADING, named("Taken back"))).isVisible();
            assertThat(count()).isZero();

            page.navigate(house() + "/studio/documents/import");
            assertThat(page.locator(".import-run").first()).containsText("letters.csv");
            assertThat(page.locator(".import-run").first()).containsText("2 documents were taken back");
        }
    }

    @Test
    void whatIsNothingIsRefusedInWords(Chromium.Window window) {
        try (var curator = window.desk()) {
            var page = open(curator.newPage());
            bring(page, "shopping.xml", "<shopping/>");
            assertThat(page.locator(".notice-box--error")).containsText("no XML");
        }
    }

    @Test
    void axeFindsNothingOnTheWay(Chromium.Window window) {
        try (var curator = window.desk()) {
            var page = open(curator.newPage());
            assertThat(Chromium.findingsByDayAndNight(page))
                    .as("axe on the ways")
                    .isEmpty();
            bring(page, "letters.csv", table());
            assertThat(page.getByRole(AriaRole.HEADING, named("How to read the table")))
                    .isVisible();
            assertThat(Chromium.findingsByDayAndNight(page))
                    .as("axe on the columns")
                    .isEmpty();
            choose(page, "Heading of it", "Title");
            button(page, "Look through it").click();
            assertThat(page.getByRole(AriaRole.HEADING, named("What will come of it")))
                    .isVisible();
            assertThat(Chromium.findingsByDayAndNight(page))
                    .as("axe on the preview")
                    .isEmpty();
            button(page, "Discard").click();
            assertThat(page.getByRole(AriaRole.HEADING, named("Imports so far")))
                    .isVisible();
        }
    }

    @Test
    void onAPhoneNothingIsWiderThanTheScreen(Chromium.Window window) {
        try (var curator = window.open(390, 844, ColorScheme.LIGHT, true)) {
            var page = open(curator.newPage());
            assertThat(overflow(page)).isZero();
            bring(page, "letters.csv", table());
            assertThat(page.getByRole(AriaRole.HEADING, named("How to read the table")))
                    .isVisible();
            assertThat(overflow(page)).isZero();
            choose(page, "Heading of it", "Title");
            button(page, "Look through it").click();
            assertThat(page.getByRole(AriaRole.HEADING, named("What will come of it")))
                    .isVisible();
            assertThat(overflow(page)).isZero();
        }
    }

    private String table() {
        return """
                Identifier,Heading of it,Date,Ink
                %1$s-1,Letter on the oil %1$s,1931-03-02,blue
                %1$s-1,Letter twice %1$s,1931-03-02,
                %1$s-2,Letter without a day %1$s,the day of the storm,
                """.formatted(mark);
    }

    private Page open(Page page) {
        Studio.signedIn(page, house());
        page.navigate(house() + "/studio/documents/import");
        assertThat(page.getByRole(AriaRole.HEADING, named("Bring documents"))).isVisible();
        return page;
    }

    private static void bring(Page page, String name, String text) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static com.microsoft.playwright.Locator column(Page page, String name) {
        return page.locator(".table-column")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(name));
    }

    /// By keyboard, as somebody would who has no mouse.
    private static void choose(Page page, String column, String meaning) {
        column(page, column).locator("vaadin-select [slot=value]").focus();
        page.keyboard().press("Enter");
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(meaning).setExact(true))
                .waitFor();
        // Keys that come before the list has the focus are for the field, which then leaves the list open.
        page.waitForFunction("document.activeElement?.getAttribute('role') === 'option'");
        page.keyboard().type(meaning);
        page.keyboard().press("Enter");
        assertThat(column(page, column).locator("vaadin-select")).containsText(meaning);
    }

    private static int overflow(Page page) {
        return (Integer)
                page.evaluate(
                        "Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth,"
                                + " ...[...document.querySelectorAll('.view-scroll')].map(part => part.scrollWidth - part.clientWidth))");
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private int count() {
        var found = new int[1];
        HouseWork.run(() -> found[0] = documents.count(DocumentQuery.ALL.withWords(mark)));
        return found[0];
    }

    private String house() {
        return "http://127.0.0.1:" + port;
    }
}
