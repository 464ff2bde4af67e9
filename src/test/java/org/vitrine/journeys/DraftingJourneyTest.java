package org.vitrine.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vitrine.ApplicationTest;
import org.vitrine.accounts.Accounts;
import org.vitrine.accounts.HouseWork;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.Username;

/// From draft to edition: a curator asks a colleague, who remarks and approves; a guest reads along; the exhibit is
/// planned, published, changed, and what it was comes back from its history.
@ApplicationTest
@ExtendWith(Chromium.class)
class DraftingJourneyTest {
    private static final String PASSWORD = "eleven geese over the weir";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    private final String colleague = "colleague-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aDraftIsTalkedAboutApprovedPublishedAndRestored(Chromium.Window window) {
        HouseWork.run(() -> accounts.choosePassword(
                accounts.create(new Username(colleague), "Hana Colleague", Role.EDITOR)
                        .token(),
                PASSWORD));
        try (var curator = window.desk();
                var reviewer = window.desk();
                var guest = window.open(390, 844, ColorScheme.DARK, true)) {
            var studio = Studio.signedIn(curator.newPage(), house());
            studio.makeExhibit("Geese over the weir");
            writeAndArrange(studio);
            comment(studio);
            askForReview(studio);
            var link = makeLink(studio);

            approve(reviewer.newPage());
            readAlong(guest.newPage(), link);

            studio.page().reload();
            assertThat(studio.page().locator(".builder-bar")).containsText("Approved");
            planAndCallOff(studio);
            studio.publish(1);
            changeAndRestore(studio);
            deleteAndTakeBack(studio);
        }
    }

    private void writeAndArrange(Studio studio) {
        var page = studio.page();
        studio.textbox("Title of the page").fill("The weir");
        page.keyboard().press("Tab");
        studio.insert("Text");
        studio.waitForCaret();
        page.keyboard().type("The geese came at four.");
        studio.waitUntilSaved();
        page.keyboard().press("Escape");
        studio.waitForFocusOn("text");
        page.keyboard().press("Control+c");
        page.keyboard().press("Control+v");
        studio.waitForBlocks("text", "text");
        studio.waitForFocusOn("text");
        page.keyboard().press("Shift+ArrowUp");
        page.keyboard().press("Control+x");
        page.waitForCondition(() -> studio.blocks().isEmpty());
        page.keyboard().press("Control+v");
        studio.waitForBlocks("text", "text");
        studio.waitForFocusOn("text");
        page.keyboard().press("Enter");
        page.keyboard().press("Escape");
        studio.waitForFocusOn("text");
        page.keyboard().press("Delete");
        studio.waitForBlocks("text");
    }

    private void comment(Studio studio) {
        var page = studio.page();
        page.locator(".block-frame").first().focus();
        page.keyboard().press("c");
        studio.textbox("A comment on:").fill("Was it four? @" + colleague);
        studio.button("Send comment").click();
        assertThat(page.locator(".thread")).containsText("Was it four?");
        assertThat(page.locator(".comment-mark")).containsText("1");
        assertThat(Chromium.findingsByDayAndNight(page))
                .as("axe in the builder with comments")
                .isEmpty();
    }

    private static void askForReview(Studio studio) {
        var page = studio.page();
        studio.button("Ask for a review").click();
        var dialog = studio.dialog();
        dialog.getByRole(AriaRole.COMBOBOX).fill("Hana Colleague");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Hana Colleague"))
                .first()
                .click();
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Ask").setExact(true))
                .click();
        assertThat(page.locator(".builder-bar")).containsText("In review");
    }

    private static String makeLink(Studio studio) {
        studio.button("Review links").click();
        var dialog = studio.dialog();
        dialog.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("For whom"))
                .fill("The bird club");
        dialog.getByText("They may comment").click();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Make a link"))
                .click();
        assertThat(Chromium.findingsByDayAndNight(studio.page()))
                .as("axe over the review links")
                .isEmpty();
        var address = dialog.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Address"));
        assertThat(address).hasValue(Pattern.compile("/review/"));
        var link = address.inputValue();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close"))
                .click();
        return link;
    }

    private void approve(Page page) {
        var studio = new Studio(page, house());
        page.navigate(house() + "/studio/");
        studio.signIn(colleague, PASSWORD);
        assertThat(page.getByText("names you")).isVisible();
        assertThat(Chromium.findingsByDayAndNight(page)).as("axe at home").isEmpty();
        page.getByText("Review “Geese over the weir”").click();
        assertThat(page.locator(".thread")).containsText("Was it four?");
        studio.textbox("Answer to").fill("It was, by the log.");
        studio.button("Answer").last().click();
        assertThat(page.locator(".thread")).containsText("It was, by the log.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Settled")))
                .click();
        assertThat(page.locator(".thread")).hasCount(0);
        studio.button("Approve").click();
        assertThat(page.locator(".builder-bar")).containsText("Approved");
        page.navigate(house() + "/studio/");
        assertThat(page.getByText("Nothing waits for you.")).isVisible();
    }

    private void readAlong(Page page, String link) {
        var path = URI.create(link).getPath();
        assertThat(page.navigate(house() + path).status()).isEqualTo(200);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("The weir")))
                .first()
                .click();
        assertThat(page.locator("main")).containsText("The geese came at four.");
        page.getByLabel("Your name").fill("A bird watcher");
        page.getByLabel("Comment").fill("They always do.");
        page.getByText("Send the comment").click();
        assertThat(page.getByText("Your comment has been sent to the curators."))
                .isVisible();
        assertThat(Chromium.findings(page)).as("axe on a draft for a guest").isEmpty();
        assertThat(page.context().cookies()).isEmpty();
    }

    private void planAndCallOff(Studio studio) {
        var page = studio.page();
        studio.button("Publish edition 1").click();
        studio.dialog().getByText("At a time").click();
        assertThat(studio.dialog()).containsText("time zone");
        assertThat(Chromium.findingsByDayAndNight(page))
                .as("axe while publishing")
                .isEmpty();
        studio.button("Plan edition 1").click();
        assertThat(page.locator(".builder-bar")).containsText("Planned:");
        studio.button("Publish edition 1").click();
        studio.button("Call it off").click();
        assertThat(page.getByText(Pattern.compile("^Planned:"))).isHidden();
    }

    private void changeAndRestore(Studio studio) {
        var page = studio.page();
        page.locator(".block-frame").first().click();
        studio.waitForCaret();
        page.keyboard().press("End");
        page.keyboard().type(" Nobody heard them.");
        studio.waitUntilSaved();
        assertThat(studio.badge()).containsText("since edition 1");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("History"))
                .click();
        page.waitForURL("**/history");
        page.locator(".states__state").first().click();
        assertThat(page.locator("ins").first()).containsText("Nobody heard them.");
        assertThat(Chromium.findingsByDayAndNight(page))
                .as("axe in the history")
                .isEmpty();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Restore this block")))
                .first()
                .click();
        assertThat(page.getByText("Restored.")).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Back to the builder"))
                .click();
        assertThat(page.locator("vitrine-canvas")).containsText("The geese came at four.");
        assertThat(page.locator("vitrine-canvas")).not().containsText("Nobody heard them.");
    }

    private void deleteAndTakeBack(Studio studio) {
        var page = studio.page();
        page.navigate(house() + "/studio/exhibits?find=Geese");
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName("What can be done with “Geese over the weir”"))
                .click();
        page.getByText("Move to the bin").click();
        studio.dialog()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Move to the bin"))
                .click();
        assertThat(page.getByText("“Geese over the weir” is in the bin.")).isVisible();
        assertThat(page.context()
                        .newPage()
                        .navigate(house() + "/exhibits/geese-over-the-weir")
                        .status())
                .as("what is published stays")
                .isEqualTo(200);
        page.navigate(house() + "/studio/exhibits/bin");
        assertThat(page.locator(".binned-exhibit")).containsText("Still on display");
        assertThat(Chromium.findingsByDayAndNight(page)).as("axe in the bin").isEmpty();
        studio.button("Take “Geese over the weir” out of the bin").click();
        assertThat(page.getByText("“Geese over the weir” is back.")).isVisible();
    }

    private String house() {
        return "http://127.0.0.1:" + port;
    }
}
