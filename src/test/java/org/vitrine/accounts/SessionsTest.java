package org.vitrine.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;
import org.vitrine.Database;
import org.vitrine.DatabaseTest;

@DatabaseTest
class SessionsTest {
    private static final Browser FIREFOX = new Browser(Browser.Family.FIREFOX, Browser.Device.LINUX);

    private final HandClock clock = new HandClock();
    private final Accounts accounts;
    private final Sessions sessions;
    private final List<String> ended = new ArrayList<>();
    private SignedIn ada;

    SessionsTest(Database database) {
        var jdbc = database.jdbc();
        accounts = database.transactional(new Accounts(
                new AccountRepository(jdbc),
                new SecondStepRepository(jdbc),
                new SignInAttempts(jdbc, clock),
                new Passwords(1_000),
                new CurrentAccount(),
                clock));
        sessions = new Sessions(accounts, new CurrentAccount(), clock);
    }

    @BeforeEach
    void adaIsSignedIn() {
        ada = withPassword("ada");
        SecurityContextHolder.getContext().setAuthentication(ada.toAuthentication());
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void oneSeesOnesOwnWithWhatOneKnowsThemByTheLastUsedFirst() {
        var first = begin(ada, "first");
        var started = clock.instant();
        clock.moveOn(Duration.ofHours(1));
        var second = begin(ada, "second");
        begin(withPassword("ben"), "another's");
        assertThat(sessions.own()).extracting(OpenSession::id).containsExactly(second, first);

        clock.moveOn(Duration.ofMinutes(1));
        sessions.seen(first, "192.0.2.7");
        assertThat(sessions.own().getFirst())
                .isEqualTo(new OpenSession(first, FIREFOX, "192.0.2.7", started, clock.instant()));
    }

    @Test
    void nothingIsKeptOfASessionThatEnded() {
        var session = begin(ada, "mine");
        sessions.over(session);
        sessions.seen(session, "192.0.2.7");
        assertThat(sessions.own()).isEmpty();
    }

    @Test
    void oneEndsOnesOwnAndNobodyElses() {
        var mine = begin(ada, "mine");
        var bens = begin(withPassword("ben"), "ben's");
        sessions.end(bens);
        assertThat(ended).isEmpty();
        sessions.end(mine);
        assertThat(ended).containsExactly("mine");
        assertThat(sessions.own()).isEmpty();
    }

    @Test
    void allOthersEndAlsoThoseThatThisServerDoesNotKnow() {
        var here = begin(ada, "here");
        begin(ada, "there");
        begin(withPassword("ben"), "ben's");
        var goesOn = sessions.endOthers(here);
        assertThat(ended).containsExactly("there");
        assertThat(sessions.own()).extracting(OpenSession::id).containsExactly(here);
        assertThat(accounts.stillSignedIn(ada)).isEmpty();
        assertThat(accounts.stillSignedIn(goesOn)).contains(goesOn);
    }

    private SessionId begin(SignedIn whose, String name) {
        return sessions.begin(whose.account().id(), FIREFOX, "192.0.2.1", () -> ended.add(name));
    }

    private SignedIn withPassword(String name) {
        var password = "a lamp in every window";
        accounts.choosePassword(
                accounts.create(new Username(name), name, Role.CURATOR).token(), password);
        return ((SignIn.Granted) accounts.signIn(name, password)).signedIn();
    }
}
