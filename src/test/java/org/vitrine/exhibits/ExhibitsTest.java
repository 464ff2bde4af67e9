package org.vitrine.exhibits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.vitrine.Database;
import org.vitrine.DatabaseTest;
import org.vitrine.Fixtures;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Slug;

@DatabaseTest
class ExhibitsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final ExhibitRepository repository;

    ExhibitsTest(Database database) {
        repository = new ExhibitRepository(database.jdbc(), Fixtures.json());
    }

    @Test
    void whatIsSavedIsReadBack() {
        var draft = begin("Lamps");
        var content = Fixtures.anExhibit("Lamps", Fixtures.aTextBlock("a", "Lit at four. “Ünïcode” \uD83D\uDD6F"));

        repository.save(draft.id(), 1, content, Change.BLOCK_ADDED, NOW, null);

        var read = repository.find(draft.id()).orElseThrow();
        assertThat(read.content()).isEqualTo(content);
        assertThat(read.revision()).isEqualTo(2);
    }

    @Test
    void aSaveThatReadAnOlderRevisionIsRefused() {
        var draft = begin("Lamps");
        save(draft, "Lamps lit");

        assertThatThrownBy(() -> save(draft, "Lamps out")).isInstanceOf(StaleDraftException.class);
        assertThat(repository.find(draft.id()).orElseThrow().content().title()).isEqualTo("Lamps lit");
    }

    @Test
    void undoAndRedoWalkTheWholeChainAndAreRevisionsThemselves() {
        var one = begin("One");
        var two = save(one, "Two");
        var three = save(two, "Three");

        var backToTwo = repository.undo(three.id(), three.revision(), NOW, null);
        var backToOne = repository.undo(three.id(), backToTwo.revision(), NOW, null);
        assertThat(backToTwo.content().title()).isEqualTo("Two");
        assertThat(backToOne.content().title()).isEqualTo("One");
        assertThat(backToOne.canUndo()).isFalse();
        assertThat(repository.undo(three.id(), backToOne.revision(), NOW, null).revision())
                .isEqualTo(backToOne.revision());

        var forwardToTwo = repository.redo(three.id(), backToOne.revision(), NOW, null);
        var forwardToThree = repository.redo(three.id(), forwardToTwo.revision(), NOW, null);
        assertThat(forwardToTwo.content().title()).isEqualTo("Two");
        assertThat(forwardToThree.content().title()).isEqualTo("Three");
        assertThat(forwardToThree.canRedo()).isFalse();
        assertThat(repository.history(one.id())).hasSize(7);
    }

    @Test
    void anEditAfterUndoingLeavesNothingToRedoButTheHistoryKeepsIt() {
        var one = begin("One");
        var two = save(one, "Two");
        var undone = repository.undo(two.id(), two.revision(), NOW, null);
        var other = save(undone, "Other");

        assertThat(other.canRedo()).isFalse();
        assertThat(repository.content(one.id(), two.revision()).orElseThrow().title())
                .isEqualTo("Two");
        assertThat(repository
                        .undo(one.id(), other.revision(), NOW, null)
                        .content()
                        .title())
                .isEqualTo("One");
    }

    @Test
    void aRenamedExhibitIsFoundUnderItsFormerAddressToo() {
        var draft = begin("Lamps");
        repository.rename(draft.id(), new Slug("lights"));
        var addresses = new ExhibitAddresses(repository);

        assertThat(addresses.find(new Slug("lamps"))).contains(draft.id());
        assertThat(addresses.slug(draft.id())).contains(new Slug("lights"));

        repository.rename(draft.id(), new Slug("lamps"));
        assertThat(repository.bySlug(new Slug("lamps"))).contains(draft.id());
        assertThat(repository.byFormerSlug(new Slug("lights"))).contains(draft.id());
        assertThat(repository.byFormerSlug(new Slug("lamps"))).isEmpty();
    }

    private Draft begin(String title) {
        ExhibitContent content = Fixtures.anExhibit(title);
        return repository.insert(ExhibitId.create(), Slug.from(title, "exhibit"), content, Change.CREATED, NOW, null);
    }

    private Draft save(Draft draft, String title) {
        return repository.save(draft.id(), draft.revision(), draft.content().withTitle(title), Change.FRONT, NOW, null);
    }
}
