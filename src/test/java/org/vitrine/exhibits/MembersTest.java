package org.vitrine.exhibits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vitrine.exhibits.Standing.EDITOR;
import static org.vitrine.exhibits.Standing.OWNER;
import static org.vitrine.exhibits.Standing.REVIEWER;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.vitrine.ApplicationTest;
import org.vitrine.Fixtures;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.Accounts;
import org.vitrine.accounts.AuditEntry;
import org.vitrine.accounts.AuditLog;
import org.vitrine.accounts.Audited;
import org.vitrine.accounts.HouseWork;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedIn;
import org.vitrine.accounts.Username;
import org.vitrine.exhibits.content.Slug;

/// Who may say who takes part in an exhibit, and that it is never left without an owner.
@ApplicationTest
class MembersTest {
    @Autowired
    private Accounts accounts;

    @Autowired
    private Exhibits exhibits;

    @Autowired
    private Members members;

    @Autowired
    private AuditLog audit;

    private Account ada;
    private Account ben;
    private ExhibitId exhibit;

    @BeforeEach
    void anExhibitOfAda() {
        ada = somebody("ada", Role.CURATOR);
        ben = somebody("ben", Role.CURATOR);
        become(ada);
        exhibit = exhibits.create(Fixtures.anExhibit("Lamps of " + ada.username()), new Slug("lamps"), Change.CREATED)
                .id();
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void ownersSayWhoTakesPartAndAsWhat() {
        members.share(exhibit, ben.id(), EDITOR);
        assertThat(members.list(exhibit)).containsExactly(new Member(ada, OWNER), new Member(ben, EDITOR));
        members.share(exhibit, ben.id(), REVIEWER);
        assertThat(members.list(exhibit)).containsExactly(new Member(ada, OWNER), new Member(ben, REVIEWER));
        members.remove(exhibit, ben.id());
        assertThat(members.list(exhibit)).containsExactly(new Member(ada, OWNER));
        assertThat(log()).containsExactly("MEMBER_REMOVED", "REVIEWER_ADDED", "EDITOR_ADDED");
    }

    @Test
    void nobodyElseSaysAnythingOfIt() {
        var eva = somebody("eva", Role.CURATOR);
        become(ben);
        refused(() -> members.list(exhibit), () -> members.share(exhibit, ben.id(), REVIEWER));
        as(ada, () -> members.share(exhibit, ben.id(), EDITOR));
        refused(
                () -> members.share(exhibit, eva.id(), REVIEWER),
                () -> members.share(exhibit, ben.id(), OWNER),
                () -> members.remove(exhibit, ada.id()),
                () -> members.handOver(exhibit, ada.id(), ben.id(), true),
                () -> members.handOver(List.of(exhibit), ada.id(), ben.id(), true),
                () -> members.ownedBy(ada.id()),
                () -> members.owned());
        members.remove(exhibit, ben.id());
        refused(() -> members.list(exhibit));
    }

    @Test
    void editorsOfTheHouseAddPeopleButLeaveItToTheOwnersWhoOwnsIt() {
        become(somebody("eli", Role.EDITOR));
        members.share(exhibit, ben.id(), EDITOR);
        refused(
                () -> members.share(exhibit, ben.id(), OWNER),
                () -> members.share(exhibit, ada.id(), EDITOR),
                () -> members.remove(exhibit, ada.id()),
                () -> members.handOver(exhibit, ada.id(), ben.id(), true));
        assertThat(members.list(exhibit)).containsExactly(new Member(ada, OWNER), new Member(ben, EDITOR));
    }

    @Test
    void whatIsHandedOverHasANewOwnerAndTheFormerOneStaysOrGoes() {
        members.handOver(exhibit, ada.id(), ben.id(), true);
        assertThat(members.list(exhibit)).containsExactly(new Member(ben, OWNER), new Member(ada, EDITOR));
        refused(() -> members.handOver(exhibit, ben.id(), ada.id(), true));

        become(ben);
        members.handOver(exhibit, ben.id(), ada.id(), false);
        refused(() -> members.list(exhibit));
        as(ada, () -> assertThat(members.list(exhibit)).containsExactly(new Member(ada, OWNER)));
        assertThat(log()).containsExactly("EXHIBIT_HANDED_OVER", "EXHIBIT_HANDED_OVER");
    }

    @Test
    void anExhibitIsNotLeftWithoutAnOwnerWhoCanSignIn() {
        assertThatThrownBy(() -> members.remove(exhibit, ada.id())).isInstanceOf(LastOwnerException.class);
        assertThatThrownBy(() -> members.share(exhibit, ada.id(), EDITOR)).isInstanceOf(LastOwnerException.class);
        members.share(exhibit, ben.id(), OWNER);
        HouseWork.run(() -> accounts.disable(ben.id()));
        assertThatThrownBy(() -> members.remove(exhibit, ada.id())).isInstanceOf(LastOwnerException.class);
        HouseWork.run(() -> accounts.enable(ben.id()));
        members.remove(exhibit, ada.id());
        as(ben, () -> assertThat(members.list(exhibit)).containsExactly(new Member(ben, OWNER)));
    }

    @Test
    void whoIsDisabledOrATeacherIsGivenNothing() {
        var teacher = somebody("tom", Role.TEACHER);
        HouseWork.run(() -> accounts.disable(ben.id()));
        for (var nobody : List.of(ben, teacher)) {
            assertThatThrownBy(() -> members.share(exhibit, nobody.id(), REVIEWER))
                    .isInstanceOf(CannotTakePartException.class);
            assertThatThrownBy(() -> members.handOver(exhibit, ada.id(), nobody.id(), true))
                    .isInstanceOf(CannotTakePartException.class);
        }
        assertThat(members.candidates())
                .extracting(Account::id)
                .contains(ada.id())
                .doesNotContain(ben.id(), teacher.id());
        assertThat(members.list(exhibit)).containsExactly(new Member(ada, OWNER));
    }

    @Test
    void anAdministratorHandsOverWhatADisabledPersonOwns() {
        var keeper = somebody("kim", Role.ADMINISTRATOR);
        HouseWork.run(() -> accounts.disable(ada.id()));
        become(keeper);
        assertThat(members.owned()).containsEntry(ada.id(), 1);
        assertThat(members.ownedBy(ada.id())).extracting(OwnedExhibit::id).containsExactly(exhibit);
        members.handOver(List.of(exhibit), ada.id(), keeper.id(), true);
        assertThat(members.list(exhibit)).extracting(Member::standing).containsExactly(OWNER, EDITOR);
        assertThat(members.owned()).containsEntry(keeper.id(), 1).doesNotContainKey(ada.id());
        refused(() -> members.handOver(List.of(exhibit), ada.id(), ben.id(), true));
    }

    private void as(Account account, Runnable act) {
        var before = SecurityContextHolder.getContext();
        become(account);
        act.run();
        SecurityContextHolder.setContext(before);
    }

    /// What was done to this exhibit, the newest first.
    private List<String> log() {
        var deeds = new java.util.ArrayList<String>();
        HouseWork.run(() -> audit.list(0, 200).stream()
                .filter(entry -> entry.subject().equals("Lamps of " + ada.username()))
                .map(AuditEntry::deed)
                .map(Audited::name)
                .forEach(deeds::add));
        return deeds;
    }

    private static void refused(ThrowingCallable... requests) {
        Stream.of(requests).forEach(request -> assertThatThrownBy(request).isInstanceOf(AccessDeniedException.class));
    }

    private static void become(Account account) {
        SecurityContextHolder.setContext(new SecurityContextImpl(new SignedIn(account, 1).toAuthentication()));
    }

    private Account somebody(String name, Role role) {
        var username = name + UUID.randomUUID().toString().substring(0, 8);
        var made = new Account[1];
        HouseWork.run(() -> {
            // Without a password: this house has one administrator who can sign in, and other tests count on that.
            accounts.create(new Username(username), username, role);
            made[0] = accounts.list().stream()
                    .filter(account -> account.username().equals(username))
                    .findFirst()
                    .orElseThrow();
        });
        return made[0];
    }
}
