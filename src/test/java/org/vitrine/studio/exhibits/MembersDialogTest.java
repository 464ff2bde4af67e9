package org.vitrine.studio.exhibits;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitrine.ApplicationTest;
import org.vitrine.Fixtures;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.Accounts;
import org.vitrine.accounts.CurrentAccount;
import org.vitrine.accounts.HouseWork;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedInAs;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.Member;
import org.vitrine.exhibits.Members;
import org.vitrine.exhibits.Standing;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.security.Newcomer;

@ApplicationTest
class MembersDialogTest extends SpringBrowserlessTest {
    @Autowired
    private Accounts accounts;

    @Autowired
    private Exhibits exhibits;

    @Autowired
    private Members members;

    @Autowired
    private MembersDesk desk;

    @Autowired
    private CurrentAccount currentAccount;

    @Test
    @SignedInAs(Role.CURATOR)
    void anOwnerAddsSomebodyChangesWhatTheyAreAndHandsTheExhibitOver() {
        var ben = somebody("ben");
        var exhibit = open("Buoys shared");
        test(find(Button.class).withText("Leave").single()).click();
        assertThat(isSaid("not left without an owner")).isTrue();

        test(find(Button.class).withText("Add").single()).click();
        assertThat(who("Person").getErrorMessage()).isEqualTo("Choose somebody.");
        who("Person").setValue(ben);
        test(find(Button.class).withText("Add").single()).click();
        assertThat(standing(exhibit, ben)).isEqualTo(Standing.EDITOR);

        var select = find(Select.class)
                .withCondition(it -> it.getAriaLabel().equals(Optional.of("What " + ben.displayName() + " is")))
                .single();
        test(select).selectItem("Reviewer");
        assertThat(standing(exhibit, ben)).isEqualTo(Standing.REVIEWER);

        test(find(Button.class)
                        .withAriaLabel("Hand over what test-curator owns")
                        .single())
                .click();
        who("New owner").setValue(ben);
        assertThat(find(Checkbox.class)
                        .withLabel("test-curator stays as an editor")
                        .single()
                        .getValue())
                .isTrue();
        test(find(Button.class).withText("Hand over").single()).click();
        assertThat(standing(exhibit, ben)).isEqualTo(Standing.OWNER);
        assertThat(standing(exhibit, currentAccount.require())).isEqualTo(Standing.EDITOR);
        assertThat(find(Select.class).all()).as("an editor changes nobody").isEmpty();

        test(find(Button.class).withText("Leave").single()).click();
        assertThat(find(MembersDialog.class).all()).isEmpty();
        var me = currentAccount.require().id();
        HouseWork.run(() -> assertThat(exhibits.members(exhibit)).doesNotContainKey(me));
    }

    @Test
    @SignedInAs(Role.CURATOR)
    void whoWasDisabledMeanwhileIsRefusedWithTheReason() {
        var ben = somebody("ben");
        open("Buoys not shared");
        who("Person").setValue(ben);
        HouseWork.run(() -> accounts.disable(ben.id()));
        test(find(Button.class).withText("Add").single()).click();
        assertThat(isSaid(ben.displayName() + " is disabled")).isTrue();
        assertThat(find(ListItem.class, find(MembersDialog.class).single()).all())
                .as("nobody was added")
                .hasSize(1);
    }

    private ExhibitId open(String title) {
        var draft = exhibits.create(Fixtures.anExhibit(title), new Slug("shared"), Change.CREATED);
        navigate(ExhibitsView.class);
        desk.open(draft.id(), title, () -> {});
        return draft.id();
    }

    private Standing standing(ExhibitId exhibit, Account account) {
        return members.list(exhibit).stream()
                .filter(member -> member.account().id().equals(account.id()))
                .map(Member::standing)
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Account> who(String label) {
        return find(ComboBox.class).withLabel(label).single();
    }

    private boolean isSaid(String words) {
        return find(Span.class).withTextContaining(words).exists();
    }

    private Account somebody(String name) {
        return Newcomer.curator(accounts, name + UUID.randomUUID().toString().substring(0, 8));
    }
}
