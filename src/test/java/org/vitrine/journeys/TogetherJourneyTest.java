package org.vitrine.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vitrine.ApplicationTest;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.Accounts;
import org.vitrine.accounts.HouseWork;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.PageId;
import org.vitrine.exhibits.review.ReviewLinks;
import org.vitrine.security.Newcomer;

/// Two curators at one page: each sees the other and what the other does, and what both type is kept.
@ApplicationTest
@ExtendWith(Chromium.class)
class TogetherJourneyTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Exhibits exhibits;

    @Autowired
    private ReviewLinks links;

    @Test
    void twoCuratorsWriteOnOnePage(Chromium.Window window) {
        try (var adasDesk = window.desk();
                var bensDesk = window.desk()) {
            var ada = Studio.signedIn(adasDesk.newPage(), house());
            ada.makeExhibit("Written together");
            ada.textbox("Title of the page").fill("Two hands");
            ada.page().keyboard().press("Tab");
            ada.insert("Text");
            ada.waitForCaret();
            ada.page().keyboard().type("The lamp was lit at four. No ship was seen before dawn.");
            ada.waitUntilSaved();

            var ben = new Studio(bensDesk.newPage(), house());
            var newcomer = Newcomer.curator(
                    accounts, "ben" + UUID.randomUUID().toString().substring(0, 8));
            share(ada, newcomer);
            ben.page().navigate(ada.page().url());
            ben.signIn(newcomer.username(), Newcomer.PASSWORD);
            assertThat(ben.page().locator("vitrine-canvas")).isVisible();

            // Each sees that the other is here, and where.
            assertThat(ada.page().locator(".builder-bar__faces li")).hasCount(1);
            assertThat(ben.page().locator(".builder-bar__faces li")).hasCount(1);
            assertThat(ben.page().locator(".block-colleague")).hasCount(1);

            // Ben's heading appears on Ada's page without her doing anything.
            ben.page().locator(".block-frame").first().click();
            ben.insert("Heading");
            ben.waitForCaret();
            ben.page().keyboard().type("After dark");
            ben.waitUntilSaved();
            assertThat(ada.page().locator(".block-frame")).hasCount(2);
            assertThat(ada.page().locator(".block-frame").last()).containsText("After dark");

            // Both type into one text before either has heard of the other.
            type(ada, "Home", "Now and here: ");
            type(ben, "End", " So says the log.");
            ada.waitUntilSaved();
            ben.waitUntilSaved();
            for (var studio : new Studio[] {ada, ben}) {
                assertThat(studio.page().locator(".block-frame").first())
                        .containsText(
                                "Now and here: The lamp was lit at four. No ship was seen before dawn. So says the log.");
            }
            assertThat(ada.page().locator(".block-frame")).hasCount(2);

            talk(ada, ben, newcomer);

            ben.page().locator(".builder-bar__back").click();
            assertThat(ada.page().locator(".builder-bar__faces")).isHidden();
        }
    }

    /// What one says the other hears while both have the page open, and no half-written answer is lost by it.
    private void talk(Studio ada, Studio ben, Account bens) {
        openComments(ada);
        openComments(ben);
        ada.textbox("A comment on").fill("Was it four?");
        ada.button("Send comment").click();
        assertThat(ben.page().locator(".thread")).containsText("Was it four?");

        // Ada is about to add something when Ben answers, names her, and somebody with a link says something too.
        answer(ada).fill("The log says");
        answer(ben).fill("Ask @" + ApplicationTest.ADMINISTRATOR + " again.");
        ben.page().keyboard().press("Control+Enter");
        assertThat(ada.page().locator(".thread")).containsText("again.");
        assertThat(ada.page().getByText(bens.displayName() + " names you in a comment."))
                .isVisible();
        assertThat(answer(ben)).hasValue("");
        commentByLink(ben);
        assertThat(ada.page().locator(".thread")).hasCount(2);
        assertThat(ben.page().locator(".thread").last()).containsText("They always do.");
        assertThat(answer(ada)).hasValue("The log says");
        assertThat(answer(ada)).isFocused();

        // What is settled while she writes stays until she has said it, and is open again then.
        ben.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Settled: “Was it four?”"))
                .click();
        assertThat(ben.page().locator(".thread")).hasCount(1);
        assertThat(ada.page().getByText("This was settled while you were answering."))
                .isVisible();
        ada.page().keyboard().type(" four.");
        ada.page().keyboard().press("Control+Enter");
        assertThat(ben.page().locator(".thread").first()).containsText("The log says four.");
        assertThat(ada.page().getByText("This was settled while you were answering."))
                .isHidden();

        // What came while the comments were open was seen; what comes while they are not waits at home.
        ben.page()
                .getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Block"))
                .click();
        answer(ada).fill("Is that you, @" + bens.username() + "?");
        ada.page().keyboard().press("Control+Enter");
        assertThat(ben.page().getByText("keeper names you in a comment.")).isVisible();
        assertThat(ben.page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Comments 2")))
                .isVisible();
        ben.page().navigate(house() + "/studio/");
        assertThat(ben.page().locator(".todo li")).hasCount(1);
        ben.page().locator(".todo a").click();
        assertThat(ben.page().locator(".thread").first()).containsText("Is that you");
        ada.page().navigate(house() + "/studio/");
        assertThat(ada.page().locator(".exhibit-card").first()).isVisible();
        assertThat(ada.page().locator(".todo li", new Page.LocatorOptions().setHasText("again.")))
                .hasCount(0);
        ada.page().goBack();
        assertThat(ben.page().locator(".builder-bar__faces li")).hasCount(1);
    }

    private static void openComments(Studio studio) {
        studio.page()
                .getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Comments"))
                .click();
    }

    private static Locator answer(Studio studio) {
        return studio.textbox("Answer to “Was it four?”");
    }

    private void commentByLink(Studio studio) {
        var page = studio.page().url().split("[/?]");
        var exhibit = new ExhibitId(UUID.fromString(page[5]));
        HouseWork.run(() -> {
            var content = exhibits.find(exhibit).orElseThrow().content();
            var slug = content.page(new PageId(page[6])).orElseThrow().slug();
            var token = links.make(exhibit, "Friends", true, Duration.ofDays(1)).token();
            var answered = studio.page()
                    .request()
                    .post(
                            house() + "/review/" + token + "/" + slug,
                            RequestOptions.create()
                                    .setForm(FormData.create()
                                            .set("name", "A reader")
                                            .set("body", "They always do.")));
            org.assertj.core.api.Assertions.assertThat(answered.status()).isEqualTo(200);
        });
    }

    private static void type(Studio studio, String where, String words) {
        var page = studio.page();
        var text = page.locator(".block-frame").first();
        text.click();
        if (!editing(text)) {
            text.dblclick();
        }
        studio.waitForCaret();
        page.keyboard().press("Control+" + where);
        page.keyboard().type(words);
    }

    private static void share(Studio studio, Account with) {
        var page = studio.page();
        studio.menuItem("People of this exhibit").click();
        var dialog = studio.dialog();
        var who = dialog.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName("Person"));
        who.fill(with.username());
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(with.displayName()))
                .waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add"))
                .click();
        assertThat(dialog.locator(".person-row")).hasCount(2);
        assertThat(dialog.locator(".person-row").last()).containsText(with.displayName());
        org.assertj.core.api.Assertions.assertThat(Chromium.findingsByDayAndNight(page))
                .as("axe over the people of an exhibit")
                .isEmpty();
        page.keyboard().press("Escape");
        assertThat(dialog).isHidden();
    }

    private static boolean editing(Locator text) {
        return text.locator("vitrine-rich-text").count() > 0;
    }

    private String house() {
        return "http://127.0.0.1:" + port;
    }
}
