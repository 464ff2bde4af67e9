package org.vitrine.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vitrine.ApplicationTest;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.publishing.Editions;

/// An administrator makes a backup, looks whether it is sound, carries it away, and gets everything ready for the way
/// back.
@ApplicationTest
@ExtendWith(Chromium.class)
class BackupsJourneyTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Editions editions;

    @Test
    void anAdministratorMakesABackupAndPreparesTheWayBack(Chromium.Window window) throws Exception {
        try (var desk = window.desk()) {
            var studio = Studio.signedIn(desk.newPage(), "http://127.0.0.1:" + port);
            var page = studio.page();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Backups"))
                    .click();
            assertThat(page.getByRole(
                            AriaRole.HEADING,
                            new Page.GetByRoleOptions().setName("Backups").setExact(true)))
                    .isVisible();
            studio.button("Make a backup now").click();
            assertThat(page.getByText("The backup is made.")).isVisible();
            var row = page.locator(".backups .person-row").first();
            assertThat(row).containsText("Not checked");
            row.getByRole(AriaRole.BUTTON, named("^Check the backup")).click();
            assertThat(page.getByText("The backup is sound: everything in it is as it was."))
                    .isVisible();
            assertThat(row).containsText("Sound");
            check(page, "the backups");

            var carried = page.waitForDownload(() ->
                    row.getByRole(AriaRole.LINK, named("^Download the backup")).click());
            assertThat(Files.size(carried.path())).isPositive();
            try (var zip = new ZipFile(carried.path().toFile())) {
                assertThat(zip.getEntry("manifest-sha256.txt")).isNotNull();
            }

            row.getByRole(AriaRole.BUTTON, named("^Restore from the backup")).click();
            var dialog = studio.dialog();
            dialog.getByRole(AriaRole.TEXTBOX, named("^Type the word")).fill("please");
            button(dialog, "Prepare the restore").click();
            assertThat(dialog.getByText("Type the word restore").first()).isVisible();
            dialog.getByRole(AriaRole.TEXTBOX, named("^Type the word")).fill("restore");
            dialog.getByRole(AriaRole.TEXTBOX, named("password")).fill("not the password");
            button(dialog, "Prepare the restore").click();
            check(page, "the question before a restore");
            dialog.getByRole(AriaRole.TEXTBOX, named("password")).fill(ApplicationTest.PASSWORD);
            button(dialog, "Prepare the restore").click();
            assertThat(page.getByText(Pattern.compile("^Everything is ready to be restored")))
                    .isVisible();
            assertThat(page.locator(".backups .person-row").first()).containsText("before a restore");
            check(page, "a restore that is prepared");
            studio.button("Call it off").click();
            assertThat(page.getByText(Pattern.compile("^Everything is ready to be restored")))
                    .not()
                    .isVisible();

            var all = page.locator(".backups .person-row").count();
            page.locator(".backups .person-row")
                    .first()
                    .getByRole(AriaRole.BUTTON, named("^Delete the backup"))
                    .click();
            var question = page.locator("vaadin-confirm-dialog");
            question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete"))
                    .click();
            assertThat(page.locator(".backups .person-row")).hasCount(all - 1);
        }
    }

    @Test
    void anEditionIsTakenAlongForADigitalArchive(Chromium.Window window) throws Exception {
        var exhibition = editions.newest(new Slug("halvern-strait")).orElseThrow();
        try (var desk = window.desk()) {
            var page =
                    Studio.signedIn(desk.newPage(), "http://127.0.0.1:" + port).page();
            page.navigate(
                    "http://127.0.0.1:%d/studio/exhibits/%s/history?state=edition-1".formatted(port, exhibition.id()));
            var link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Preservation package"));
            var carried = page.waitForDownload(link::click);
            assertThat(carried.suggestedFilename()).isEqualTo("halvern-strait-edition-1.zip");
            try (var zip = new ZipFile(carried.path().toFile())) {
                assertThat(zip.getEntry("halvern-strait-edition-1/bagit.txt")).isNotNull();
            }
            check(page, "an edition in the history");
        }
    }

    private static Locator button(Locator dialog, String name) {
        return dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator.GetByRoleOptions named(String pattern) {
        return new Locator.GetByRoleOptions().setName(Pattern.compile(pattern));
    }

    private static void check(Page page, String what) {
        assertThat(Chromium.findingsByDayAndNight(page)).as("axe at %s", what).isEmpty();
    }
}
