package org.vitrine.bench;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.vitrine.accounts.HouseWork;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Draft;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.Slug;

/// How long saving a change to an exhibit takes, and how many a second: one curator alone, and fifty at once, each in
/// an
/// exhibit of the size of a sample.
public final class AutosaveBench {
    private static final int CURATORS = 50;
    private static final Duration WARMING = Duration.ofSeconds(5);
    private static final Duration LENGTH = Duration.ofSeconds(10);

    private AutosaveBench() {}

    static void main() {
        try (var house = House.open()) {
            var exhibits = house.bean(Exhibits.class);
            var drafts = new ConcurrentLinkedQueue<Draft>();
            HouseWork.run(() -> {
                var sample = exhibits.list().getFirst().content();
                IntStream.range(0, CURATORS)
                        .forEach(_ -> drafts.add(exhibits.create(sample, new Slug("bench"), Change.CREATED)));
            });
            Callable<Draft> save = () -> {
                var draft = drafts.remove();
                var saved = new AtomicReference<>(draft);
                HouseWork.run(() -> saved.set(exhibits.save(
                        draft.id(),
                        draft.revision(),
                        draft.content().withTitle("Saved " + draft.revision()),
                        Change.FRONT)));
                drafts.add(saved.get());
                return saved.get();
            };
            Timings.of(1, WARMING, save);
            Timings.head();
            Timings.of(1, LENGTH, save).print("A change saved, one curator");
            Timings.of(CURATORS, LENGTH, save).print("A change saved, " + CURATORS + " curators at once");
        }
    }
}
