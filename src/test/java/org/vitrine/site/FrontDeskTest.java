package org.vitrine.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vitrine.ApplicationTest;

@ApplicationTest
class FrontDeskTest {
    private static final String COVER = "/exhibits/halvern-strait";

    @LocalServerPort
    private int port;

    @Autowired
    private Renderings renderings;

    private final HttpClient client = HttpClient.newHttpClient();

    private HttpResponse<byte[]> send(String method, String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, List<String>> headers(HttpResponse<?> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return headers;
    }

    /// With nothing remembered the whole house answers, guards and all.
    private HttpResponse<byte[]> firstAnswer(String method, String path, String... headers) {
        renderings.forget();
        return send(method, path, headers);
    }

    @Test
    void whatIsHandedOutAgainIsHeadedAsItWasTheFirstTime() {
        for (var path : List.of(
                "/",
                COVER,
                COVER + "?lang=de",
                COVER + "/an-invented-week",
                "/documents/halvern-chart-1931",
                "/documents/halvern-chart-1931/cite.ris",
                "/feed",
                "/iiif/collection.json",
                "/favicon.svg")) {
            for (var coding : List.of("identity", "gzip", "br, gzip")) {
                var asked = new String[] {"Accept-Encoding", coding, "Accept-Language", "de;q=0.4, en"};
                var first = firstAnswer("GET", path, asked);
                var again = send("GET", path, asked);
                assertThat(first.statusCode()).as(path).isEqualTo(200);
                assertThat(again.statusCode()).as(path).isEqualTo(200);
                assertThat(headers(again)).as(path + " " + coding).isEqualTo(headers(first));
                assertThat(again.body()).as(path + " " + coding).isEqualTo(first.body());
                var onceMore = send("GET", path, asked);
                assertThat(headers(onceMore)).as(path + " " + coding).isEqualTo(headers(first));
                assertThat(onceMore.body()).as(path + " " + coding).isEqualTo(first.body());

                var tag = first.headers().firstValue("ETag").orElseThrow();
                var unchanged = send(
                        "GET",
                        path,
                        "Accept-Encoding",
                        coding,
                        "Accept-Language",
                        "de;q=0.4, en",
                        "If-None-Match",
                        "\"of-old\", W/" + tag);
                assertThat(unchanged.statusCode()).as(path + " " + coding).isEqualTo(304);
                assertThat(unchanged.body()).isEmpty();
                assertThat(unchanged.headers().firstValue("ETag")).hasValue(tag);
                assertThat(headers(first)).containsAllEntriesOf(headers(unchanged));
                assertThat(unchanged.headers().firstValue("Content-Security-Policy"))
                        .isPresent();

                var head = send("HEAD", path, asked);
                assertThat(headers(head)).as(path + " " + coding).isEqualTo(headers(first));
                assertThat(head.body()).isEmpty();
            }
        }
    }

    @Test
    void everybodyGetsTheirOwnLanguageAndForm() {
        var english = send("GET", COVER, "Accept-Language", "en");
        var german = send("GET", COVER, "Accept-Language", "de");
        assertThat(text(english)).contains("<html lang=\"en\"");
        assertThat(text(german)).contains("<html lang=\"de\"");
        assertThat(send("GET", COVER, "Accept-Language", "en").body()).isEqualTo(english.body());
        assertThat(send("GET", COVER, "Accept-Language", "de").body()).isEqualTo(german.body());
        var tag = english.headers().firstValue("ETag").orElseThrow();
        assertThat(send("GET", COVER, "If-None-Match", tag, "Accept-Encoding", "gzip")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void viewersOnOtherSitesAreStillToldThatTheyMay() {
        var path = "/iiif/collection.json";
        send("GET", path);
        send("GET", path);
        var elsewhere = send("GET", path, "Origin", "https://viewer.example");
        assertThat(elsewhere.headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue("*");
        assertThat(send("GET", path).headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue("*");
    }

    @Test
    void whatIsNotThereIsNeverRemembered() {
        assertThat(send("GET", COVER + "/nothing").statusCode()).isEqualTo(404);
        assertThat(send("GET", COVER + "/nothing").statusCode()).isEqualTo(404);
        assertThat(send("GET", COVER + ";x=1").statusCode()).isIn(400, 404);
        assertThat(send("POST", COVER).statusCode()).isIn(404, 405);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
