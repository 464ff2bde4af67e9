package org.vitrine.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vitrine.ApplicationTest;
import org.vitrine.accounts.Accounts;
import org.vitrine.accounts.HouseWork;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.Username;

/// People come in, choose and change their passwords, are kept out, and go.
@ApplicationTest
@ExtendWith(Chromium.class)
class DoorJourneyTest {
    private static final String FIRST = "seven kites over the mole";
    private static final String SECOND = "eight kites over the mole";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Test
    void whoIsInvitedChoosesAPasswordChangesItAndGoes(Chromium.Window window) {
        try (var administrator = window.desk();
                var newcomer = window.desk()) {
            var link = invite(Studio.signedIn(administrator.newPage(), house()), "Ottilie Marn", "ottilie");
            var studio = new Studio(newcomer.newPage(), house());
            var page = studio.page();
            page.navigate(link);
            choose(page, "short", "short");
            assertThat(page.locator("vaadin-password-field").getByText("That is too short"))
                    .isVisible();
            choose(page, FIRST, FIRST);
            assertThat(page.getByText("Your password is set.")).isVisible();

            studio.signIn("ottilie", FIRST);
            assertThat(page.getByRole(AriaRole.HEADING, named("Home"))).isVisible();
            assertThat(page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("People").setExact(true)))
                    .isHidden();

            change(studio, FIRST, SECOND);
            signOut(studio);
            assertThat(page.getByText("You are signed out.")).isVisible();
            studio.signIn("ottilie", FIRST);
            assertThat(page.getByText("That did not fit")).isVisible();
            studio.signIn("ottilie", SECOND);
            assertThat(page.getByRole(AriaRole.HEADING, named("Home"))).isVisible();

            var latecomer = newcomer.newPage();
            signOut(studio);
            assertThat(page.getByText("You are signed out.")).isVisible();
            latecomer.navigate(link);
            assertThat(latecomer.getByText("This link no longer works")).isVisible();
        }
    }

    @Test
    void whoGuessesIsLockedOutAndToldForHowLong(Chromium.Window window) {
        try (var guesser = window.desk()) {
            var studio = new Studio(guesser.newPage(), house());
            studio.page().navigate(house() + "/studio/");
            for (var guess = 1; guess <= 5; guess++) {
                studio.signIn("guessed-at", "guess number " + guess);
                assertThat(studio.page().getByText("That did not fit")).isVisible();
                studio.page().navigate(house() + "/studio/login");
            }
            studio.signIn("guessed-at", "guess number 6");
            assertThat(studio.page().getByText("for a quarter of an hour at first"))
                    .isVisible();
        }
    }

    @Test
    void axeFindsNothingAtTheDoorAndInTheRoomsBehindIt(Chromium.Window window) {
        try (var person = window.desk()) {
            var page = person.newPage();
            page.navigate(house() + "/studio/login?refused");
            assertThat(page.getByLabel("Username")).isVisible();
            check(page, "login");
            page.navigate(house() + "/studio/setup/no-such-link");
            assertThat(page.getByText("This link no longer works")).isVisible();
            check(page, "a link that is spent");

            var studio = Studio.signedIn(page, house());
            assertThat(page.getByText("Fifty-five minutes").first()).isVisible();
            check(page, "home");
            for (var view : new String[] {"exhibits", "exhibits/bin", "people", "people/log", "account"}) {
                page.navigate(house() + "/studio/" + view);
                assertThat(page.locator(".view-top h1")).isVisible();
                check(page, view);
            }
            page.navigate(house() + "/studio/people");
            studio.button("Add a person").click();
            assertThat(studio.dialog().getByLabel("Username")).isVisible();
            check(page, "the dialog for a person");
        }
    }

    @Test
    void theKeyboardStaysAtThePersonWhoseAccountIsChanged(Chromium.Window window) {
        HouseWork.run(() -> accounts.create(new Username("wenzel"), "Wenzel Ohm", Role.CURATOR));
        try (var administrator = window.desk()) {
            var studio = Studio.signedIn(administrator.newPage(), house());
            var page = studio.page();
            page.navigate(house() + "/studio/people");
            var change = studio.button("Change Wenzel Ohm");
            studio.button("Disable Wenzel Ohm").focus();
            page.keyboard().press("Enter");
            var question = page.getByRole(AriaRole.ALERTDIALOG);
            question.getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName("Disable").setExact(true))
                    .press("Enter");
            assertThat(question).hasCount(0);
            assertThat(change).isFocused();
            page.keyboard().press("Tab");
            assertThat(studio.button("Enable Wenzel Ohm")).isFocused();
            page.keyboard().press("Enter");
            assertThat(studio.button("Disable Wenzel Ohm")).isVisible();
            assertThat(change).isFocused();
            page.keyboard().press("Enter");
            assertThat(studio.dialog().getByLabel("Role")).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
            assertThat(change).isFocused();
        }
    }

    private static String invite(Studio studio, String name, String username) {
        var page = studio.page();
        page.navigate(studio.house() + "/studio/people");
        studio.button("Add a person").click();
        var dialog = studio.dialog();
        dialog.getByRole(
                        AriaRole.TEXTBOX,
                        new Locator.GetByRoleOptions().setName("Name").setExact(true))
                .fill(name);
        dialog.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Username"))
                .fill(username);
        studio.button("Add and make a link").click();
        return studio.textbox("Set-up link").inputValue();
    }

    private static void choose(Page page, String password, String again) {
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("New password"))
                .fill(password);
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("The same again"))
                .fill(again);
        page.keyboard().press("Enter");
    }

    private static void change(Studio studio, String present, String wanted) {
        var page = studio.page();
        page.navigate(studio.house() + "/studio/account");
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Present password"))
                .fill(present);
        choose(page, wanted, wanted);
        studio.button("Change the password").click();
        assertThat(page.getByText("The password is changed.")).isVisible();
    }

    private static void signOut(Studio studio) {
        studio.button("Sign out").first().click();
        assertThat(studio.page().getByLabel("Username")).isVisible();
    }

    private static void check(Page page, String what) {
        assertThat(Chromium.findingsByDayAndNight(page)).as("axe at %s", what).isEmpty();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private String house() {
        return "http://127.0.0.1:" + port;
    }
}
