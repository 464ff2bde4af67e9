package org.vitrine.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.vitrine.Database;
import org.vitrine.DatabaseTest;
import org.vitrine.Fixtures;

@DatabaseTest
class DocumentRepositoryTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final DocumentRepository repository;

    DocumentRepositoryTest(Database database) {
        var entries = new EntryRepository(new NamedParameterJdbcTemplate(database.dataSource()), Fixtures.json());
        repository = new DocumentRepository(
                database.jdbc(), Fixtures.json(), new Headings(entries), new CardIndex(database.jdbc()));
    }

    @Test
    void aDocumentIsReadBackWithAllItsParts() {
        var document = Fixtures.aDocument("log");
        repository.insert(document, NOW, null);

        assertThat(repository.find(document.id()).orElseThrow().document()).isEqualTo(document);
    }

    @Test
    void aSaveThatReadAnOlderVersionIsRefused() {
        var document = Fixtures.aDocument("log");
        repository.insert(document, NOW, null);
        repository.update(document.withDescription(Description.titled("Second")), 1, NOW, null);

        assertThatThrownBy(() -> repository.update(document.withDescription(Description.titled("Third")), 1, NOW, null))
                .isInstanceOf(StaleDocumentException.class);
        assertThat(repository.find(document.id()).orElseThrow().document().title())
                .isEqualTo("Second");
    }

    @Test
    void listsFindWordsByTheirBeginningsWithoutRegardToCaseAndAccents() {
        repository.insert(Fixtures.aDocument("log"), NOW, null);
        repository.insert(titled("percent", "Lamps at 100% strength"), NOW, null);

        assertThat(found("harbour LOG")).containsExactly("log");
        assertThat(found("100%")).containsExactly("percent");
        assertThat(found("h_rbour")).isEmpty();
        assertThat(found("hàrb lo")).containsExactly("log");
        assertThat(found("arbour")).isEmpty();
        assertThat(found("harbour dragon")).isEmpty();
        assertThat(found("office 9/14")).containsExactly("log");
    }

    @Test
    void listsSortReferencesWithNumbersAsNumbers() {
        repository.insert(held("far", "830"), NOW, null);
        repository.insert(held("near", "9"), NOW, null);
        repository.insert(titled("nowhere", "Without a place"), NOW, null);

        var byReference = DocumentQuery.ALL.withOrder(DocumentQuery.Order.REFERENCE, true);
        assertThat(ids(byReference)).containsExactly("near", "far", "nowhere");
    }

    private static Document titled(String id, String title) {
        return new Document(new DocumentId(id), Description.titled(title), List.of(), null, null, List.of());
    }

    private static Document held(String id, String box) {
        return titled(id, "Held " + id)
                .withHoldings(List.of(new Holding("Archive", List.of(new Holding.Part("Box", box)), null)));
    }

    private List<String> found(String words) {
        return ids(DocumentQuery.ALL.withWords(words));
    }

    private List<String> ids(DocumentQuery query) {
        return repository.list(query, 0, 100).stream()
                .map(row -> row.id().value())
                .toList();
    }
}
