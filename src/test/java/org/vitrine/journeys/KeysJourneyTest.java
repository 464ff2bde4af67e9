package org.vitrine.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vitrine.ApplicationTest;
import org.vitrine.accounts.Accounts;
import org.vitrine.accounts.CodeSecret;
import org.vitrine.accounts.Codes;
import org.vitrine.accounts.HouseWork;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.Username;

/// People prove who they are with codes and with passkeys, and look where they are signed in.
@ApplicationTest
@ExtendWith(Chromium.class)
class KeysJourneyTest {
    private static final String PASSWORD = "ten kites over the mole";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Test
    void whoSwitchesTheSecondStepOnIsAskedForACodeUntilTheySwitchItOff(Chromium.Window window) {
        try (var desk = window.desk()) {
            var person = somebody();
            var studio = signedIn(desk.newPage(), person, "127.0.0.1");
            var page = studio.page();
            var secret = proposedSecret(studio);
            check(page, "switching the second step on");
            codeIn(studio.dialog(), "Code").fill("000000");
            page.keyboard().press("Enter");
            assertThat(page.locator("vaadin-text-field").getByText("This code does not fit."))
                    .isVisible();
            codeIn(studio.dialog(), "Code").fill(Codes.now(secret));
            page.keyboard().press("Enter");
            var recovery = studio.dialog().getByRole(AriaRole.LISTITEM);
            assertThat(recovery).hasCount(10);
            check(page, "recovery codes");
            var recoveryCode = recovery.first().innerText();
            studio.button("I have kept them").click();
            assertThat(page.getByText("10 recovery codes are left.")).isVisible();

            signOut(studio);
            studio.signIn(person, PASSWORD);
            assertThat(heading(page, "One more step")).isVisible();
            check(page, "the second step");
            page.navigate(studio.house() + "/studio/exhibits");
            assertThat(page.getByLabel("Username")).isVisible();
            page.navigate(studio.house() + "/studio/login/code");
            code(page, "Code").fill("000000");
            page.keyboard().press("Enter");
            assertThat(page.locator("vaadin-text-field").getByText("This code does not fit."))
                    .isVisible();
            check(page, "a code that was refused");
            code(page, "Code").fill(Codes.next(secret));
            studio.button("Go on").click();
            assertThat(heading(page, "Exhibits")).isVisible();

            signOut(studio);
            studio.signIn(person, PASSWORD);
            studio.button("Use a recovery code").click();
            code(page, "Recovery code").fill(recoveryCode);
            page.keyboard().press("Enter");
            assertThat(heading(page, "Home")).isVisible();

            page.navigate(studio.house() + "/studio/account");
            assertThat(page.getByText("9 recovery codes are left.")).isVisible();
            studio.button("Switch off").click();
            passwordIn(studio.dialog()).fill("a guess or two");
            page.keyboard().press("Enter");
            assertThat(studio.dialog().getByText("That is not your present password."))
                    .isVisible();
            passwordIn(studio.dialog()).fill(PASSWORD);
            page.keyboard().press("Enter");
            assertThat(studio.button("Switch it on")).isVisible();
        }
    }

