package org.vitrine.studio.exhibits;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vitrine.accounts.AccountId;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.Revision;

/// What somebody did to an exhibit in one go: changes that follow each other on one day are told together.
///
/// @param change what it was, where every one of them was the same
/// @param count how many
/// @param at when the last of them was made
record Activity(
        ExhibitId exhibit, @Nullable AccountId by, @Nullable Change change, int count, Instant at) {

    /// The last things that happened, the newest first.
    static List<Activity> lately(Map<ExhibitId, List<Revision>> histories, int most) {
        var steps = histories.entrySet().stream()
                .flatMap(history -> history.getValue().stream()
                        .map(revision -> new Activity(
                                history.getKey(), revision.savedBy(), revision.change(), 1, revision.savedAt())))
                .sorted(Comparator.comparing(Activity::at).reversed())
                .toList();
        var told = new ArrayList<Activity>();
        for (var step : steps) {
            if (!told.isEmpty() && told.getLast().goesWith(step)) {
                told.set(told.size() - 1, told.getLast().and(step));
            } else if (told.size() == most) {
                break;
            } else {
                told.add(step);
            }
        }
        return List.copyOf(told);
    }

    /// Whether an earlier step belongs to the same go. An exhibit's beginning is told on its own.
    private boolean goesWith(Activity earlier) {
        return exhibit.equals(earlier.exhibit)
                && Objects.equals(by, earlier.by)
                && !earlier.isBeginning()
                && at.atZone(ZoneOffset.UTC)
                        .toLocalDate()
                        .equals(earlier.at.atZone(ZoneOffset.UTC).toLocalDate());
    }

    private boolean isBeginning() {
        return change == Change.CREATED || change == Change.IMPORTED || change == Change.DUPLICATED;
    }

    private Activity and(Activity earlier) {
        return new Activity(exhibit, by, change == earlier.change ? change : null, count + earlier.count, at);
    }
}
