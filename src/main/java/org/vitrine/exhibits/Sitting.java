package org.vitrine.exhibits;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vitrine.accounts.AccountId;

/// What one person did to an exhibit without a long pause and without anybody else coming between.
///
/// @param revisions the newest first, at least one
public record Sitting(List<Revision> revisions) {
    private static final Duration PAUSE = Duration.ofMinutes(30);

    public Sitting {
        revisions = List.copyOf(revisions);
    }

    /// @param history the newest first
    /// @return the newest first
    public static List<Sitting> of(List<Revision> history) {
        var sittings = new ArrayList<Sitting>();
        var current = new ArrayList<Revision>();
        for (var revision : history) {
            if (!current.isEmpty() && !goesOn(revision, current.getLast())) {
                sittings.add(new Sitting(current));
                current.clear();
            }
            current.add(revision);
        }
        if (!current.isEmpty()) {
            sittings.add(new Sitting(current));
        }
        return List.copyOf(sittings);
    }

    public @Nullable AccountId by() {
        return last().savedBy();
    }

    /// What it ended with.
    public Revision last() {
        return revisions.getFirst();
    }

    public Revision first() {
        return revisions.getLast();
    }

    public Instant begin() {
        return first().savedAt();
    }

    public Instant end() {
        return last().savedAt();
    }

    /// How often each thing was done.
    public Map<Change, Integer> changes() {
        var counted = new EnumMap<Change, Integer>(Change.class);
        revisions.forEach(revision -> counted.merge(revision.change(), 1, Integer::sum));
        return counted;
    }

    private static boolean goesOn(Revision earlier, Revision later) {
        return Objects.equals(earlier.savedBy(), later.savedBy())
                && Duration.between(earlier.savedAt(), later.savedAt()).compareTo(PAUSE) < 0;
    }
}
