package org.vitrine.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// How many public pages a second, and how long each takes. Server and readers share the machine.
public final class PagesBench {
    private static final int READERS = 16;
    private static final Duration WARMING = Duration.ofSeconds(5);
    private static final Duration LENGTH = Duration.ofSeconds(8);

    private PagesBench() {}

    static void main() throws IOException, InterruptedException {
        try (var house = House.open();
                var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            Timings.head();
            measure(client, house.address(), "Home", "/");
            measure(client, house.address(), "Cover of an exhibit", "/exhibits/halvern-strait");
            measure(client, house.address(), "A document", "/documents/halvern-wiebrecht-letter-1937-10-14");
            measureUnchanged(client, house.address(), "Cover, not modified (304)", "/exhibits/halvern-strait");
        }
    }

    private static void measure(HttpClient client, String house, String what, String path) {
        run(what, client, HttpRequest.newBuilder(URI.create(house + path)), 200);
    }

    private static void measureUnchanged(HttpClient client, String house, String what, String path)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(house + path));
        var tag = client.send(request.copy().build(), BodyHandlers.discarding())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        run(what, client, request.header("If-None-Match", tag), 304);
    }

    private static void run(String what, HttpClient client, HttpRequest.Builder request, int expected) {
        var built = request.build();
        Timings.of(READERS, WARMING, () -> send(client, built, expected));
        Timings.of(READERS, LENGTH, () -> send(client, built, expected)).print(what);
    }

    private static HttpResponse<byte[]> send(HttpClient client, HttpRequest request, int expected)
            throws IOException, InterruptedException {
        var answer = client.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(request.uri() + " answered " + answer.statusCode());
        }
        return answer;
    }
}
