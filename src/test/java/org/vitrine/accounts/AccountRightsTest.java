package org.vitrine.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.vitrine.ApplicationTest;

@ApplicationTest
class AccountRightsTest {
    private static final AccountId SOMEBODY = AccountId.create();

    @Autowired
    private Accounts accounts;

    @Autowired
    private CurrentAccount currentAccount;

    @Test
    @SignedInAs(Role.ADMINISTRATOR)
    void administratorsLookAfterAccounts() {
        assertThat(accounts.people())
                .anySatisfy(person -> assertThat(person.account().username()).isEqualTo(ApplicationTest.ADMINISTRATOR));
        assertThatThrownBy(() -> accounts.disable(SOMEBODY)).isInstanceOf(UnknownAccountException.class);
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void editorsDoNot() {
        refusesToLookAfterAccounts();
        assertThat(accounts.list()).isNotEmpty();
    }

    @Test
    @SignedInAs(Role.TEACHER)
    void everybodyMayChangeTheirOwnNameAndNobodyElses() {
        var own = currentAccount.require();
        accounts.rename(own.id(), "Miss Honey");
        assertThat(accounts.find(own.id()).orElseThrow().displayName()).isEqualTo("Miss Honey");
        refuses(() -> accounts.rename(SOMEBODY, "Mr Wormwood"));
    }

    @Test
    @WithAnonymousUser
    void visitorsLearnNothing() {
        refusesToLookAfterAccounts();
        refuses(() -> accounts.list());
        refuses(() -> accounts.find(SOMEBODY));
        refuses(() -> accounts.rename(SOMEBODY, "Nobody"));
        refuses(() -> accounts.changePassword("old", "new"));
        assertThat(accounts.invitation("made up")).isEmpty();
        assertThat(currentAccount.current()).isEmpty();
        assertThatThrownBy(() -> currentAccount.require())
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    private void refusesToLookAfterAccounts() {
        refuses(() -> accounts.people());
        refuses(() -> accounts.create(new Username("intruder"), "Intruder", Role.ADMINISTRATOR));
        refuses(() -> accounts.setRole(SOMEBODY, Role.ADMINISTRATOR));
        refuses(() -> accounts.disable(SOMEBODY));
        refuses(() -> accounts.enable(SOMEBODY));
        refuses(() -> accounts.newSetUpLink(SOMEBODY));
    }

    private static void refuses(Runnable work) {
        assertThatThrownBy(work::run).isInstanceOf(AccessDeniedException.class);
    }
}
