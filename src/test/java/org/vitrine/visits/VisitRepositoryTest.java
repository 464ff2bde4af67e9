package org.vitrine.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vitrine.Database;
import org.vitrine.DatabaseTest;
import org.vitrine.exhibits.ExhibitId;

@DatabaseTest
class VisitRepositoryTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final VisitRepository here;
    private final VisitRepository onAnotherNode;
    private final ExhibitId exhibit = ExhibitId.create();

    VisitRepositoryTest(Database database) {
        here = new VisitRepository(database.jdbc());
        onAnotherNode = new VisitRepository(database.jdbc());
    }

    @Test
    void whatSeveralNodesCountAddsUp() {
        here.add(exhibit, "", DAY, 3);
        onAnotherNode.add(exhibit, "", DAY, 4);
        onAnotherNode.add(exhibit, "a-page", DAY, 2);
        here.add(exhibit, "a-page", DAY.plusDays(1), 1);

        assertThat(here.since(List.of(exhibit, ExhibitId.create()), DAY))
                .isEqualTo(Map.of(exhibit, Map.of(DAY, 9L, DAY.plusDays(1), 1L)));
        assertThat(here.pages(exhibit, DAY)).containsExactly(new PageViews("", 7), new PageViews("a-page", 3));
        assertThat(here.since(List.of(), DAY)).isEmpty();
    }

    @Test
    void whatIsOlderThanItIsKeptIsForgotten() {
        here.add(exhibit, "", DAY, 3);
        here.add(exhibit, "", DAY.plusDays(1), 4);

        assertThat(here.forget(DAY.plusDays(1))).isEqualTo(1);

        assertThat(here.pages(exhibit, DAY)).containsExactly(new PageViews("", 4));
    }
}
