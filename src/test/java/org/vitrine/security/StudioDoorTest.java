package org.vitrine.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.security.Visitor.location;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.ServletContext;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vitrine.ApplicationTest;
import org.vitrine.accounts.Accounts;
import org.vitrine.accounts.HouseWork;
import org.vitrine.accounts.Role;

@ApplicationTest
class StudioDoorTest {
    private static final Set<Class<? extends Annotation>> SAYS_WHOM_IT_IS_FOR =
            Set.of(AnonymousAllowed.class, PermitAll.class, RolesAllowed.class);

    @LocalServerPort
    private int port;

    @Autowired
    private ServletContext servletContext;

    @Autowired
    private Accounts accounts;

    private Visitor visitor;

    @BeforeEach
    void comesToTheDoor() {
        visitor = new Visitor(port);
    }

    @Test
    void everyViewSaysWhomItIsForAndOnlyTheDoorIsForEverybody() {
        assertThat(views())
                .allSatisfy(view -> assertThat(Arrays.stream(view.getAnnotations())
                                .map(Annotation::annotationType)
                                .filter(SAYS_WHOM_IT_IS_FOR::contains))
                        .as(view.getSimpleName())
                        .hasSize(1));
        assertThat(views().filter(view -> view.isAnnotationPresent(AnonymousAllowed.class)))
                .extracting(Class::getSimpleName)
                .containsExactlyInAnyOrder("CodeView", "LoginView", "SetupView");
    }

    @Test
    void whoIsNotSignedInIsAskedToAtEveryAddressOfTheStudio() {
        var addresses = Stream.concat(
                routes().filter(route -> !route.getNavigationTarget().isAnnotationPresent(AnonymousAllowed.class))
                        .map(route -> "/studio/" + route.getTemplate().replaceAll(":[^/]+", "1")),
                Stream.of("/studio", "/studio/", "/studio/no/such/view", "/studio/logout"));
        assertThat(addresses).allSatisfy(address -> {
            var answer = visitor.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(302);
            assertThat(location(answer)).as(address).isEqualTo("/studio/login");
            assertThat(answer.body()).as(address).isEmpty();
        });
    }

    @Test
    void whoSignsInGetsAnotherSessionAndIsLetInWhereTheyWanted() {
        visitor.get("/studio/account");
        var before = visitor.session();
        var answer = visitor.signIn(ApplicationTest.ADMINISTRATOR, ApplicationTest.PASSWORD);
        assertThat(location(answer)).startsWith("/studio/account");
        assertThat(visitor.session()).isNotEqualTo(before);
        assertThat(visitor.get("/studio/account").statusCode()).isEqualTo(200);
    }

    @Test
    void aWrongPasswordLeadsBackAndTooManyLockWhetherThereIsSuchAnAccountOrNot() {
        for (var username : List.of(
                "nobody-at-all", Newcomer.curator(accounts, "locked-out").username())) {
            for (int i = 0; i < 5; i++) {
                assertThat(location(visitor.signIn(username, "wrong"))).isEqualTo("/studio/login?refused");
            }
            assertThat(location(visitor.signIn(username, "wrong"))).isEqualTo("/studio/login?locked");
        }
    }

    @Test
    void aSessionEndsWithTheRoleItBeganWith() {
        var promoted = Newcomer.curator(accounts, "promoted");
        visitor.signIn(promoted.username(), Newcomer.PASSWORD);
        assertThat(visitor.get("/studio/account").statusCode()).isEqualTo(200);
        HouseWork.run(() -> accounts.setRole(promoted.id(), Role.EDITOR));
        assertThat(location(visitor.get("/studio/account"))).isEqualTo("/studio/login");
    }

    @Test
    void nothingIsPostedFromElsewhereOrWithoutAToken() {
        assertThat(visitor.signIn(
                                ApplicationTest.ADMINISTRATOR, ApplicationTest.PASSWORD, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        visitor.signIn(ApplicationTest.ADMINISTRATOR, ApplicationTest.PASSWORD);
        assertThat(visitor.send("POST", "/studio/logout", "").statusCode()).isEqualTo(403);
        assertThat(visitor.send("POST", "/studio/account", "").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/studio/account").statusCode()).isEqualTo(200);
    }

    @Test
    void theCookieIsForTheStudioAloneAndSecureBehindHttps() {
        var plain =
                visitor.get("/studio/login").headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(plain).contains("Path=/studio", "HttpOnly", "SameSite=Lax").doesNotContain("Secure");
        var secure = new Visitor(port)
                .get("/studio/login", "X-Forwarded-Proto", "https")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        assertThat(secure).contains("Secure");
    }

    @Test
    void theStudioMayBeFramedByItselfOnlyAndIsNeverKept() {
        var headers = visitor.get("/studio/login").headers();
        assertThat(headers.firstValue("X-Frame-Options")).contains("SAMEORIGIN");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors 'self'", "object-src 'none'");
    }

    private Stream<RouteBaseData<?>> routes() {
        return ApplicationRouteRegistry.getInstance(new VaadinServletContext(servletContext))
                .getRegisteredRoutes()
                .stream()
                .map(route -> route);
    }

    private Stream<Class<? extends Component>> views() {
        return routes().<Class<? extends Component>>map(RouteBaseData::getNavigationTarget)
                .distinct();
    }
}
