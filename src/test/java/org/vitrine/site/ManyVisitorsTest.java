package org.vitrine.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vitrine.ApplicationTest;
import org.vitrine.Fixtures;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedInAs;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.publishing.Publisher;

@ApplicationTest
@SignedInAs(Role.ADMINISTRATOR)
class ManyVisitorsTest {
    private static final int VISITORS = 200;
    private static final int EDITIONS = 6;
    /// The title stands in many places of a cover, and once more in what follows from it.
    private static final Pattern LIGHTS = Pattern.compile("Lights counted (\\d+) times");

    @Autowired
    private Exhibits exhibits;

    @Autowired
    private Publisher publisher;

    @LocalServerPort
    private int port;

    @Test
    void whileAnEditorPublishesEveryVisitorGetsOneEditionWhole() throws Exception {
        var content = Fixtures.anExhibit(
                "Lights counted 1 times", Fixtures.aTextBlock("words", "How the lights were counted."));
        var draft = exhibits.create(
                content, new Slug("lights-" + UUID.randomUUID().toString().substring(0, 8)), Change.CREATED);
        publisher.publish(draft.id(), draft.revision(), null);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/exhibits/" + draft.slug()))
                .build();
        ConcurrentMap<String, String> bodies = new ConcurrentHashMap<>();
        var published = new AtomicBoolean();
        var arrived = new CountDownLatch(VISITORS);
        // HTTP/1.1: so everybody has a connection of their own.
        try (var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var visits = new ArrayList<Future<Integer>>();
            for (var visitor = 0; visitor < VISITORS; visitor++) {
                visits.add(people.submit(() -> {
                    var newest = 0;
                    var isLast = false;
                    while (!isLast) {
                        isLast = published.get();
                        var answer = client.send(request, BodyHandlers.ofString());
                        assertThat(answer.statusCode()).isEqualTo(200);
                        arrived.countDown();
                        var numbers = LIGHTS.matcher(answer.body())
                                .results()
                                .map(found -> Integer.parseInt(found.group(1)))
                                .collect(Collectors.toSet());
                        assertThat(numbers).as("editions on one page").hasSize(1);
                        var tag = answer.headers().firstValue("ETag").orElseThrow();
                        assertThat(bodies.putIfAbsent(tag, answer.body())).isIn(null, answer.body());
                        var number = numbers.iterator().next();
                        assertThat(number).as("never an older one than before").isGreaterThanOrEqualTo(newest);
                        newest = number;
                    }
                    return newest;
                }));
            }
            arrived.await();
            for (var number = 2; number <= EDITIONS; number++) {
                draft = exhibits.save(
                        draft.id(),
                        draft.revision(),
                        draft.content().withTitle("Lights counted " + number + " times"),
                        Change.FRONT);
                publisher.publish(draft.id(), draft.revision(), null);
            }
            published.set(true);
            for (var visit : visits) {
                assertThat(visit.get())
                        .as("whoever comes afterwards sees the last")
                        .isEqualTo(EDITIONS);
            }
        }
    }
}
