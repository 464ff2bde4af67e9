package org.vitrine.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitrine.ApplicationTest;
import org.vitrine.Fixtures;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedInAs;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.library.Documents;

/// A case number is cited: it means the same object in every edition.
@ApplicationTest
@SignedInAs(Role.EDITOR)
class CaseNumbersInEditionsTest {
    @Autowired
    private Exhibits exhibits;

    @Autowired
    private Documents documents;

    @Autowired
    private Publisher publisher;

    @Autowired
    private Editions editions;

    @Test
    void anObjectKeepsItsNumberFromEditionToEdition() {
        var log = "case-" + UUID.randomUUID();
        documents.add(Fixtures.aDocument(log));
        var slug = new Slug("cases-" + UUID.randomUUID().toString().substring(0, 8));
        var draft = exhibits.create(
                Fixtures.anExhibit(
                        "Cases",
                        Fixtures.anExcerpt("a", log),
                        Fixtures.anExcerpt("b", log),
                        Fixtures.anExcerpt("c", log)),
                slug,
                Change.CREATED);
        publisher.publish(draft.id(), 1, null);

        var changed = exhibits.save(
                draft.id(),
                1,
                draft.content()
                        .mapPages(page -> page.withoutBlock(new BlockId("a"))
                                .withBlockMoved(new BlockId("c"), new BlockId("b"))
                                .withBlockAfter(Fixtures.anExcerpt("d", log), null)),
                Change.BLOCK_MOVED);
        assertThat(numbers(publisher.preview(changed))).containsExactly("d 1.4", "c 1.3", "b 1.2");
        publisher.publish(draft.id(), changed.revision(), null);

        assertThat(numbers(editions.newest(slug).orElseThrow())).containsExactly("d 1.4", "c 1.3", "b 1.2");
        assertThat(numbers(editions.edition(slug, 1).orElseThrow())).containsExactly("a 1.1", "b 1.2", "c 1.3");

        var undone = exhibits.undo(draft.id(), changed.revision());
        assertThat(numbers(publisher.preview(undone)))
                .as("what is undone comes back under its number")
                .containsExactly("a 1.1", "b 1.2", "c 1.3");
    }

    private static List<String> numbers(Exhibition exhibition) {
        return exhibition
                .content()
                .blocks()
                .map(block -> block.id() + " " + exhibition.caseNumber(block))
                .toList();
    }
}
