package org.vitrine.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.vitrine.Database;
import org.vitrine.DatabaseTest;

@DatabaseTest
class FirstStartTest {
    private static final String LAMP = "a lamp in every window";

    private final Accounts accounts;

    FirstStartTest(Database database) {
        JdbcClient jdbc = database.jdbc();
        var clock = new HandClock();
        accounts = database.transactional(new Accounts(
                new AccountRepository(jdbc),
                new SecondStepRepository(jdbc),
                new SignInAttempts(jdbc, clock),
                new Passwords(1_000),
                new CurrentAccount(),
                clock));
    }

    @Test
    void whatTheSettingsNameBecomesTheAdministratorAndNoLinkIsShown() {
        assertThat(start("Keeper", LAMP)).isEmpty();
        assertThat(accounts.signIn("keeper", LAMP)).isInstanceOf(SignIn.Granted.class);
    }

    @Test
    void aPasswordInTheSettingsHasToBeGoodToo() {
        assertThatThrownBy(() -> start("keeper", "admin"))
                .isInstanceOf(UnusableAdministratorException.class)
                .hasMessage("VITRINE_ADMIN_PASSWORD is not taken as a password: it is too short.");
        assertThatThrownBy(() -> start("the keeper", LAMP)).hasMessageContaining("VITRINE_ADMIN_USERNAME");
        assertThat(accounts.list()).isEmpty();
    }

    @Test
    void withoutSettingsEveryStartShowsAnotherLinkUntilSomebodyUsedOne() {
        var first = tokenIn(start("", ""));
        var second = tokenIn(start("", ""));
        assertThat(accounts.invitation(first)).isEmpty();
        accounts.becomeAdministrator(second, new Username("keeper"), "Keeper", LAMP);
        assertThat(start("", "")).isEmpty();
    }

    private String start(String username, String password) {
        var environment = new MockEnvironment()
                .withProperty("server.address", "127.0.0.1")
                .withProperty("local.server.port", "8103");
        var printed = new ByteArrayOutputStream();
        new FirstStart(
                        accounts,
                        environment,
                        username,
                        password,
                        new PrintStream(printed, true, StandardCharsets.UTF_8))
                .letTheFirstAdministratorIn();
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static String tokenIn(String printed) {
        assertThat(printed).contains("http://127.0.0.1:8103/studio/setup/");
        return printed.replaceFirst("(?s).*/studio/setup/(\\S+).*", "$1");
    }
}
