package org.vitrine.studio.builder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitrine.ApplicationTest;
import org.vitrine.Fixtures;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedInAs;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Draft;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Slug;

/// Two curators at one draft: nothing that either of them saved is lost.
@ApplicationTest
@SignedInAs(Role.EDITOR)
class WorkbenchTest {
    @Autowired
    private Exhibits exhibits;

    private Workbench ada;
    private Workbench ben;

    @BeforeEach
    void bothOpenTheSameDraft() {
        Draft draft = exhibits.create(
                Fixtures.anExhibit("Lamps", Fixtures.aTextBlock("a", "A"), Fixtures.aTextBlock("b", "B")),
                new Slug("lamps"),
                Change.CREATED);
        ada = new Workbench(exhibits, draft);
        ben = new Workbench(exhibits, draft);
    }

    @Test
    void editsOfDifferentBlocksAreBothKeptInPlace() {
        assertThat(ada.write(new BlockId("a"), "A by Ada")).isEqualTo(Workbench.Written.IN_PLACE);
        assertThat(ben.write(new BlockId("b"), "B by Ben")).isEqualTo(Workbench.Written.IN_PLACE);

        ada.reload();
        assertThat(markdown(ada)).containsExactly("A by Ada", "B by Ben");
    }

    @Test
    void editsOfTheSameTextAreKeptSideBySide() {
        ada.write(new BlockId("a"), "A by Ada");
        assertThat(ben.write(new BlockId("a"), "A by Ben")).isEqualTo(Workbench.Written.BESIDE);

        assertThat(markdown(ben)).containsExactly("A by Ada", "A by Ben", "B");
    }

    @Test
    void whatWasTypedIntoABlockThatSomebodyDeletedIsKept() {
        ada.delete(new BlockId("b"));
        assertThat(ben.write(new BlockId("b"), "B by Ben")).isEqualTo(Workbench.Written.BESIDE);

        assertThat(markdown(ben)).containsExactly("A", "B by Ben");
    }

    @Test
    void aChangeThatChangesNothingIsNoRevision() {
        var before = ada.draft().revision();
        ada.write(new BlockId("a"), "A");
        ada.move(new BlockId("a"), new BlockId("b"));

        assertThat(ada.draft().revision()).isEqualTo(before);
    }

    @Test
    void deletingSelectsTheNeighbourAndUndoingBringsTheBlockBack() {
        ada.select(new BlockId("a"));
        ada.delete(new BlockId("a"));
        assertThat(ada.selected()).map(Block::id).contains(new BlockId("b"));

        assertThat(ada.undo()).isTrue();
        assertThat(markdown(ada)).containsExactly("A", "B");
        assertThat(ada.redo()).isTrue();
        assertThat(markdown(ada)).containsExactly("B");
    }

    private static java.util.List<String> markdown(Workbench workbench) {
        return workbench
                .content()
                .blocks()
                .map(block -> ((Block.Text) block).markdown())
                .toList();
    }
}
