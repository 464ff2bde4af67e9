package org.vitrine.studio.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import org.vitrine.exhibits.content.Layout;
import org.vitrine.exhibits.content.Lesson;
import org.vitrine.exhibits.content.Page;
import org.vitrine.exhibits.content.PageId;
import org.vitrine.exhibits.content.Place;
import org.vitrine.exhibits.content.SectionId;
import org.vitrine.exhibits.content.Slug;

/// Two curators at one draft: nothing that either of them saved is lost.
@ApplicationTest
@SignedInAs(Role.EDITOR)
class WorkbenchTest {
    private static final PageId FIRST = new PageId("p1");
    private static final Page SECOND = new Page(new PageId("p2"), new Slug("two"), "Two", null, List.of());

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
        assertThat(ada.write(new BlockId("a"), new Typed("A by Ada", null, Typed.ALONE)))
                .isEqualTo(Workbench.Written.IN_PLACE);
        assertThat(ben.write(new BlockId("b"), new Typed("B by Ben", null, Typed.ALONE)))
                .isEqualTo(Workbench.Written.IN_PLACE);

        ada.reload();
        assertThat(markdown(ada)).containsExactly("A by Ada", "B by Ben");
    }

    @Test
    void editsOfTheSameTextAreKeptSideBySide() {
        ada.write(new BlockId("a"), new Typed("A by Ada", null, Typed.ALONE));
        assertThat(ben.write(new BlockId("a"), new Typed("A by Ben", null, Typed.ALONE)))
                .isEqualTo(Workbench.Written.BESIDE);

        assertThat(markdown(ben)).containsExactly("A by Ada", "A by Ben", "B");
    }

    @Test
    void wordsTypedWhereTheyStandAreMergedAndKeptLikeTexts() {
        var first = new Place("block/q/questions/0");
        ada.insert(new Lesson.Questions(new BlockId("q"), Layout.DEFAULT, List.of("Who lit it?", "When?"), 0), null);
        ben.reload();

        ada.write(first, new Typed("Who lit it first?", "Who lit it?", 3));
        assertThat(ben.write(first, new Typed("And who lit it?", "Who lit it?", 3)))
                .isEqualTo(Workbench.Written.IN_PLACE);
        ada.reload();
        assertThat(ada.content().block(new BlockId("q")).orElseThrow().wording(first))
                .contains("And who lit it first?");

        ada.delete(new BlockId("q"));
        assertThat(ben.write(first, new Typed("And who lit it first, then?", "And who lit it first?", 9)))
                .as("what is typed into words that are gone stands in a text of its own")
                .isEqualTo(Workbench.Written.BESIDE);
        assertThat(markdown(ben)).contains("And who lit it first, then?");
    }

    @Test
    void editsOfDifferentWordsOfOneTextAreBroughtTogether() {
        ada.write(new BlockId("a"), Typed.over("A", "The lamp was lit at four."));
        ben.reload();

        ada.write(new BlockId("a"), Typed.over("The lamp was lit at four.", "The great lamp was lit at four."));
        ben.reload();
        assertThat(ben.write(
                        new BlockId("a"), new Typed("The lamp was lit at four, says", "The lamp was lit at four.", 7)))
                .as("what was on Ben's screen when he began counts, not what was saved since")
                .isEqualTo(Workbench.Written.IN_PLACE);
        ben.write(
                new BlockId("a"), new Typed("The lamp was lit at four, says the log.", "The lamp was lit at four.", 7));

        assertThat(markdown(ben)).containsExactly("The great lamp was lit at four, says the log.", "B");
    }

    @Test
    void whatIsTypedOnAfterBothWereKeptGoesToOnesOwnText() {
        ada.write(new BlockId("a"), Typed.over("A", "A by Ada"));
        assertThat(ben.write(new BlockId("a"), new Typed("A by Ben", "A", 7))).isEqualTo(Workbench.Written.BESIDE);
        assertThat(ben.write(new BlockId("a"), new Typed("A by Ben himself", "A", 7)))
                .isEqualTo(Workbench.Written.IN_PLACE);

        assertThat(markdown(ben)).containsExactly("A by Ada", "A by Ben himself", "B");
    }

    @Test
    void titlesAndIntroductionsAreNotLostEither() {
        ada.writeLede(FIRST, Typed.over("", "What the keeper saw."));
        assertThat(ben.writeLede(FIRST, Typed.over("", "What nobody saw."))).isEqualTo(Workbench.Written.BESIDE);

        assertThat(ben.page().orElseThrow().lede()).isEqualTo("What the keeper saw.");
        assertThat(markdown(ben)).containsExactly("What nobody saw.", "A", "B");
    }

    @Test
    void whatWasTypedIntoABlockThatSomebodyDeletedIsKept() {
        ada.delete(new BlockId("b"));
        assertThat(ben.write(new BlockId("b"), new Typed("B by Ben", null, Typed.ALONE)))
                .isEqualTo(Workbench.Written.BESIDE);

        assertThat(markdown(ben)).containsExactly("A", "B by Ben");
    }

    @Test
    void whatOneTypesOnBesideDoesNotOverwriteWhatAnotherWroteThere() {
        ada.write(new BlockId("a"), Typed.over("A", "A by Ada"));
        ben.write(new BlockId("a"), new Typed("A by Ben and then", "A", 7));
        ada.reload();
        var beside = ada.page().orElseThrow().blocks().get(1).id();
        ada.write(beside, Typed.over("A by Ben and then", "A by old Ben and then"));

        assertThat(ben.write(new BlockId("a"), new Typed("A by Ben and then some", "A", 7)))
                .isEqualTo(Workbench.Written.IN_PLACE);

        assertThat(markdown(ben)).containsExactly("A by Ada", "A by old Ben and then some", "B");
    }

    @Test
    void whatIsPutOnAPageThatSomebodyDeletedComesToTheFirst() {
        openSecondPage();
        ada.deletePage(SECOND.id());
        ben.insertAll(List.of(Fixtures.aTextBlock("c", "Pasted")), null, Change.BLOCK_PASTED);
        assertThat(ben.selected()).map(Block::id).contains(new BlockId("c"));

        assertThat(markdown(ben)).containsExactly("Pasted", "A", "B");
    }

    @Test
    void anIntroductionTypedOnAPageThatSomebodyDeletedIsKept() {
        openSecondPage();
        ada.deletePage(SECOND.id());

        assertThat(ben.writeLede(SECOND.id(), Typed.over("", "What Ben saw."))).isEqualTo(Workbench.Written.BESIDE);
        assertThat(markdown(ben)).containsExactly("What Ben saw.", "A", "B");
    }

    @Test
    void whatWasTypedOnAPageGoesThereAlsoWhenAnotherIsShown() {
        openSecondPage();
        ben.open(FIRST);
        ben.writeLede(SECOND.id(), Typed.over("", "What Ben saw."));

        assertThat(ben.content().pages().map(Page::lede)).containsExactly(null, "What Ben saw.");
    }

    @Test
    void aPageForASectionThatSomebodyDeletedIsKept() {
        ada.addSection("For the day");
        ben.reload();
        var day = ben.content().sections().getLast().id();
        ada.change(Change.SECTION_DELETED, content -> content.withoutSection(day));

        ben.addPage(day, "Noon", List.of(Fixtures.aTextBlock("c", "Noon")));
        assertThat(markdown(ben)).containsExactly("A", "B", "Noon");
        ben.change(
                Change.PAGE_MOVED,
                content -> content.withPageMoved(
                        content.pages().findFirst().orElseThrow().id(), day, null));
        assertThat(markdown(ben)).containsExactly("A", "B", "Noon");
    }

    private void openSecondPage() {
        ada.change(Change.PAGE_ADDED, content -> content.withPageAdded(new SectionId("s1"), SECOND));
        ben.reload();
        ben.open(SECOND.id());
    }

    @Test
    void aChangeThatChangesNothingIsNoRevision() {
        var before = ada.draft().revision();
        ada.write(new BlockId("a"), new Typed("A", null, Typed.ALONE));
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

    private static List<String> markdown(Workbench workbench) {
        return workbench
                .content()
                .blocks()
                .map(block -> ((Block.Text) block).markdown())
                .toList();
    }
}
