package org.vitrine.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vitrine.ApplicationTest;

/// Whoever walks through the house is told by every answer what a browser may do with it, and is not known afterwards.
@ApplicationTest
class GuardedAnswersTest {
    private static final int MOST = 300;

    /// Where what programs read begins, and what no page leads to.
    private static final List<String> BEGINNINGS = List.of(
            "/",
            "/?lang=de",
            "/exhibits",
            "/documents",
            "/documents?q=a",
            "/browse",
            "/people",
            "/places",
            "/subjects",
            "/about",
            "/contact",
            "/imprint",
            "/privacy",
            "/accessibility",
            "/search",
            "/search?q=lamp",
            "/feed",
            "/sitemap.xml",
            "/sitemap-1.xml",
            "/robots.txt",
            "/.well-known/security.txt",
            "/oembed?url=none",
            "/unapi",
            "/oai?verb=Identify",
            "/oai?verb=ListRecords&metadataPrefix=oai_dc",
            "/api",
            "/api/openapi.json",
            "/api/documents",
            "/api/exhibits",
            "/api/editions",
            "/iiif/collection.json",
            "/favicon.ico",
            "/favicon.svg",
            "/exhibits/halvern-strait",
            "/exhibits/halvern-strait/",
            "/en/exhibits/halvern-strait",
            "/exhibits/halvern-strait/editions/1/share.jpg",
            "/exhibits/halvern-strait/editions",
            "/iiif/exhibits/halvern-strait/collection.json",
            "/iiif/image/none/info.json",
            "/media/none/640.jpg",
            "/files/none",
            "/exhibits/none",
            "/none");

    @LocalServerPort
    private int port;

    private Visitor visitor;

    @BeforeEach
    void comesAlong() {
        visitor = new Visitor(port);
    }

    @Test
    void everyAnswerIsGuardedAndSetsNoCookie() {
        var found = new SoftAssertions();
        var seen = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(BEGINNINGS);
        while (!open.isEmpty() && seen.size() < MOST) {
            var address = open.removeFirst();
            if (!seen.add(address)) {
                continue;
            }
            var answer = finished(address);
            found.assertThat(answer.statusCode()).as(address).isIn(200, 301, 400, 404);
            guarded("GET " + address, answer, found);
            guarded("HEAD " + address, visitor.send("HEAD", address, ""), found);
            answer.headers().firstValue("ETag").ifPresent(tag -> {
                var again = visitor.get(address, "If-None-Match", tag);
                found.assertThat(again.statusCode()).as(address).isEqualTo(304);
                guarded("again " + address, again, found);
            });
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                var page = Jsoup.parse(answer.body());
                nothingActsInIt(address, page, found);
                page.select("[href^=/]:not([href^=/studio]), [src^=/]")
                        .forEach(element ->
                                open.add((element.hasAttr("src") ? element.attr("src") : element.attr("href"))
                                        .replaceFirst("#.*", "")));
            }
        }
        found.assertAll();
        assertThat(seen)
                .anyMatch(address -> address.startsWith("/media/"))
                .anyMatch(address -> address.startsWith("/assets/"))
                .anyMatch(address -> address.startsWith("/documents/"));
    }

    /// What is made to order says when to ask again.
    private HttpResponse<String> finished(String address) {
        return await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> visitor.get(address),
                        answer -> answer.statusCode() != 503
                                || answer.headers().firstValue("Retry-After").isEmpty());
    }

    private static void guarded(String what, HttpResponse<String> answer, SoftAssertions found) {
        var headers = answer.headers();
        found.assertThat(headers.allValues("Set-Cookie")).as(what).isEmpty();
        found.assertThat(headers.allValues("Content-Security-Policy"))
                .as(what)
                .hasSize(1)
                .allSatisfy(policy -> {
                    assertThat(policy).startsWith("default-src 'none'").doesNotContain("unsafe");
                });
        found.assertThat(headers.firstValue("X-Content-Type-Options")).as(what).contains("nosniff");
        found.assertThat(headers.firstValue("Referrer-Policy")).as(what).contains("strict-origin-when-cross-origin");
        found.assertThat(headers.firstValue("Permissions-Policy")).as(what).isPresent();
        found.assertThat(headers.firstValue("Cross-Origin-Opener-Policy"))
                .as(what)
                .contains("same-origin");
        found.assertThat(headers.firstValue("Cross-Origin-Resource-Policy").orElse(""))
                .as(what)
                .isEqualTo(
                        headers.firstValue("Access-Control-Allow-Origin").isPresent()
                                        || headers.firstValue("Content-Type")
                                                .orElse("")
                                                .startsWith("image/")
                                ? "cross-origin"
                                : headers.firstValue("Cross-Origin-Resource-Policy")
                                        .orElse("missing"));
    }

    private static void nothingActsInIt(String address, Document page, SoftAssertions found) {
        found.assertThat(page.select("[style], style, [href^=javascript:], base, object, embed, frame"))
                .as(address)
                .isEmpty();
        found.assertThat(page.select("script:not([src]):not([type=application/ld+json])"))
                .as(address)
                .isEmpty();
        found.assertThat(page.select(
                        "script[src^=http], link[rel=stylesheet][href^=http], img[src^=http], script[src^=//]"))
                .as(address)
                .isEmpty();
        page.getAllElements()
                .forEach(element -> element.attributes()
                        .forEach(attribute ->
                                found.assertThat(attribute.getKey()).as(address).doesNotStartWith("on")));
    }

    @Test
    void onlyWhatIsMeantForOthersIsUsedByThem() {
        for (var own : Set.of("/", "/search?q=a", "/none")) {
            assertThat(visitor.get(own).headers().firstValue("Cross-Origin-Resource-Policy"))
                    .as(own)
                    .contains("same-origin");
        }
        for (var others : Set.of("/feed", "/oai?verb=Identify", "/iiif/collection.json", "/favicon.svg")) {
            assertThat(visitor.get(others).headers().firstValue("Cross-Origin-Resource-Policy"))
                    .as(others)
                    .contains("cross-origin");
        }
    }
}
