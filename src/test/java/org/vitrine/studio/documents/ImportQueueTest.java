package org.vitrine.studio.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitrine.Fixtures;
import org.vitrine.interchange.Reading;
import org.vitrine.library.DocumentId;
import org.vitrine.studio.documents.ImportQueue.Item;
import org.vitrine.studio.documents.ImportQueue.State;

class ImportQueueTest {
    private final ImportQueue three = ImportQueue.EMPTY
            .with("one.txt", proposal("one"))
            .with("two.txt", new Reading.Refused(List.of()))
            .with("three.txt", proposal("three"));

    @Test
    void oneIsLookedAtAfterTheOther() {
        assertThat(three.waiting()).isEqualTo(2);
        assertThat(three.next(0)).map(Item::name).contains("one.txt");
        var saved = three.settle(1, new State.Saved(new DocumentId("one")));
        assertThat(saved.waiting()).isEqualTo(1);
        assertThat(saved.next(1)).map(Item::name).contains("three.txt");
        assertThat(saved.settle(3, new State.LeftOut()).next(3)).isEmpty();
    }

    @Test
    void whoBeginsInTheMiddleComesBackToTheFirst() {
        assertThat(three.settle(3, new State.LeftOut()).next(3)).map(Item::name).contains("one.txt");
    }

    private static Reading proposal(String id) {
        return new Reading.Proposal(Fixtures.aDocument(id), "raw", List.of());
    }
}
