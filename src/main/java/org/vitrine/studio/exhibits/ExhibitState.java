package org.vitrine.studio.exhibits;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vitrine.exhibits.Sitting;
import org.vitrine.publishing.Edition;

/// One state of an exhibit that can be looked at and compared: what a sitting ended with, or what was published.
sealed interface ExhibitState {
    long revision();

    Instant at();

    /// A word for the address.
    String key();

    record Worked(Sitting sitting) implements ExhibitState {
        @Override
        public long revision() {
            return sitting.last().number();
        }

        @Override
        public Instant at() {
            return sitting.end();
        }

        @Override
        public String key() {
            return String.valueOf(revision());
        }
    }

    record Published(Edition edition) implements ExhibitState {
        @Override
        public long revision() {
            return edition.revision();
        }

        @Override
        public Instant at() {
            return edition.publishedAt();
        }

        @Override
        public String key() {
            return "edition-" + edition.number();
        }
    }

    /// The newest first.
    static List<ExhibitState> of(List<Sitting> sittings, List<Edition> editions) {
        var states = new ArrayList<ExhibitState>();
        editions.forEach(edition -> states.add(new Published(edition)));
        sittings.forEach(sitting -> states.add(new Worked(sitting)));
        states.sort(Comparator.comparing(ExhibitState::at).reversed());
        return List.copyOf(states);
    }

    /// The state before another: what one wants to compare it with.
    static Optional<ExhibitState> before(List<ExhibitState> states, ExhibitState state) {
        return states.stream()
                .filter(other -> other.revision() < state.revision())
                .findFirst();
    }

    static Optional<ExhibitState> named(List<ExhibitState> states, String key) {
        return states.stream().filter(state -> state.key().equals(key)).findFirst();
    }
}
