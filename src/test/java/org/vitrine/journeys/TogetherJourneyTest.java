package org.vitrine.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
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
import org.vitrine.exhibits.Standing;
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

            ben.page().locator(".builder-bar__back").click();
            assertThat(ada.page().locator(".builder-bar__faces")).isHidden();
        }
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

    private void share(Studio studio, Account with) {
        var address = studio.page().url().split("/");
        var id = new ExhibitId(UUID.fromString(address[5]));
        HouseWork.run(() -> exhibits.share(id, with.id(), Standing.EDITOR));
    }

    private static boolean editing(Locator text) {
        return text.locator("vitrine-rich-text").count() > 0;
    }

    private String house() {
        return "http://127.0.0.1:" + port;
    }
}
