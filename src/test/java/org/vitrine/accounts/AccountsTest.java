package org.vitrine.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.vitrine.Database;
import org.vitrine.DatabaseTest;

@DatabaseTest
class AccountsTest {
    private static final String LAMP = "a lamp in every window";
    private static final String KITE = "seven kites over Ostrava";
    private static final Username ADA = new Username("ada");
    private static final Username BEN = new Username("ben");

    private final HandClock clock = new HandClock();
    private final JdbcClient jdbc;
    private final Accounts accounts;

    AccountsTest(Database database) {
        jdbc = database.jdbc();
        accounts = database.transactional(new Accounts(
                new AccountRepository(jdbc),
                new SecondStepRepository(jdbc),
                new SignInAttempts(jdbc, clock),
                new Passwords(1_000),
                new CurrentAccount(),
                clock));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aNewPersonChoosesAPasswordWithALinkThatWorksOnce() {
        var link = accounts.create(ADA, " Ada Lovelace ", Role.CURATOR);
        var account = account(ADA);
        assertThat(account).isEqualTo(new Account(account.id(), "ada", "Ada Lovelace", Role.CURATOR, true));
        assertThat(person(ADA).hasPassword()).isFalse();
        assertThat(accounts.invitation(link.token())).contains(new Invitation.ToChooseAPassword(account));

        accounts.choosePassword(link.token(), LAMP);
        assertThat(person(ADA).hasPassword()).isTrue();
        assertThat(accounts.signIn("Ada", LAMP)).isInstanceOf(SignIn.Granted.class);
        assertThat(accounts.invitation(link.token())).isEmpty();
        assertThatThrownBy(() -> accounts.choosePassword(link.token(), KITE)).isInstanceOf(LinkSpentException.class);
    }

    @Test
    void theSecretsOfLinksAndPasswordsAreNotInTheDatabase() {
        var link = accounts.create(ADA, "Ada", Role.CURATOR);
        assertThat(link.token()).hasSize(43);
        assertThat(jdbc.sql("select token_hash from setup_link")
                        .query(String.class)
                        .single())
                .hasSize(64)
                .doesNotContain(link.token());
        accounts.choosePassword(link.token(), LAMP);
        assertThat(jdbc.sql("select password_hash from account")
                        .query(String.class)
                        .single())
                .startsWith("{pbkdf2")
                .doesNotContain("lamp");
    }

    @Test
    void aLinkExpiresAfterThreeDaysAndIsReplacedByANewOne() {
        var first = accounts.create(ADA, "Ada", Role.CURATOR);
        var second = accounts.newSetUpLink(account(ADA).id());
        assertThat(accounts.invitation(first.token())).isEmpty();
        clock.moveOn(Duration.ofHours(72).minusSeconds(1));
        assertThat(accounts.invitation(second.token())).isPresent();
        clock.moveOn(Duration.ofSeconds(1));
        assertThat(accounts.invitation(second.token())).isEmpty();
        assertThatThrownBy(() -> accounts.choosePassword(second.token(), LAMP)).isInstanceOf(LinkSpentException.class);
    }

    @Test
    void aLinkGoesOnHoldingWhenThePasswordWasRefused() {
        var link = accounts.create(ADA, "Ada", Role.CURATOR);
        assertThatThrownBy(() -> accounts.choosePassword(link.token(), "short"))
                .isInstanceOf(PasswordRefusedException.class);
        accounts.choosePassword(link.token(), LAMP);
    }

    @Test
    void aForgottenPasswordHoldsUntilAnotherIsChosen() {
        withPassword(ADA, Role.CURATOR);
        var link = accounts.newSetUpLink(account(ADA).id());
        assertThat(accounts.signIn("ada", LAMP)).isInstanceOf(SignIn.Granted.class);
        accounts.choosePassword(link.token(), KITE);
        assertThat(accounts.signIn("ada", LAMP)).isEqualTo(new SignIn.Refused());
        assertThat(accounts.signIn("ada", KITE)).isInstanceOf(SignIn.Granted.class);
    }

    @Test
    void aNameIsGivenOnce() {
        accounts.create(ADA, "Ada", Role.CURATOR);
        assertThatThrownBy(() -> accounts.create(ADA, "Another", Role.TEACHER))
                .isInstanceOf(UsernameTakenException.class);
        assertThat(accounts.list()).hasSize(1);
    }

    @Test
    void fiveFailuresLockANameForAQuarterOfAnHourAndEachFurtherOneForLonger() {
        withPassword(ADA, Role.CURATOR);
        IntStream.range(0, 5)
                .forEach(_ -> assertThat(accounts.signIn("ada", "wrong")).isEqualTo(new SignIn.Refused()));
        var until = clock.instant().plus(Duration.ofMinutes(15));
        assertThat(accounts.signIn("ada", LAMP)).isEqualTo(new SignIn.Locked(until));
        assertThat(person(ADA).lockedUntil()).contains(until);

        clock.moveOn(Duration.ofMinutes(15));
        assertThat(person(ADA).lockedUntil()).isEmpty();
        assertThat(accounts.signIn("ada", "wrong")).isEqualTo(new SignIn.Refused());
        assertThat(accounts.signIn("ada", LAMP))
                .isEqualTo(new SignIn.Locked(clock.instant().plus(Duration.ofMinutes(30))));

        clock.moveOn(Duration.ofMinutes(30));
        assertThat(accounts.signIn("ada", LAMP)).isInstanceOf(SignIn.Granted.class);
        assertThat(accounts.signIn("ada", "wrong")).isEqualTo(new SignIn.Refused());
        assertThat(accounts.signIn("ada", LAMP)).isInstanceOf(SignIn.Granted.class);
    }

    @Test
    void aNameThatBelongsToNobodyIsLockedAlike() {
        IntStream.range(0, 5)
                .forEach(_ -> assertThat(accounts.signIn("nobody", "wrong")).isEqualTo(new SignIn.Refused()));
        assertThat(accounts.signIn("nobody", "wrong")).isInstanceOf(SignIn.Locked.class);
        assertThat(accounts.signIn("", "")).isEqualTo(new SignIn.Refused());
    }

    @Test
    void tryingManyAtOnceGainsNothing() throws InterruptedException {
        withPassword(ADA, Role.CURATOR);
        try (var people = Executors.newFixedThreadPool(6)) {
            var answers = people.invokeAll(
                    IntStream.range(0, 12).mapToObj(_ -> attemptToSignIn()).toList());
            assertThat(answers.stream().filter(answer -> answer.resultNow() instanceof SignIn.Refused))
                    .hasSize(5);
        }
    }

    private Callable<SignIn> attemptToSignIn() {
        return () -> accounts.signIn("ada", "wrong");
    }

    @Test
    void aLinkEndsALock() {
        withPassword(ADA, Role.CURATOR);
        IntStream.range(0, 5).forEach(_ -> accounts.signIn("ada", "wrong"));
        accounts.choosePassword(accounts.newSetUpLink(account(ADA).id()).token(), KITE);
        assertThat(accounts.signIn("ada", KITE)).isInstanceOf(SignIn.Granted.class);
    }

    @Test
    void sessionsEndWithThePasswordTheRoleAndTheAccount() {
        withPassword(ADA, Role.ADMINISTRATOR);
        withPassword(BEN, Role.CURATOR);
        var ben = account(BEN).id();

        var session = signIn(BEN);
        assertThat(accounts.stillSignedIn(session)).contains(session);
        accounts.setRole(ben, Role.EDITOR);
        assertThat(accounts.stillSignedIn(session)).isEmpty();

        session = signIn(BEN);
        accounts.disable(ben);
        assertThat(accounts.stillSignedIn(session)).isEmpty();
        assertThat(accounts.signIn("ben", LAMP)).isEqualTo(new SignIn.Refused());
        accounts.enable(ben);
        assertThat(accounts.stillSignedIn(session)).isEmpty();

        session = signIn(BEN);
        accounts.choosePassword(accounts.newSetUpLink(ben).token(), KITE);
        assertThat(accounts.stillSignedIn(session)).isEmpty();
    }

    @Test
    void aSessionLearnsOfANewName() {
        withPassword(BEN, Role.CURATOR);
        var session = signIn(BEN);
        accounts.rename(account(BEN).id(), "Benedikt");
        assertThat(accounts.stillSignedIn(session).orElseThrow().account().displayName())
                .isEqualTo("Benedikt");
    }

    @Test
    void whoChangesThePasswordGoesOnAndEveryOtherSessionEnds() {
        withPassword(BEN, Role.CURATOR);
        var elsewhere = signIn(BEN);
        SecurityContextHolder.getContext().setAuthentication(signIn(BEN).toAuthentication());
        var here = accounts.changePassword(LAMP, KITE);
        assertThat(accounts.stillSignedIn(elsewhere)).isEmpty();
        assertThat(accounts.stillSignedIn(here)).contains(here);
        assertThat(accounts.signIn("ben", KITE)).isInstanceOf(SignIn.Granted.class);
    }

    @Test
    void changingAPasswordNeedsTheOldOneAndIsNoWayToGuessIt() {
        withPassword(BEN, Role.CURATOR);
        SecurityContextHolder.getContext().setAuthentication(signIn(BEN).toAuthentication());
        assertThatThrownBy(() -> accounts.changePassword(LAMP, "short")).isInstanceOf(PasswordRefusedException.class);
        IntStream.range(0, 5)
                .forEach(_ -> assertThatThrownBy(() -> accounts.changePassword("wrong", KITE))
                        .isInstanceOf(WrongPasswordException.class));
        assertThatThrownBy(() -> accounts.changePassword(LAMP, KITE)).isInstanceOf(TooManyAttemptsException.class);
    }

    @Test
    void theLastAdministratorWhoCanSignInStays() {
        withPassword(ADA, Role.ADMINISTRATOR);
        accounts.create(BEN, "Ben", Role.ADMINISTRATOR);
        var ada = account(ADA).id();
        assertThatThrownBy(() -> accounts.disable(ada)).isInstanceOf(LastAdministratorException.class);
        assertThatThrownBy(() -> accounts.setRole(ada, Role.EDITOR)).isInstanceOf(LastAdministratorException.class);

        accounts.choosePassword(accounts.newSetUpLink(account(BEN).id()).token(), LAMP);
        accounts.setRole(ada, Role.EDITOR);
        assertThat(account(ADA).role()).isEqualTo(Role.EDITOR);
        assertThatThrownBy(() -> accounts.disable(account(BEN).id())).isInstanceOf(LastAdministratorException.class);
    }

    @Test
    void aDisabledPersonHasNoUseOfALink() {
        withPassword(BEN, Role.CURATOR);
        var before = accounts.newSetUpLink(account(BEN).id());
        accounts.disable(account(BEN).id());
        var after = accounts.newSetUpLink(account(BEN).id());
        assertThat(accounts.invitation(before.token())).isEmpty();
        assertThat(accounts.invitation(after.token())).isEmpty();
    }

    @Test
    void anEmptyHouseIsFoundedOnce() {
        accounts.found(ADA, LAMP);
        accounts.found(BEN, LAMP);
        assertThat(accounts.list()).extracting(Account::username).containsExactly("ada");
        assertThat(account(ADA).role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(accounts.foundingLink()).isEmpty();
    }

    @Test
    void whoHoldsTheFoundingLinkBecomesAdministratorAndNobodyAfter() {
        var first = accounts.foundingLink().orElseThrow();
        var second = accounts.foundingLink().orElseThrow();
        assertThat(accounts.invitation(first.token())).isEmpty();
        assertThat(accounts.invitation(second.token())).contains(new Invitation.ToBecomeAdministrator());
        assertThatThrownBy(() -> accounts.choosePassword(second.token(), LAMP)).isInstanceOf(LinkSpentException.class);

        accounts.becomeAdministrator(second.token(), ADA, "Ada", LAMP);
        assertThat(accounts.signIn("ada", LAMP)).isInstanceOf(SignIn.Granted.class);
        assertThatThrownBy(() -> accounts.becomeAdministrator(second.token(), BEN, "Ben", LAMP))
                .isInstanceOf(LinkSpentException.class);
        assertThat(accounts.list()).hasSize(1);
    }

    @Test
    void theFoundingLinkExpiresAfterADay() {
        var link = accounts.foundingLink().orElseThrow();
        clock.moveOn(Duration.ofHours(24));
        assertThatThrownBy(() -> accounts.becomeAdministrator(link.token(), ADA, "Ada", LAMP))
                .isInstanceOf(LinkSpentException.class);
    }

    private void withPassword(Username username, Role role) {
        accounts.choosePassword(
                accounts.create(username, username.value(), role).token(), LAMP);
    }

    private SignedIn signIn(Username username) {
        return ((SignIn.Granted) accounts.signIn(username.value(), LAMP)).signedIn();
    }

    private Account account(Username username) {
        return person(username).account();
    }

    private AccountState person(Username username) {
        return accounts.people().stream()
                .filter(person -> person.account().username().equals(username.value()))
                .findFirst()
                .orElseThrow();
    }
}
