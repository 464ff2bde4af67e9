package org.vitrine.exhibits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vitrine.Fixtures;
import org.vitrine.exhibits.Difference.Fate;
import org.vitrine.exhibits.Difference.Words;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Gap;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.exhibits.content.Page;
import org.vitrine.exhibits.content.PageId;
import org.vitrine.exhibits.content.Section;
import org.vitrine.exhibits.content.SectionId;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.exhibits.content.Structure;

class DifferencesTest {
    private final Differences differences = new Differences(Fixtures.json());
    private final ExhibitContent before = Fixtures.anExhibit(
            "Lamps",
            Fixtures.aTextBlock("a", "A"),
            Fixtures.aTextBlock("b", "The lamp was lit at four."),
            Fixtures.aTextBlock("c", "C"),
            Fixtures.anExcerpt("d", "log"));
    private final PageId page = new PageId("p1");

    @Test
    void aStateDiffersInNothingFromItself() {
        assertThat(differences.between(before, before).isNothing()).isTrue();
    }

    @Test
    void blocksThatCameWentMovedAndChangedAreTold() {
        var after = before.mapPage(
                        page,
                        shown -> shown.withoutBlock(new BlockId("a"))
                                .withBlockMoved(new BlockId("d"), new BlockId("b"))
                                .withBlockAfter(Fixtures.aTextBlock("e", "New"), new BlockId("c")))
                .mapBlock(new BlockId("b"), _ -> Fixtures.aTextBlock("b", "The lamp was lit at five."));

        var changed = differences.between(before, after).pages().getFirst();

        assertThat(changed.blocks())
                .extracting(block -> block.id().value(), Difference.OfBlock::type, Difference.OfBlock::fates)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("d", "passage", Set.of(Fate.MOVED)),
                        org.assertj.core.groups.Tuple.tuple("b", "text", Set.of(Fate.CHANGED)),
                        org.assertj.core.groups.Tuple.tuple("e", "text", Set.of(Fate.ADDED)),
                        org.assertj.core.groups.Tuple.tuple("a", "text", Set.of(Fate.REMOVED)));
        assertThat(changed.blocks().get(1).words())
                .containsExactly(new Words("markdown", "The lamp was lit at four.", "The lamp was lit at five."));
    }

    @Test
    void aBlockThatWentIntoAColumnMovedAndTheColumnIsNamed() {
        var row = new Structure.Columns(new BlockId("row"), Layout.DEFAULT, 2);
        var filled = before.mapPage(
                page,
                shown -> shown.withBlocksIn(Gap.END, List.of(row))
                        .withBlocksIn(new Gap(null, 2), List.of(Fixtures.aTextBlock("e", "E"))));
        var after =
                filled.mapPage(page, shown -> shown.withBlocksMovedTo(shown.endOf(row, 1), Set.of(new BlockId("e"))));

        var changed =
                differences.between(filled, after).pages().getFirst().blocks().getFirst();

        assertThat(changed.id()).isEqualTo(new BlockId("e"));
        assertThat(changed.fates()).containsExactly(Fate.MOVED);
        assertThat(changed.words()).containsExactly(new Words("column", "2", "1"));
    }

    @Test
    void whatIsSaidOnTheFrontIsComparedToo() {
        var after = before.withTitle("Lamps, lit");

        assertThat(differences.between(before, after).front())
                .containsExactly(new Words("title", "Lamps", "Lamps, lit"));
    }

    @Test
    void pagesAndSectionsThatCameWentAndMovedAreTold() {
        var second = new Page(new PageId("p2"), new Slug("two"), "Two", null, List.of());
        var morning = new Section(new SectionId("s2"), "Morning", null, List.of());
        var two = before.withPageAdded(new SectionId("s1"), second).withSectionAdded(morning);

        var added = differences.between(before, two);
        assertThat(added.pages())
                .singleElement()
                .satisfies(one -> assertThat(one.fates()).containsExactly(Fate.ADDED));
        assertThat(added.sections())
                .singleElement()
                .satisfies(one -> assertThat(one.title()).isEqualTo("Morning"));

        var moved = differences.between(two, two.withPageMoved(second.id(), morning.id(), null));
        assertThat(moved.pages())
                .singleElement()
                .satisfies(one -> assertThat(one.fates()).containsExactly(Fate.MOVED));

        assertThat(differences.between(two, before).pages(Fate.REMOVED)).isEqualTo(1);
    }

    @Test
    void aBlockThatWentToAnotherPageMovedAndWasNotDeleted() {
        var second = new Page(new PageId("p2"), new Slug("two"), "Two", null, List.of());
        var two = before.withPageAdded(new SectionId("s1"), second);
        var c = two.block(new BlockId("c")).orElseThrow();
        var after = two.withoutBlocks(Set.of(c.id())).mapPage(second.id(), shown -> shown.withBlocks(List.of(c)));

        var difference = differences.between(two, after);

        assertThat(difference.blocks(Fate.MOVED)).isEqualTo(1);
        assertThat(difference.blocks(Fate.REMOVED)).isZero();
    }
}
