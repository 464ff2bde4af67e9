package org.vitrine.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vitrine.ApplicationTest;

@ApplicationTest
class PublicAddressesTest {

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    private Visitor visitor;

    @BeforeEach
    void comesAlong() {
        visitor = new Visitor(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/about",
                "/exhibits",
                "/exhibits/none",
                "/exhibits/none/none",
                "/documents/none",
                "/browse",
                "/people",
                "/people/none",
                "/places/none",
                "/subjects/none",
                "/search",
                "/search?q=lamp",
                "/assets/none",
                "/media/none",
                "/favicon.ico",
                "/robots.txt",
                "/sitemap.xml",
                "/feed",
                "/.well-known/security.txt",
                "/oembed?url=none",
                "/unapi",
                "/oai?verb=Identify",
                "/iiif/collection.json",
                "/api",
                "/api/documents",
                "/none",
                "/login"
            })
    void noPublicAnswerSetsACookie(String address) {
        for (var method : new String[] {"GET", "HEAD", "POST"}) {
            var answer = visitor.send(method, address, "", "Cookie", "vitrine-studio=made-up");
            assertThat(answer.headers().allValues("Set-Cookie")).as(method).isEmpty();
            assertThat(answer.headers().allValues("Location"))
                    .as(method)
                    .noneSatisfy(location -> assertThat(location).contains("login"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/none",
                "/none.html",
                "/login",
                "/logout",
                "/error",
                "/actuator",
                "/actuator/health",
                "/actuator/env",
                "/VAADIN/build/none.js",
                "/application.yml",
                "/studios",
                "/people/none/none",
                "/entries",
                "/.well-known/none",
                "/iiif",
                "/api/none",
                "/api/exhibits/none/none",
                "/h2-console"
            })
    void anAddressThatNobodyOpenedDoesNotExist(String address) {
        assertThat(visitor.get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void nothingIsPostedToThePublicSide() {
        assertThat(visitor.send("POST", "/", "title=x").statusCode()).isEqualTo(404);
        assertThat(visitor.send("DELETE", "/exhibits/none", "").statusCode()).isEqualTo(404);
    }

    @Test
    void publicAnswersAreGuarded() {
        var headers = visitor.get("/none").headers();
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("SAMEORIGIN");
        assertThat(headers.firstValue("Referrer-Policy")).contains("strict-origin-when-cross-origin");
        assertThat(headers.firstValue("Permissions-Policy").orElseThrow()).contains("camera=()");
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'")
                .contains("script-src 'self'", "frame-ancestors 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    void onThePortOfItsOwnTheServerTellsItsHealthAndNothingElse() {
        var operator = new Visitor(managementPort);
        assertThat(operator.get("/actuator/health").body()).contains("\"UP\"").doesNotContain("H2");
        for (var address : new String[] {"/actuator", "/actuator/env", "/actuator/heapdump", "/", "/studio/login"}) {
            assertThat(operator.get(address).statusCode()).as(address).isIn(403, 404);
        }
    }
}
