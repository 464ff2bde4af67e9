package org.vitrine.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.concurrent.atomic.AtomicReference;
import org.vitrine.accounts.HouseWork;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Draft;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.publishing.Publisher;

/// A house in a process of its own, in which an edition is published whenever somebody writes a line. Each has its
/// number in the title.
final class PublishingHouse {
    static final String OPEN = "open ";
    static final String TITLE = "Edition for readers ";

    private PublishingHouse() {}

    static void main() throws IOException {
        try (var house = House.open();
                var orders = new BufferedReader(new InputStreamReader(System.in))) {
            var exhibits = house.bean(Exhibits.class);
            var publisher = house.bean(Publisher.class);
            var draft = new AtomicReference<Draft>();
            HouseWork.run(() -> draft.set(exhibits.list().stream()
                    .filter(sample -> sample.slug().value().equals("halvern-strait"))
                    .findFirst()
                    .orElseThrow()));
            publish(exhibits, publisher, draft, 1);
            System.out.println(OPEN + house.address() + "/exhibits/halvern-strait");
            var number = 1;
            while (orders.readLine() != null) {
                publish(exhibits, publisher, draft, ++number);
                System.out.println("published");
            }
        }
    }

    private static void publish(Exhibits exhibits, Publisher publisher, AtomicReference<Draft> draft, int number) {
        HouseWork.run(() -> {
            var before = draft.get();
            var saved = exhibits.save(
                    before.id(), before.revision(), before.content().withTitle(TITLE + number + "."), Change.FRONT);
            publisher.publish(saved.id(), saved.revision(), null);
            draft.set(saved);
        });
    }
}
