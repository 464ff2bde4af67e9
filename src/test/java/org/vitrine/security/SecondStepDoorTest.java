package org.vitrine.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.security.Visitor.location;

import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.vitrine.ApplicationTest;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.Accounts;
import org.vitrine.accounts.CodeSecret;
import org.vitrine.accounts.Codes;
import org.vitrine.accounts.HouseWork;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SecondStep;
import org.vitrine.accounts.SignedIn;
import org.vitrine.accounts.Username;

/// Between the password and the code, somebody is nobody.
@ApplicationTest
class SecondStepDoorTest {
    private static final String PASSWORD = "nine kites over the mole";
    private static final Pattern TOKEN = Pattern.compile("<meta name=\"_csrf\" content=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private ServletContext servletContext;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SecondStep secondStep;

    private Account account;
    private CodeSecret secret;
    private List<String> recoveryCodes;
    private Visitor visitor;

    @BeforeEach
    void somebodyHasASecondStep() {
        account = anAdministrator();
        SecurityContextHolder.setContext(new SecurityContextImpl(new SignedIn(account, 1).toAuthentication()));
        secret = secondStep.propose();
        recoveryCodes = secondStep.switchOn(secret, Codes.now(secret));
        SecurityContextHolder.clearContext();
        visitor = new Visitor(port);
    }

    @AfterEach
    void thereIsOneAdministratorLess() {
        HouseWork.run(() -> accounts.disable(account.id()));
    }

    @Test
    void whoHasGivenThePasswordAloneReachesNoMoreThanAVisitor() {
        assertThat(location(visitor.signIn(account.username(), PASSWORD))).isEqualTo("/studio/login/code");
        var nobody = new Visitor(port);
        var addresses = Stream.concat(
                ApplicationRouteRegistry.getInstance(new VaadinServletContext(servletContext))
                        .getRegisteredRoutes()
                        .stream()
                        .filter(route -> !route.getNavigationTarget().isAnnotationPresent(AnonymousAllowed.class))
                        .map(route -> "/studio/" + route.getTemplate().replaceAll(":[^/]+", "1")),
                Stream.of(
                        "/studio",
                        "/studio/",
                        "/studio/no/such/view",
                        "/studio/uploads",
                        "/studio/iiif/image/1/info.json",
                        "/studio/preview/1"));
        assertThat(addresses).allSatisfy(address -> {
            var answer = visitor.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(302);
            assertThat(location(answer)).as(address).isEqualTo("/studio/login");
            assertThat(answer.body()).as(address).isEmpty();
        });
        for (var address : List.of("/studio/uploads", "/studio/account", "/studio/people")) {
            assertThat(visitor.send("POST", address, "").statusCode())
                    .as(address)
                    .isEqualTo(nobody.send("POST", address, "").statusCode());
        }
        assertThat(visitor.get("/studio/login/code").statusCode()).isEqualTo(200);
    }

    @Test
    void theCodeLetsInWhereOneWantedToGoInAnotherSession() {
        visitor.get("/studio/people");
        var first = visitor.session();
        visitor.signIn(account.username(), PASSWORD);
        var second = visitor.session();
        assertThat(second).isNotEqualTo(first);
        var answer = give(Codes.next(secret));
        assertThat(location(answer)).startsWith("/studio/people");
        assertThat(visitor.session()).isNotEqualTo(second);
        assertThat(visitor.get("/studio/people").statusCode()).isEqualTo(200);
    }

    @Test
    void aWrongCodeIsAskedForAgainAndARecoveryCodeDoesToo() {
        visitor.signIn(account.username(), PASSWORD);
        assertThat(location(give("000000"))).isEqualTo("/studio/login/code?refused");
        assertThat(location(visitor.get("/studio/account"))).isEqualTo("/studio/login");
        assertThat(location(give(recoveryCodes.getFirst()))).startsWith("/studio/");
        assertThat(visitor.get("/studio/account").statusCode()).isEqualTo(200);
    }

    @Test
    void tooManyWrongCodesLockTheName() {
        visitor.signIn(account.username(), PASSWORD);
        for (int i = 0; i < 5; i++) {
            assertThat(location(give("000000"))).isEqualTo("/studio/login/code?refused");
        }
        assertThat(location(give(Codes.next(secret)))).isEqualTo("/studio/login?locked");
        assertThat(location(visitor.signIn(account.username(), PASSWORD))).isEqualTo("/studio/login?locked");
    }

    @Test
    void aCodeWithoutAPasswordBeforeItIsNothing() {
        visitor.get("/studio/login");
        assertThat(location(give(Codes.next(secret)))).isEqualTo("/studio/login?lapsed");
        assertThat(location(visitor.get("/studio/account"))).isEqualTo("/studio/login");
    }

    @Test
    void nobodyElsePostsACode() {
        visitor.signIn(account.username(), PASSWORD);
        var code = "code=" + Codes.next(secret);
        assertThat(visitor.send("POST", "/studio/login/code", code).statusCode())
                .isEqualTo(403);
        assertThat(visitor.send(
                                "POST",
                                "/studio/login/code",
                                code + "&_csrf=" + token(),
                                "Sec-Fetch-Site",
                                "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoSignsOutHalfwayBeginsAgain() {
        visitor.signIn(account.username(), PASSWORD);
        assertThat(visitor.send("POST", "/studio/logout", "_csrf=" + token()).statusCode())
                .isEqualTo(302);
        visitor.get("/studio/login");
        assertThat(location(give(Codes.next(secret)))).isEqualTo("/studio/login?lapsed");
    }

    @Test
    void passkeysAreAskedForWithATokenAndOnlyWhereTheyCanBeUsed() {
        visitor.get("/studio/login");
        for (var address : List.of("/studio/login/passkey", "/studio/login/passkey/options")) {
            assertThat(visitor.send("POST", address, "").statusCode())
                    .as(address)
                    .isEqualTo(403);
        }
        // The house is reached by an address in numbers here, to which no passkey can be bound.
        assertThat(location(visitor.send("POST", "/studio/login/passkey/options", "_csrf=" + token())))
                .isEqualTo("/studio/login");
        assertThat(visitor.sendAs("application/json", "POST", "/studio/login/passkey", "{}", "X-CSRF-TOKEN", token())
                        .statusCode())
                .isEqualTo(401);
    }

    private HttpResponse<String> give(String code) {
        return visitor.send("POST", "/studio/login/code", "code=" + code + "&_csrf=" + token());
    }

    private String token() {
        var page = visitor.get("/studio/login").body();
        var token = TOKEN.matcher(page);
        assertThat(token.find()).as("a token in the page").isTrue();
        return token.group(1);
    }

    private Account anAdministrator() {
        var username = new Username("careful-" + UUID.randomUUID().toString().substring(0, 8));
        var made = new Account[1];
        HouseWork.run(() -> {
            accounts.choosePassword(
                    accounts.create(username, "Careful", Role.ADMINISTRATOR).token(), PASSWORD);
            made[0] = accounts.list().stream()
                    .filter(each -> each.username().equals(username.value()))
                    .findFirst()
                    .orElseThrow();
        });
        return made[0];
    }
}
