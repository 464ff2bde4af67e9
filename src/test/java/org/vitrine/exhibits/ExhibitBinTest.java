package org.vitrine.exhibits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.vitrine.Database;
import org.vitrine.DatabaseTest;
import org.vitrine.Fixtures;
import org.vitrine.exhibits.content.Slug;

@DatabaseTest
class ExhibitBinTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final ExhibitRepository exhibits;
    private final ExhibitBinRepository bin;

    ExhibitBinTest(Database database) {
        exhibits = new ExhibitRepository(database.jdbc(), Fixtures.json());
        bin = new ExhibitBinRepository(database.jdbc());
    }

    @Test
    void whatIsInTheBinIsNotFoundUntilItIsTakenOut() {
        var draft = anExhibit();
        bin.put(draft.id(), NOW, null);

        assertThat(exhibits.find(draft.id())).isEmpty();
        assertThat(exhibits.list()).isEmpty();
        assertThat(exhibits.ids()).isEmpty();
        assertThat(bin.list()).containsExactly(new BinnedExhibit(draft.id(), "Lamps", NOW, null));
        assertThat(exhibits.bySlug(draft.slug())).as("its address is kept").contains(draft.id());

        bin.restore(draft.id());
        assertThat(exhibits.find(draft.id())).isPresent();
        assertThat(bin.list()).isEmpty();
    }

    @Test
    void whatIsDestroyedIsGoneWithItsHistoryButItsAddressIsNotGivenAgain() {
        var draft = anExhibit();
        bin.put(draft.id(), NOW, null);
        bin.destroy(draft.id(), NOW);
        bin.restore(draft.id());

        assertThat(bin.list()).isEmpty();
        assertThat(exhibits.find(draft.id())).isEmpty();
        assertThat(exhibits.history(draft.id())).isEmpty();
        assertThat(exhibits.bySlug(draft.slug())).isPresent();
    }

    private Draft anExhibit() {
        return exhibits.insert(
                ExhibitId.create(), new Slug("lamps"), Fixtures.anExhibit("Lamps"), Change.CREATED, NOW, null);
    }
}
