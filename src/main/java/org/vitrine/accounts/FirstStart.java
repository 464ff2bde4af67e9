package org.vitrine.accounts;

import java.io.PrintStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Sees to it that a house without an administrator gets one: from the settings, or by a link shown to whoever
/// can read what the program prints. There is no password that everybody knows.
@Component
class FirstStart {
    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

    private final Accounts accounts;
    private final Environment environment;
    private final String username;
    private final String password;

    private final PrintStream console;

    @Autowired
    FirstStart(
            Accounts accounts,
            Environment environment,
            @Value("${vitrine.admin.username:}") String username,
            @Value("${vitrine.admin.password:}") String password) {
        this(accounts, environment, username, password, System.out);
    }

    FirstStart(Accounts accounts, Environment environment, String username, String password, PrintStream console) {
        this.accounts = accounts;
        this.environment = environment;
        this.username = username;
        this.password = password;
        this.console = console;
    }

    @EventListener(ApplicationReadyEvent.class)
    void letTheFirstAdministratorIn() {
        if (!username.isBlank() && !password.isBlank()) {
            found();
        }
        accounts.foundingLink().ifPresent(this::show);
    }

    private void found() {
        var name = Username.of(username)
                .orElseThrow(() -> new UnusableAdministratorException(
                        "VITRINE_ADMIN_USERNAME cannot be a username.",
                        "Use at least two letters or digits, also . _ - and @, without spaces."));
        try {
            accounts.found(name, password);
        } catch (PasswordRefusedException refused) {
            throw new UnusableAdministratorException(
                    "VITRINE_ADMIN_PASSWORD is not taken as a password: it is "
                            + switch (refused.flaw()) {
                                case TOO_SHORT -> "too short.";
                                case TOO_LONG -> "too long.";
                                case IS_THE_USERNAME -> "the username.";
                                case TOO_COMMON -> "one of the first that anybody would guess.";
                            },
                    "Choose another of %d to %d characters, or leave both unset and follow the link that is shown."
                            .formatted(Passwords.SHORTEST, Passwords.LONGEST));
        }
    }

    // The console is where people look; the log is where it is found again. Neither leaves the machine.
    private void show(SetUpLink link) {
        var url = address() + link.path();
        log.warn("There is no administrator yet. Become one at {} (once, until {})", url, link.expiresAt());
        console.println("""

                There is no administrator yet. Open this address to become one (it works once, for 24 hours):

                    %s
                """.formatted(url));
    }

    private String address() {
        var scheme = environment.getProperty("server.ssl.enabled", Boolean.class, false) ? "https" : "http";
        var host = environment.getProperty("server.address", "localhost");
        var reachable = host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
        var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return scheme + "://" + (reachable.contains(":") ? "[" + reachable + "]" : reachable) + ":" + port
                + environment.getProperty("server.servlet.context-path", "");
    }
}
