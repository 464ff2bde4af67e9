package org.vitrine.exhibits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vitrine.accounts.AccountId;

class SittingTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final AccountId ada = AccountId.create();
    private final AccountId ben = AccountId.create();

    @Test
    void whatOnePersonDoesWithoutALongPauseIsOneSitting() {
        var sittings = Sitting.of(List.of(
                revision(5, ada, 100, Change.UNDONE),
                revision(4, ada, 90, Change.BLOCK_ADDED),
                revision(3, ada, 10, Change.BLOCK_ADDED),
                revision(2, ben, 5, Change.BLOCK_ADDED),
                revision(1, ada, 0, Change.CREATED)));

        assertThat(sittings).extracting(sitting -> sitting.last().number()).containsExactly(5L, 3L, 2L, 1L);
        assertThat(sittings.getFirst().changes()).isEqualTo(Map.of(Change.BLOCK_ADDED, 1, Change.UNDONE, 1));
        assertThat(sittings.getFirst().by()).isEqualTo(ada);
    }

    private static Revision revision(long number, @Nullable AccountId by, long minutes, Change change) {
        return new Revision(number, change, NOON.plusSeconds(minutes * 60), by);
    }
}
