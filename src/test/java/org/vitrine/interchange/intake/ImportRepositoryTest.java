package org.vitrine.interchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.vitrine.Database;
import org.vitrine.DatabaseTest;
import org.vitrine.Fixtures;
import org.vitrine.interchange.Finding;
import org.vitrine.interchange.intake.ImportJob.Counts;
import org.vitrine.interchange.intake.ImportRepository.Key;
import org.vitrine.interchange.intake.ImportRepository.Known;
import org.vitrine.interchange.intake.ImportRow.Outcome;
import org.vitrine.library.DocumentId;

@DatabaseTest
class ImportRepositoryTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private final Database database;
    private final ImportRepository repository;

    ImportRepositoryTest(Database database) {
        this.database = database;
        repository = new ImportRepository(
                database.jdbc(), new NamedParameterJdbcTemplate(database.dataSource()), Fixtures.json());
    }

    @Test
    void anImportIsFoundAsItIs() {
        var job = begun();
        assertThat(repository.find(job.id())).hasValue(job);
        assertThat(repository.list(null, 10)).containsExactly(job);
        assertThat(repository.busy()).isEmpty();
        assertThat(repository.move(job.id(), Set.of(ImportState.READY), ImportState.CHECKING, NOW))
                .isTrue();
        assertThat(repository.move(job.id(), Set.of(ImportState.READY), ImportState.CHECKING, NOW))
                .isFalse();
        assertThat(repository.busy()).hasSize(1);
        repository.delete(job.id());
        assertThat(repository.find(job.id())).isEmpty();
    }

    @Test
    void onlyOneCanMoveItOn() {
        var job = begun();
        repository.move(job.id(), Set.of(ImportState.READY), ImportState.RUNNING, NOW);
        var counted = new Counts(3, 2, 1, 1, 1, 0, 0);
        assertThat(repository.advance(job.id(), ImportState.RUNNING, 0, 7, counted, NOW))
                .isTrue();
        assertThat(repository.advance(job.id(), ImportState.RUNNING, 0, 7, counted, NOW))
                .isFalse();
        repository.move(job.id(), Set.of(ImportState.RUNNING), ImportState.STOPPED, NOW);
        assertThat(repository.advance(job.id(), ImportState.RUNNING, 7, 9, counted, NOW))
                .isFalse();
        var stopped = repository.find(job.id()).orElseThrow();
        assertThat(stopped.counts()).isEqualTo(counted);
        assertThat(stopped.passed()).isEqualTo(7);
        assertThat(stopped.total()).isNull();
        repository.move(job.id(), Set.of(ImportState.STOPPED), ImportState.RUNNING, NOW);
        repository.end(
                job.id(), ImportState.RUNNING, ImportState.DONE, 7L, List.of(Finding.remark("intake.nothing")), NOW);
        assertThat(repository.find(job.id()).orElseThrow().total()).isEqualTo(7);
        assertThat(repository.find(job.id()).orElseThrow().findings()).hasSize(1);
    }

    @Test
    void rowsAreFoundByWhatBecameOfThem() {
        var job = begun();
        repository.insertRows(
                job.id(),
                List.of(
                        row(1, "one", Outcome.FRESH, "a"),
                        row(2, "two", Outcome.UNCHANGED, "b"),
                        row(3, null, Outcome.REFUSED, null, Finding.error("intake.duplicate", 1)),
                        row(4, "four", Outcome.UPDATED, "c", Finding.remark("intake.no-repository"))));
        assertThat(repository.earlier(job.id(), Set.of("one", "four", "five")))
                .containsExactlyInAnyOrderEntriesOf(Map.of("one", 1L, "four", 4L));
        assertThat(repository.earlier(begun().id(), Set.of("one"))).isEmpty();
        assertThat(numbers(repository.troubled(job.id(), 0, 10))).containsExactly(3L, 4L);
        assertThat(numbers(repository.troubled(job.id(), 3, 10))).containsExactly(4L);
        assertThat(numbers(repository.refused(job.id(), 10))).containsExactly(3L);
        assertThat(numbers(repository.toUndo(job.id(), 1, 5))).containsExactly(4L, 1L);
        repository.keep(job.id(), 1, Finding.remark("intake.kept-gone"));
        assertThat(repository.troubled(job.id(), 0, 10).getFirst().kept().key()).isEqualTo("intake.kept-gone");
        repository.deleteRows(job.id());
        assertThat(repository.troubled(job.id(), 0, 10)).isEmpty();
    }

    @Test
    void whatARecordBecameIsRemembered() {
        document("a");
        document("b");
        var key = new Key("Harbour letters", "HL-1");
        repository.remember(Map.of(key, new Known(new DocumentId("a"), 1)), Set.of());
        assertThat(repository.known(Set.of(key, new Key("Others", "HL-1"))))
                .isEqualTo(Map.of(key, new Known(new DocumentId("a"), 1)));
        repository.remember(Map.of(key, new Known(new DocumentId("b"), 4)), Set.of(key));
        repository.remember(new DocumentId("b"), 4, 5);
        assertThat(repository.known(Set.of(key))).isEqualTo(Map.of(key, new Known(new DocumentId("b"), 5)));
    }

    private ImportJob begun() {
        var job = new ImportJob(
                ImportId.create(),
                ImportKind.TABLE,
                "letters.csv",
                ImportState.READY,
                new ImportSettings(
                        "letters",
                        "UTF-8",
                        ";",
                        "|",
                        List.of(new ImportSettings.Column("Title", Term.TITLE, null)),
                        true),
                0,
                null,
                Counts.NONE,
                List.of(),
                NOW,
                null,
                NOW);
        repository.insert(job);
        return job;
    }

    private void document(String id) {
        database.jdbc().sql("""
                        insert into document (id, version, title, languages, reference, layers, searchable,
                                              changed_at)
                        values (:id, 1, 'A', '', '', '', '', current_timestamp)
                        """).param("id", id).update();
    }

    private static ImportRow row(long number, String identity, Outcome outcome, String document, Finding... findings) {
        return new ImportRow(
                number,
                "Row",
                identity,
                outcome,
                document == null ? null : new DocumentId(document),
                outcome == Outcome.UPDATED ? 1L : null,
                outcome == Outcome.REFUSED ? null : 2L,
                List.of(findings),
                null,
                null);
    }

    private static List<Long> numbers(List<ImportRow> rows) {
        return rows.stream().map(ImportRow::number).toList();
    }
}