    @Test
    void anAdministratorHelpsWhoHasLostTheTelephoneAndThatIsSaid(Chromium.Window window) {
        try (var desk = window.desk();
                var office = window.desk()) {
            var person = somebody();
            var studio = signedIn(desk.newPage(), person, "127.0.0.1");
            switchOn(studio);
            signOut(studio);

            var administrator = Studio.signedIn(office.newPage(), house("127.0.0.1"));
            administrator.page().navigate(house("127.0.0.1") + "/studio/people");
            administrator.button("Change " + person).click();
            check(administrator.page(), "the dialog for a person with a second step");
            administrator.button("Take the second step off").click();
            administrator
                    .page()
                    .getByRole(AriaRole.ALERTDIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Take the second step off"))
                    .click();
            assertThat(administrator.page().getByText("The second step of " + person + " is off."))
                    .isVisible();

            studio.signIn(person, PASSWORD);
            assertThat(heading(studio.page(), "Home")).isVisible();
            studio.page().navigate(studio.house() + "/studio/account");
            assertThat(studio.page().getByText("took the second step off your account"))
                    .isVisible();
            check(studio.page(), "the notice");
            studio.button("I know").click();
            assertThat(studio.page().getByText("took the second step off your account"))
                    .isHidden();
        }
    }

    @Test
    void aPasskeyIsMadeAndLetsInWithoutPasswordOrCodeUntilItIsRemoved(Chromium.Window window) {
        try (var desk = window.desk()) {
            var person = somebody();
            var page = desk.newPage();
            plugIn(desk, page);
            var studio = signedIn(page, person, "localhost");
            switchOn(studio);

            studio.button("Add a passkey").click();
            var dialog = studio.dialog();
            dialog.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Name"))
                    .fill("The key in the drawer");
            check(page, "making a passkey");
            passwordIn(dialog).fill("a guess or two");
            page.keyboard().press("Enter");
            assertThat(studio.dialog().getByText("That is not your present password."))
                    .isVisible();
            passwordIn(dialog).fill(PASSWORD);
            page.keyboard().press("Enter");
            assertThat(page.getByText("not used yet")).isVisible();
            check(page, "an account with a passkey");

            signOut(studio);
            var passkey = studio.button("Sign in with a passkey");
            check(page, "the door with passkeys");
            Chromium.tabTo(page, passkey);
            page.keyboard().press("Enter");
            assertThat(heading(page, "Home")).isVisible();
            page.navigate(studio.house() + "/studio/account");
            assertThat(page.getByText("last used on")).isVisible();

            studio.button("Remove The key in the drawer").click();
            page.getByRole(AriaRole.ALERTDIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove"))
                    .click();
            assertThat(page.getByText("last used on")).isHidden();
            signOut(studio);
            passkey.click();
            assertThat(page.getByText("That passkey does not open an account here."))
                    .isVisible();
        }
    }

    @Test
    void thePasskeyOfADisabledAccountOpensNothing(Chromium.Window window) {
        try (var desk = window.desk()) {
            var person = somebody();
            var page = desk.newPage();
            plugIn(desk, page);
            var studio = signedIn(page, person, "localhost");
            page.navigate(studio.house() + "/studio/account");
            studio.button("Add a passkey").click();
            passwordIn(studio.dialog()).fill(PASSWORD);
            page.keyboard().press("Enter");
            assertThat(page.getByText("not used yet")).isVisible();
            signOut(studio);
            HouseWork.run(() -> accounts.list().stream()
                    .filter(account -> account.username().equals(person))
                    .forEach(account -> accounts.disable(account.id())));
            studio.button("Sign in with a passkey").click();
            assertThat(page.getByText("That passkey does not open an account here."))
                    .isVisible();
            page.navigate(studio.house() + "/studio/account");
            assertThat(page.getByLabel("Username")).isVisible();
        }
    }

    @Test
    void oneSeesWhereOneIsSignedInAndEndsItThere(Chromium.Window window) {
        try (var here = window.desk();
                var there = window.desk();
                var elsewhere = window.open(390, 844, ColorScheme.DARK, true)) {
            var person = somebody();
            var studio = signedIn(here.newPage(), person, "127.0.0.1");
            var second = signedIn(there.newPage(), person, "127.0.0.1");
            var page = studio.page();
            page.navigate(studio.house() + "/studio/account");
            assertThat(page.getByText("From 127.0.0.1, since")).hasCount(2);
            studio.button("End Chrome on Linux").click();
            assertThat(page.getByText("From 127.0.0.1, since")).hasCount(1);
            second.page().navigate(second.house() + "/studio/account");
            assertThat(second.page().getByLabel("Username")).isVisible();

            var third = signedIn(elsewhere.newPage(), person, "127.0.0.1");
            page.navigate(studio.house() + "/studio/account");
            assertThat(page.getByText("From 127.0.0.1, since")).hasCount(2);
            studio.button("Sign out everywhere else").click();
            assertThat(page.getByText("All your other sessions have ended.")).isVisible();
            assertThat(page.getByText("From 127.0.0.1, since")).hasCount(1);
            third.page().navigate(third.house() + "/studio/account");
            assertThat(third.page().getByLabel("Username")).isVisible();
            page.navigate(studio.house() + "/studio/");
            assertThat(heading(page, "Home")).isVisible();
        }
    }

    /// A key with a finger on it.
    private static void plugIn(BrowserContext desk, Page page) {
        var devices = desk.newCDPSession(page);
        devices.send("WebAuthn.enable");
        var key = new JsonObject();
        key.addProperty("protocol", "ctap2");
        key.addProperty("transport", "internal");
        key.addProperty("hasResidentKey", true);
        key.addProperty("hasUserVerification", true);
        key.addProperty("isUserVerified", true);
        key.addProperty("automaticPresenceSimulation", true);
        var options = new JsonObject();
        options.add("options", key);
        devices.send("WebAuthn.addVirtualAuthenticator", options);
    }

    private static CodeSecret proposedSecret(Studio studio) {
        studio.page().navigate(studio.house() + "/studio/account");
        studio.button("Switch it on").click();
        var shown = studio.dialog().getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Secret"));
        assertThat(studio.dialog().getByRole(AriaRole.IMG)).isVisible();
        return new CodeSecret(shown.inputValue().replace(" ", ""));
    }

    private static void switchOn(Studio studio) {
        var secret = proposedSecret(studio);
        codeIn(studio.dialog(), "Code").fill(Codes.now(secret));
        studio.page().keyboard().press("Enter");
        studio.button("I have kept them").click();
        assertThat(studio.page().getByText("10 recovery codes are left.")).isVisible();
    }

    private static Locator passwordIn(Locator dialog) {
        return codeIn(dialog, "Present password");
    }

    private static Locator codeIn(Locator dialog, String name) {
        return dialog.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator code(Page page, String name) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    private Studio signedIn(Page page, String person, String host) {
        var studio = new Studio(page, house(host));
        page.navigate(studio.house() + "/studio/");
        studio.signIn(person, PASSWORD);
        assertThat(heading(page, "Home")).isVisible();
        return studio;
    }

    private String somebody() {
        var username = new Username("somebody-" + UUID.randomUUID().toString().substring(0, 8));
        HouseWork.run(() -> accounts.choosePassword(
                accounts.create(username, username.value(), Role.CURATOR).token(), PASSWORD));
        return username.value();
    }

    private static void signOut(Studio studio) {
        studio.button("Sign out").first().click();
        assertThat(studio.page().getByLabel("Username")).isVisible();
    }

    private static void check(Page page, String what) {
        assertThat(Chromium.findingsByDayAndNight(page)).as("axe at %s", what).isEmpty();
    }

    private String house(String host) {
        return "http://" + host + ":" + port;
    }
}
