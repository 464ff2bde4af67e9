package org.vitrine.studio.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitrine.ApplicationTest;
import org.vitrine.Fixtures;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.Accounts;
import org.vitrine.accounts.HouseWork;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignIn;
import org.vitrine.accounts.SignedInAs;
import org.vitrine.accounts.Username;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.Members;
import org.vitrine.exhibits.Standing;
import org.vitrine.exhibits.content.Slug;

@ApplicationTest
class PeopleViewTest extends SpringBrowserlessTest {
    private static final String KITE = "seven kites over Ostrava";

    @Autowired
    private Accounts accounts;

    @Autowired
    private Exhibits exhibits;

    @Autowired
    private Members members;

    @Test
    @SignedInAs(Role.EDITOR)
    void onlyAdministratorsSeeThePeople() {
        assertThatThrownBy(() -> navigate(PeopleView.class)).isInstanceOf(IllegalArgumentException.class);
        assertThat(getCurrentView()).isNotInstanceOf(PeopleView.class);
    }

    @Test
    @SignedInAs(Role.ADMINISTRATOR)
    void whoIsAddedGetsALinkAndChoosesAPassword() {
        navigate(PeopleView.class);
        test(find(Button.class).withText("Add a person").single()).click();
        test(field("Name")).setValue("Nadia Petrova");
        test(field("Username")).setValue("no good");
        test(find(Button.class).withText("Add and make a link").single()).click();
        assertThat(field("Username").isInvalid()).isTrue();

        test(field("Username")).setValue(ApplicationTest.ADMINISTRATOR);
        test(find(Button.class).withText("Add and make a link").single()).click();
        assertThat(field("Username").getErrorMessage()).contains("already");

        test(field("Username")).setValue("Nadia");
        test(find(Button.class).withText("Add and make a link").single()).click();
        assertThat(badges("nadia")).contains("Curator", "No password yet");

        var link = field("Set-up link").getValue();
        assertThat(link).contains("/studio/setup/");
        followLink(link.substring(link.lastIndexOf('/') + 1));
        assertThat(accounts.signIn("nadia", KITE)).isInstanceOf(SignIn.Granted.class);
    }

    @Test
    @SignedInAs(Role.ADMINISTRATOR)
    void aPersonIsDisabledOnceThatIsConfirmedAndEnabledAgain() {
        var account = add("oskar", Role.CURATOR);
        navigate(PeopleView.class);
        test(find(Button.class).withAriaLabel("Disable oskar").single()).click();
        assertThat(account("oskar").enabled()).isTrue();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(account("oskar").enabled()).isFalse();
        assertThat(badges("oskar")).contains("Disabled");
        test(find(Button.class).withAriaLabel("Enable oskar").single()).click();
        assertThat(account("oskar")).isEqualTo(account);
    }

    @Test
    @SignedInAs(Role.ADMINISTRATOR)
    void whatADisabledPersonOwnsIsTakenOrHandedOver() {
        var olga = add("olga", Role.CURATOR);
        var first = exhibitOf(olga, "Olga’s lamps");
        var second = exhibitOf(olga, "Olga’s buoys");
        navigate(PeopleView.class);
        test(find(Button.class).withAriaLabel("Disable olga").single()).click();
        assertThat(find(ConfirmDialog.class).single().getElement().getProperty("message"))
                .contains("They own 2 exhibits");
        test(find(ConfirmDialog.class).single()).confirm();

        test(find(Button.class)
                        .withAriaLabel("Hand over the 2 exhibits of olga")
                        .single())
                .click();
        test(find(Button.class).withText("Hand over").single()).click();
        var me = account("test-administrator").id();
        assertThat(exhibits.members(first)).containsEntry(me, Standing.OWNER).containsEntry(olga.id(), Standing.EDITOR);
        assertThat(exhibits.members(second)).containsEntry(me, Standing.OWNER);
        assertThat(find(Button.class)
                        .withAriaLabel("Hand over the 2 exhibits of olga")
                        .all())
                .isEmpty();
    }

    private ExhibitId exhibitOf(Account owner, String title) {
        var draft = exhibits.create(Fixtures.anExhibit(title), new Slug("of-olga"), Change.CREATED);
        members.handOver(draft.id(), account("test-administrator").id(), owner.id(), false);
        return draft.id();
    }

    @Test
    @SignedInAs(Role.ADMINISTRATOR)
    void theLastAdministratorWhoCanSignInStays() {
        navigate(PeopleView.class);
        test(find(Button.class)
                        .withAriaLabel("Disable " + ApplicationTest.ADMINISTRATOR)
                        .single())
                .click();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(account(ApplicationTest.ADMINISTRATOR).enabled()).isTrue();
    }

    @Test
    @SignedInAs(Role.CURATOR)
    void everybodyChangesTheirOwnPasswordIfTheyKnowThePresentOne() {
        navigate(AccountView.class);
        test(password("Present password")).setValue("a guess or two");
        test(password("New password")).setValue("short");
        test(password("The same again")).setValue("short");
        var change = find(Button.class).withText("Change the password").single();
        test(change).click();
        assertThat(password("New password").getErrorMessage()).contains("12");

        test(password("New password")).setValue(KITE);
        test(change).click();
        assertThat(password("The same again").isInvalid()).isTrue();

        test(password("The same again")).setValue(KITE);
        test(change).click();
        assertThat(password("The same again").isInvalid()).isFalse();
        assertThat(password("Present password").getErrorMessage()).isEqualTo("That is not your present password.");
    }

    @Test
    void aLinkThatWasUsedSaysSo() {
        navigate("setup/made-up", SetupView.class);
        assertThat(find(PasswordField.class).exists()).isFalse();
        assertThat(((SetupView) getCurrentView()).getContent().getElement().getTextRecursively())
                .contains("This link no longer works");
    }

    private void followLink(String token) {
        navigate("setup/" + token, SetupView.class);
        test(password("New password")).setValue(KITE);
        test(password("The same again")).setValue(KITE);
        test(find(Button.class).withText("Set the password").single()).click();
    }

    private Account add(String name, Role role) {
        HouseWork.run(() -> accounts.create(new Username(name), name, role));
        return account(name);
    }

    private Account account(String username) {
        return accounts.list().stream()
                .filter(account -> account.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    private PasswordField password(String label) {
        return find(PasswordField.class).withLabel(label).single();
    }

    private List<String> badges(String username) {
        var row = find(PersonRow.class)
                .withCondition(each -> each.getElement().getTextRecursively().contains(username))
                .single();
        return find(Span.class, row).withClassName("badge").all().stream()
                .map(Span::getText)
                .toList();
    }
}
