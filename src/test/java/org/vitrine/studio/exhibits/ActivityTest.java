package org.vitrine.studio.exhibits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vitrine.accounts.AccountId;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.Revision;

class ActivityTest {
    private static final AccountId INGRID = AccountId.create();
    private static final AccountId DANIEL = AccountId.create();
    private static final ExhibitId LAMPS = ExhibitId.create();
    private static final ExhibitId SHIPS = ExhibitId.create();

    @Test
    void whatSomebodyDidInOneGoIsToldTogether() {
        var told = Activity.lately(
                Map.of(
                        LAMPS,
                        List.of(
                                step(4, Change.BLOCK_ADDED, "2026-03-12T10:03:00Z", INGRID),
                                step(3, Change.BLOCK_ADDED, "2026-03-12T10:02:00Z", INGRID),
                                step(2, Change.THEME, "2026-03-12T10:01:00Z", DANIEL),
                                step(1, Change.CREATED, "2026-03-12T10:00:00Z", DANIEL))),
                9);
        assertThat(told)
                .containsExactly(
                        new Activity(LAMPS, INGRID, Change.BLOCK_ADDED, 2, Instant.parse("2026-03-12T10:03:00Z")),
                        new Activity(LAMPS, DANIEL, Change.THEME, 1, Instant.parse("2026-03-12T10:01:00Z")),
                        new Activity(LAMPS, DANIEL, Change.CREATED, 1, Instant.parse("2026-03-12T10:00:00Z")));
    }

    @Test
    void changesOfSeveralKindsAreCounted() {
        var told = Activity.lately(
                Map.of(
                        LAMPS,
                        List.of(
                                step(3, Change.BLOCK_CHANGED, "2026-03-12T10:03:00Z", INGRID),
                                step(2, Change.PAGE_ADDED, "2026-03-12T10:02:00Z", INGRID))),
                9);
        assertThat(told).singleElement().satisfies(activity -> {
            assertThat(activity.change()).isNull();
            assertThat(activity.count()).isEqualTo(2);
        });
    }

    @Test
    void anotherDayOrAnotherExhibitIsToldOnItsOwnAndOldThingsAreNotTold() {
        var told = Activity.lately(
                Map.of(
                        LAMPS,
                        List.of(
                                step(3, Change.BLOCK_CHANGED, "2026-03-12T10:03:00Z", INGRID),
                                step(2, Change.BLOCK_CHANGED, "2026-03-11T10:03:00Z", INGRID)),
                        SHIPS,
                        List.of(step(2, Change.BLOCK_CHANGED, "2026-03-12T09:00:00Z", INGRID))),
                2);
        assertThat(told).extracting(Activity::exhibit).containsExactly(LAMPS, SHIPS);
        assertThat(told).extracting(Activity::count).containsOnly(1);
    }

    private static Revision step(long number, Change change, String at, AccountId by) {
        return new Revision(number, change, Instant.parse(at), by);
    }
}
