package org.vitrine.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.vitrine.Database;
import org.vitrine.DatabaseTest;

@DatabaseTest
class SecondStepTest {
    private static final String LAMP = "a lamp in every window";
    private static final Username ADA = new Username("ada");
    private static final Username BEN = new Username("ben");

    @TempDir
    private static Path folder;

    private final HandClock clock = new HandClock();
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final SecondStep secondStep;

    SecondStepTest(Database database) {
        jdbc = database.jdbc();
        var repository = new AccountRepository(jdbc);
        var steps = new SecondStepRepository(jdbc);
        var attempts = new SignInAttempts(jdbc, clock);
        var currentAccount = new CurrentAccount();
        accounts = database.transactional(
                new Accounts(repository, steps, attempts, new Passwords(1_000), currentAccount, clock));
        secondStep = database.transactional(new SecondStep(
                accounts, repository, steps, attempts, currentAccount, new KeyFile(folder.resolve("key")), clock));
    }

    @BeforeEach
    void adaIsSignedIn() {
        become(withPassword(ADA, Role.CURATOR));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoHasNotSwitchedItOnIsAskedForNothing() {
        assertThat(secondStep.state()).isEqualTo(new SecondStepState.Off());
        assertThat(accounts.signIn("ada", LAMP)).isInstanceOf(SignIn.Granted.class);
    }

    @Test
    void itIsOnOnceAFirstCodeCameBack() {
        var secret = secondStep.propose();
        assertThatThrownBy(() -> secondStep.switchOn(secret, "000000")).isInstanceOf(WrongCodeException.class);
        assertThat(accounts.signIn("ada", LAMP)).isInstanceOf(SignIn.Granted.class);

        assertThat(secondStep.switchOn(secret, now(secret))).hasSize(10).doesNotHaveDuplicates();
        assertThat(secondStep.state()).isEqualTo(new SecondStepState.On(clock.instant(), 10));
        assertThat(accounts.signIn("ada", LAMP)).isInstanceOf(SignIn.AwaitsCode.class);
        assertThatThrownBy(() -> secondStep.switchOn(secondStep.propose(), "000000"))
                .isInstanceOf(WrongCodeException.class);
        var another = secondStep.propose();
        assertThatThrownBy(() -> secondStep.switchOn(another, now(another))).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void theCodeOfNowAndOfTheHalfMinutesBesideItLetIn() {
        var secret = switchedOn();
        clock.moveOn(Duration.ofMinutes(5));
        for (int seconds : new int[] {-30, 0, 30}) {
            assertThat(secondStep.finish(half(), at(secret, seconds))).isInstanceOf(SignIn.Granted.class);
        }
    }

    @Test
    void olderNewerAndWrongCodesDoNot() {
        var secret = switchedOn();
        clock.moveOn(Duration.ofMinutes(5));
        var half = half();
        assertThat(secondStep.finish(half, at(secret, -60))).isEqualTo(new SignIn.AwaitsCode(half));
        assertThat(secondStep.finish(half, at(secret, 60))).isEqualTo(new SignIn.AwaitsCode(half));
        assertThat(secondStep.finish(half, "")).isEqualTo(new SignIn.AwaitsCode(half));
        assertThat(secondStep.finish(half, "x".repeat(5000))).isEqualTo(new SignIn.AwaitsCode(half));
    }

    @Test
    void aCodeIsTakenOnceAndNoneBeforeItAfterwards() {
        var secret = secondStep.propose();
        secondStep.switchOn(secret, now(secret));
        assertThat(secondStep.finish(half(), now(secret))).isInstanceOf(SignIn.AwaitsCode.class);

        clock.moveOn(Duration.ofSeconds(30));
        assertThat(secondStep.finish(half(), now(secret))).isInstanceOf(SignIn.Granted.class);
        assertThat(secondStep.finish(half(), now(secret))).isInstanceOf(SignIn.AwaitsCode.class);
        assertThat(secondStep.finish(half(), at(secret, -30))).isInstanceOf(SignIn.AwaitsCode.class);
    }

    @Test
    void aRecoveryCodeWorksOnceHoweverItIsTyped() {
        var recovery = recoveryCodes();
        assertThat(secondStep.finish(half(), recovery.get(3).toUpperCase().replace("-", " ")))
                .isInstanceOf(SignIn.Granted.class);
        assertThat(secondStep.state()).isEqualTo(new SecondStepState.On(clock.instant(), 9));
        assertThat(secondStep.finish(half(), recovery.get(3))).isInstanceOf(SignIn.AwaitsCode.class);
        assertThat(secondStep.finish(half(), recovery.get(4))).isInstanceOf(SignIn.Granted.class);
    }

    @Test
    void nobodyUsesTheRecoveryCodesOfAnother() {
        var recovery = recoveryCodes();
        become(withPassword(BEN, Role.CURATOR));
        recoveryCodes();
        var ben = ((SignIn.AwaitsCode) accounts.signIn("ben", LAMP)).half();
        assertThat(secondStep.finish(ben, recovery.get(0))).isInstanceOf(SignIn.AwaitsCode.class);
    }

    @Test
    void codesAreGuessedNoMoreOftenThanPasswordsAndThePasswordDoesNotStartTheCountAnew() {
        var secret = switchedOn();
        clock.moveOn(Duration.ofMinutes(1));
        IntStream.range(0, 5)
                .forEach(_ -> assertThat(secondStep.finish(half(), "000000")).isInstanceOf(SignIn.AwaitsCode.class));
        assertThat(accounts.signIn("ada", LAMP)).isInstanceOf(SignIn.Locked.class);
        clock.moveOn(Duration.ofMinutes(15));
        var half = half();
        assertThat(secondStep.finish(half, "000000")).isInstanceOf(SignIn.AwaitsCode.class);
        assertThat(secondStep.finish(half, now(secret)))
                .isEqualTo(new SignIn.Locked(clock.instant().plus(Duration.ofMinutes(30))));
        clock.moveOn(Duration.ofMinutes(30));
        assertThat(secondStep.finish(half(), now(secret))).isInstanceOf(SignIn.Granted.class);
        assertThat(accounts.signIn("ada", "wrong")).isEqualTo(new SignIn.Refused());
        assertThat(accounts.signIn("ada", LAMP)).isInstanceOf(SignIn.AwaitsCode.class);
    }

    @Test
    void fourWrongPasswordsDoNotTakeTheCodeFromWhoKnowsTheFifth() {
        var secret = switchedOn();
        clock.moveOn(Duration.ofMinutes(1));
        IntStream.range(0, 4).forEach(_ -> accounts.signIn("ada", "wrong"));
        assertThat(secondStep.finish(half(), now(secret))).isInstanceOf(SignIn.Granted.class);
    }

    @Test
    void whatThePasswordOpenedLapses() {
        var secret = switchedOn();
        var half = half();
        clock.moveOn(SecondStep.WAITS.plusSeconds(1));
        assertThat(secondStep.finish(half, now(secret))).isEqualTo(new SignIn.Refused());

        var before = half();
        accounts.endOtherSessions();
        assertThat(secondStep.finish(before, now(secret))).isEqualTo(new SignIn.Refused());

        var disabled = half();
        accounts.disable(id());
        assertThat(secondStep.finish(disabled, now(secret))).isEqualTo(new SignIn.Refused());
    }

    @Test
    void itIsSwitchedOffWithThePassword() {
        switchedOn();
        assertThatThrownBy(() -> secondStep.switchOff("wrong")).isInstanceOf(WrongPasswordException.class);
        assertThat(secondStep.state()).isInstanceOf(SecondStepState.On.class);
        secondStep.switchOff(LAMP);
        assertThat(secondStep.state()).isEqualTo(new SecondStepState.Off());
        assertThat(accounts.signIn("ada", LAMP)).isInstanceOf(SignIn.Granted.class);
        assertThat(jdbc.sql("select count(*) from recovery_code")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anAdministratorTakesItOffAndTheOwnerIsToldUntilTheyHaveReadIt() {
        switchedOn();
        var ada = id();
        become(withPassword(BEN, Role.ADMINISTRATOR));
        assertThat(accounts.people()).extracting(AccountState::hasSecondStep).containsExactly(true, false);
        secondStep.takeOff(ada);
        assertThatThrownBy(() -> secondStep.takeOff(id())).isInstanceOf(AccessDeniedException.class);

        become(((SignIn.Granted) accounts.signIn("ada", LAMP)).signedIn());
        assertThat(secondStep.state()).isEqualTo(new SecondStepState.TakenOff("ben", clock.instant()));
        secondStep.acknowledge();
        assertThat(secondStep.state()).isEqualTo(new SecondStepState.Off());
    }

    @Test
    void takingOffWhatIsNotOnTellsNobodyAnything() {
        var ada = id();
        become(withPassword(BEN, Role.ADMINISTRATOR));
        secondStep.takeOff(ada);
        become(((SignIn.Granted) accounts.signIn("ada", LAMP)).signedIn());
        assertThat(secondStep.state()).isEqualTo(new SecondStepState.Off());
    }

    @Test
    void aStolenDatabaseHoldsNoSecret() {
        var secret = secondStep.propose();
        var recovery = secondStep.switchOn(secret, now(secret));
        var kept =
                jdbc.sql("select secret from second_step").query(String.class).single()
                        + jdbc.sql("select code_hash from recovery_code")
                                .query(String.class)
                                .list();
        assertThat(kept).doesNotContain(secret.base32());
        assertThat(recovery).noneMatch(kept::contains).noneMatch(code -> kept.contains(code.replace("-", "")));
    }

    private CodeSecret switchedOn() {
        var secret = secondStep.propose();
        secondStep.switchOn(secret, now(secret));
        return secret;
    }

    private List<String> recoveryCodes() {
        var secret = secondStep.propose();
        return secondStep.switchOn(secret, now(secret));
    }

    private HalfSignedIn half() {
        return ((SignIn.AwaitsCode) accounts.signIn("ada", LAMP)).half();
    }

    private String now(CodeSecret secret) {
        return at(secret, 0);
    }

    private String at(CodeSecret secret, int seconds) {
        return secondStep.code(secret, clock.instant().plusSeconds(seconds));
    }

    private SignedIn withPassword(Username username, Role role) {
        accounts.choosePassword(
                accounts.create(username, username.value(), role).token(), LAMP);
        return ((SignIn.Granted) accounts.signIn(username.value(), LAMP)).signedIn();
    }

    private static AccountId id() {
        return new CurrentAccount().require().id();
    }

    private static void become(SignedIn somebody) {
        SecurityContextHolder.getContext().setAuthentication(somebody.toAuthentication());
    }
}
