package org.vitrine.studio.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vitrine.interchange.Finding;
import org.vitrine.interchange.Reading;
import org.vitrine.library.DocumentId;

/// The records that were brought, one after the other: each waits to be looked at until it is saved or left out.
record ImportQueue(List<Item> items) {
    static final ImportQueue EMPTY = new ImportQueue(List.of());

    /// @param number counts the records of one import, and names the item
    record Item(int number, String name, State state) {}

    sealed interface State {
        record Waiting(Reading.Proposal proposal) implements State {}

        /// Nothing could be made of it.
        record Refused(List<Finding> findings) implements State {
            public Refused {
                findings = List.copyOf(findings);
            }
        }

        /// It never arrived, and why.
        record Lost(String why) implements State {}

        record Saved(DocumentId document) implements State {}

        record LeftOut() implements State {}
    }

    ImportQueue {
        items = List.copyOf(items);
    }

    ImportQueue with(String name, Reading reading) {
        return with(
                name,
                switch (reading) {
                    case Reading.Proposal proposal -> new State.Waiting(proposal);
                    case Reading.Refused refused -> new State.Refused(refused.findings());
                });
    }

    ImportQueue with(String name, State state) {
        return new ImportQueue(Stream.concat(items.stream(), Stream.of(new Item(items.size() + 1, name, state)))
                .toList());
    }

    ImportQueue settle(int number, State state) {
        var settled = new ArrayList<>(items);
        settled.replaceAll(item -> item.number() == number ? new Item(number, item.name(), state) : item);
        return new ImportQueue(settled);
    }

    Optional<Item> item(int number) {
        return items.stream().filter(item -> item.number() == number).findFirst();
    }

    /// The next one to look at: the first that waits behind this one, else the first that waits.
    Optional<Item> next(int number) {
        return Stream.concat(
                        items.stream().filter(item -> item.number() > number),
                        items.stream().filter(item -> item.number() <= number))
                .filter(item -> item.state() instanceof State.Waiting)
                .findFirst();
    }

    int waiting() {
        return (int) items.stream()
                .filter(item -> item.state() instanceof State.Waiting)
                .count();
    }
}
