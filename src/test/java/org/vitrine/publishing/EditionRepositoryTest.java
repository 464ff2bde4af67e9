package org.vitrine.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vitrine.Database;
import org.vitrine.DatabaseTest;
import org.vitrine.Fixtures;
import org.vitrine.exhibits.CaseNumbers;
import org.vitrine.exhibits.ExhibitId;

@DatabaseTest
class EditionRepositoryTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final JdbcClient jdbc;
    private final EditionRepository repository;

    EditionRepositoryTest(Database database) {
        jdbc = database.jdbc();
        repository = new EditionRepository(jdbc, Fixtures.json());
    }

    @Test
    void editionsCountUpAndKeepWhatTheyFroze() {
        var exhibit = anExhibit("lamps");
        var first = new Snapshot(
                Fixtures.anExhibit("Lamps", Fixtures.aTextBlock("a", "A")), List.of(), CaseNumbers.NONE, List.of());
        var second = new Snapshot(Fixtures.anExhibit("Lamps, again"), List.of(), CaseNumbers.NONE, List.of());

        repository.insert(exhibit, 1, null, first, NOW, null);
        repository.insert(exhibit, 4, "Another title", second, NOW.plusSeconds(60), null);

        assertThat(repository.list(exhibit)).extracting(Edition::number).containsExactly(2, 1);
        assertThat(repository.list(exhibit).getFirst().note()).isEqualTo("Another title");
        assertThat(repository.snapshot(exhibit, 1)).contains(first);
        assertThat(repository.onDisplay()).extracting(Edition::number).containsExactly(2);
    }

    @Test
    void aWithdrawnExhibitIsOffDisplayUntilItIsShownAgain() {
        var exhibit = anExhibit("lamps");
        repository.insert(
                exhibit,
                1,
                null,
                new Snapshot(Fixtures.anExhibit("Lamps"), List.of(), CaseNumbers.NONE, List.of()),
                NOW,
                null);

        repository.decide(exhibit, true, "A rights question", NOW, null);
        assertThat(repository.onDisplay()).isEmpty();
        assertThat(repository.withdrawal(exhibit)).contains(new Withdrawal("Lamps", "A rights question", NOW));

        repository.decide(exhibit, false, null, NOW, null);
        assertThat(repository.onDisplay()).hasSize(1);
        assertThat(repository.withdrawal(exhibit)).isEmpty();
    }

    private ExhibitId anExhibit(String slug) {
        var id = new ExhibitId(UUID.randomUUID());
        jdbc.sql("""
                        insert into exhibit (id, slug, title, revision, created_at, changed_at)
                        values (:id, :slug, :slug, 1, current_timestamp, current_timestamp)
                        """).param("id", id.value()).param("slug", slug).update();
        return id;
    }
}
