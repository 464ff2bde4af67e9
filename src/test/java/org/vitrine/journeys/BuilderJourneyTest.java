package org.vitrine.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vitrine.ApplicationTest;
import org.vitrine.accounts.HouseWork;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.Exhibits;

/// A curator makes an exhibit, publishes it twice, withdraws it, shows it again and takes it along; a visitor watches.
@ApplicationTest
@ExtendWith(Chromium.class)
class BuilderJourneyTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Exhibits exhibits;

    @TempDir
    Path folder;

    @Test
    void aCuratorMakesAnExhibitAndThePublicReadsItsEditions(Chromium.Window window) throws IOException {
        try (var curator = window.desk();
                var visitor = window.open(390, 844, ColorScheme.LIGHT, false)) {
            var studio = Studio.signedIn(curator.newPage(), house());
            var reader = visitor.newPage();
            studio.makeExhibit("Lamps on the strait");
            write(studio);
            arrange(studio);

            assertThat(reader.navigate(house() + "/exhibits/lamps-on-the-strait")
                            .status())
                    .as("a draft is nobody's business")
                    .isEqualTo(404);
            var preview = studio.page()
                    .context()
                    .waitForPage(() -> studio.page()
                            .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Preview"))
                            .click());
            assertThat(preview.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("The first lamp")))
                    .isVisible();
            preview.close();

            studio.publish(1);
            var first = "/exhibits/lamps-on-the-strait/the-first-lamp";
            reader.navigate(house() + first);
            assertThat(reader.locator("body")).containsText("The keeper lit the lamp at four.");

            changeAndPublishAgain(studio, reader, first);
            withdrawAndShowAgain(studio, reader, first);
            bringBack(studio, takeAlong(studio));
            assertThat(visitor.cookies()).isEmpty();
        }
    }

    private void write(Studio studio) {
        var page = studio.page();
        studio.textbox("Title of the page").fill("The first lamp");
        page.keyboard().press("Tab");
        studio.insert("Text");
        studio.waitForCaret();
        page.keyboard().type("The keeper lit the lamp at four.");
        studio.waitUntilSaved();
        page.keyboard().press("Escape");
        studio.insert("Heading");
        studio.waitForCaret();
        page.keyboard().type("What the harbourmaster saw");
        page.keyboard().press("Enter");
        studio.waitUntilSaved();
        studio.insert("Passage");
        studio.choosePassage("Telegram from the Harbourmaster", 1);
        studio.waitForBlocks("text", "heading", "passage");
        studio.button("Add a note").click();
        var note = page.locator(".inspector__note");
        note.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Title"))
                .fill("Two and a half miles");
        note.locator("[contenteditable=true]").click();
        page.keyboard().type("He does not say that the lamp was out.");
        assertThat(page.locator(".excerpt")).containsText("He does not say that the lamp was out.");
        assertThat(page.locator(".excerpt")).containsText("Two and a half miles");
    }

    private void arrange(Studio studio) {
        var page = studio.page();
        page.locator(".shelf__item").first().click();
        studio.waitForBlocks("text", "heading", "passage", "document-card");
        studio.waitForFocusOn("document-card");
        page.keyboard().press("Alt+ArrowUp");
        studio.waitForBlocks("text", "heading", "document-card", "passage");
        studio.waitForFocusOn("document-card");
        page.keyboard().press("Control+z");
        studio.waitForBlocks("text", "heading", "passage", "document-card");
        studio.waitForFocusOn("document-card");
        page.keyboard().press("Delete");
        studio.waitForBlocks("text", "heading", "passage");
        studio.button("Undo").first().click();
        studio.waitForBlocks("text", "heading", "passage", "document-card");

        page.reload();
        studio.waitForBlocks("text", "heading", "passage", "document-card");
    }

    private void changeAndPublishAgain(Studio studio, Page reader, String first) {
        var page = studio.page();
        studio.textbox("Title of the page").fill("The second lamp");
        page.keyboard().press("Tab");
        studio.waitUntilSaved();
        assertThat(studio.badge()).containsText("since edition 1");
        reader.navigate(house() + first);
        assertThat(reader.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("The first lamp")))
                .isVisible();

        studio.publish(2);
        reader.navigate(house() + first);
        assertThat(reader.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("The second lamp")))
                .isVisible();
        reader.navigate(house() + "/exhibits/lamps-on-the-strait/editions/1/the-first-lamp");
        assertThat(reader.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("The first lamp")))
                .isVisible();
    }

    private void withdrawAndShowAgain(Studio studio, Page reader, String first) {
        studio.menuItem("Withdraw from display").click();
        var dialog = studio.dialog();
        dialog.getByRole(AriaRole.TEXTBOX).fill("A question of rights is being settled.");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Withdraw"))
                .click();
        assertThat(studio.badge()).hasText("Withdrawn");
        assertThat(reader.navigate(house() + first).status()).isEqualTo(410);
        assertThat(reader.locator("body")).containsText("A question of rights is being settled.");

        studio.menuItem("Show again").click();
        assertThat(studio.badge()).hasText("Edition 2");
        assertThat(reader.navigate(house() + first).status()).isEqualTo(200);
    }

    private Path takeAlong(Studio studio) throws IOException {
        var download = studio.page()
                .waitForDownload(() -> studio.menuItem("Export as a folder").click());
        var file = folder.resolve(download.suggestedFilename());
        download.saveAs(file);
        assertThat(Files.size(file)).isPositive();
        try (var zip = new ZipFile(file.toFile())) {
            var names = new ArrayList<String>();
            zip.stream().forEach(entry -> names.add(entry.getName()));
            assertThat(names).anyMatch(name -> name.endsWith("exhibit.yaml")).anyMatch(name -> name.endsWith(".md"));
        }
        return file;
    }

    private static void bringBack(Studio studio, Path zip) {
        var page = studio.page();
        page.navigate(studio.house() + "/studio/exhibits");
        studio.button("Import exhibit").click();
        var dialog = studio.dialog();
        page.locator("vaadin-upload input[type=file]").setInputFiles(zip);
        assertThat(dialog.getByText("“Lamps on the strait” is here, as a draft."))
                .isVisible();
        dialog.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Open the exhibit"))
                .click();
        assertThat(page.locator("vitrine-canvas")).isVisible();
        assertThat(studio.badge()).hasText("Draft");
        studio.waitForBlocks("text", "heading", "passage", "document-card");
    }

    @Test
    void axeFindsNothingInTheBuilder(Chromium.Window window) {
        try (var curator = window.desk()) {
            var studio = Studio.signedIn(curator.newPage(), house());
            studio.page().navigate(house() + "/studio/exhibits/" + sample());
            assertThat(studio.page().locator("vitrine-canvas")).isVisible();
            studio.page().locator(".outline__page").nth(2).click();
            assertThat(studio.page().locator(".excerpt").first()).isVisible();
            studio.page().locator(".excerpt").first().click(new Locator.ClickOptions().setPosition(16, 16));
            assertThat(studio.button("Choose the passage…")).isVisible();
            check(studio, "the builder");
            for (var tab : new String[] {"Cover", "Look"}) {
                studio.page()
                        .getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(tab))
                        .click();
                check(studio, tab);
            }
            studio.page().keyboard().press("Control+Shift+f");
            assertThat(studio.dialog().getByRole(AriaRole.TEXTBOX).first()).isVisible();
            check(studio, "finding and replacing");
        }
    }

    private static void check(Studio studio, String what) {
        assertThat(Chromium.findingsByDayAndNight(studio.page()))
                .as("axe at %s", what)
                .isEmpty();
    }

    private ExhibitId sample() {
        var found = new ArrayList<ExhibitId>();
        HouseWork.run(() -> exhibits.list().stream()
                .filter(draft -> draft.content().title().equals("Fifty-five minutes"))
                .forEach(draft -> found.add(draft.id())));
        return found.getLast();
    }

    private String house() {
        return "http://127.0.0.1:" + port;
    }
}
