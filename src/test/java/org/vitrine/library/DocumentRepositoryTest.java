package org.vitrine.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitrine.Database;
import org.vitrine.DatabaseTest;
import org.vitrine.Fixtures;
import org.vitrine.text.LanguageTag;

@DatabaseTest
class DocumentRepositoryTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final DocumentRepository repository;

    DocumentRepositoryTest(Database database) {
        repository = new DocumentRepository(database.jdbc(), Fixtures.json());
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
    void listsFindEveryWordAndTakeWildcardsForWords() {
        repository.insert(Fixtures.aDocument("log"), NOW, null);
        repository.insert(titled("percent", "Lamps at 100% strength"), NOW, null);

        assertThat(found("harbour LOG")).containsExactly("log");
        assertThat(found("100%")).containsExactly("percent");
        assertThat(found("%")).containsExactly("percent");
        assertThat(found("h_rbour")).isEmpty();
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

    @Test
    void listsShowWhatIsMissingAndCountKindsAndLanguages() {
        repository.insert(Fixtures.aDocument("log"), NOW, null);
        var letter = new Description(
                "A letter",
                "Letter",
                null,
                List.of(new LanguageTag("ru"), new LanguageTag("zh")),
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of());
        repository.insert(titled("letter", "x").withDescription(letter), NOW, null);

        var withoutTranscript = new DocumentQuery(
                "", List.of(), List.of(), List.of(DocumentQuery.Missing.TRANSCRIPT), DocumentQuery.Order.TITLE, true);
        assertThat(ids(withoutTranscript)).containsExactly("letter");
        assertThat(repository.count(withoutTranscript)).isEqualTo(1);
        assertThat(ids(new DocumentQuery(
                        "", List.of("Letter"), List.of("zh"), List.of(), DocumentQuery.Order.TITLE, true)))
                .containsExactly("letter");
        assertThat(repository.kinds()).containsEntry("Letter", 1);
        assertThat(repository.languages()).containsEntry("ru", 1).containsEntry("zh", 1);
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
