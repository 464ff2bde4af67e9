package org.vitrine.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.vitrine.Database;
import org.vitrine.DatabaseTest;
import org.vitrine.Fixtures;
import org.vitrine.accounts.CurrentAccount;

@DatabaseTest
class DocumentBatchesTest {
    private final DocumentBatches batches;
    private final DocumentId a = new DocumentId("batch-a");
    private final DocumentId b = new DocumentId("batch-b");

    private final EntryRepository entries;

    DocumentBatchesTest(Database database) {
        entries = new EntryRepository(new NamedParameterJdbcTemplate(database.dataSource()), Fixtures.json());
        batches = database.transactional(new DocumentBatches(
                new DocumentBatchRepository(
                        new NamedParameterJdbcTemplate(database.dataSource()),
                        Fixtures.json(),
                        new Headings(entries),
                        new CardIndex(database.jdbc())),
                new CurrentAccount(),
                Clock.systemUTC()));
    }

    @Test
    void manyAreTakenInChangedAndPutIntoTheBin() {
        batches.add(List.of(Fixtures.aDocument("batch-a"), Fixtures.aDocument("batch-b")));
        assertThat(batches.taken(List.of(a, b, new DocumentId("batch-c")))).containsExactlyInAnyOrder(a, b);
        var found = batches.find(List.of(a, b));
        assertThat(found.get(a).document()).isEqualTo(Fixtures.aDocument("batch-a"));

        batches.save(List.of(changed(found.get(a))));
        assertThat(batches.find(List.of(a)).get(a).version()).isEqualTo(2);
        assertThat(batches.state(a, 1)).hasValue(Fixtures.aDocument("batch-a"));

        assertThat(batches.bin(Map.of(a, 1L, b, 1L)))
                .as("one was changed since")
                .containsExactly(b);
        assertThat(batches.find(List.of(a, b)).keySet()).containsExactly(a);
        assertThat(batches.taken(List.of(a, b))).as("a handle is given once").containsExactlyInAnyOrder(a, b);
    }

    @Test
    void oneThatSomebodyElseSavedKeepsTheOthersFromBeingSaved() {
        batches.add(List.of(Fixtures.aDocument("batch-a"), Fixtures.aDocument("batch-b")));
        var found = batches.find(List.of(a, b));
        batches.save(List.of(changed(found.get(b))));
        assertThatThrownBy(() -> batches.save(List.of(changed(found.get(a)), changed(found.get(b)))))
                .isInstanceOf(StaleDocumentException.class);
        assertThat(batches.find(List.of(a)).get(a).version()).isEqualTo(1);
    }

    @Test
    void headingsOfOneBatchMeanOneEntryThatLearnsItsAddress() {
        var address = URI.create("https://d-nb.info/gnd/batch");
        batches.add(List.of(
                about("batch-a", new Subject("Wicks and batches", null)),
                about("batch-b", new Subject("Wicks and Batches", address))));

        var made = entries.candidates(Entry.Kind.SUBJECT, Set.of("wicks and batches"), Set.of());
        assertThat(made).hasSize(1);
        assertThat(made.getFirst().authorities()).containsExactly(address);
        assertThat(entries.documents(List.of(made.getFirst().id()))).containsExactly(a, b);
        assertThat(entries.isNeeded(made.getFirst().id())).isTrue();

        batches.save(List.of(new Catalogued(about("batch-a"), 1, Instant.EPOCH)));
        assertThat(entries.documents(List.of(made.getFirst().id()))).containsExactly(b);
    }

    private static Document about(String id, Subject... subjects) {
        var document = Fixtures.aDocument(id);
        return document.withDescription(document.description().withSubjects(List.of(subjects)));
    }

    private static Catalogued changed(Catalogued kept) {
        return new Catalogued(kept.document().withHoldings(List.of()), kept.version(), kept.changedAt());
    }
}
