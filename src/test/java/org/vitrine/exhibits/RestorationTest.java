package org.vitrine.exhibits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vitrine.Fixtures;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Gap;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.exhibits.content.Page;
import org.vitrine.exhibits.content.PageId;
import org.vitrine.exhibits.content.SectionId;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.exhibits.content.Structure;

class RestorationTest {
    private static final BlockId B = new BlockId("b");
    private static final PageId PAGE = new PageId("p1");

    private final ExhibitContent former = Fixtures.anExhibit(
            "Lamps", Fixtures.aTextBlock("a", "A"), Fixtures.aTextBlock("b", "B"), Fixtures.aTextBlock("c", "C"));

    @Test
    void aBlockBecomesAgainWhatItWas() {
        var now = former.mapBlock(B, _ -> Fixtures.aTextBlock("b", "Worse"));

        assertThat(Restoration.block(now, former, B)).isEqualTo(former);
    }

    @Test
    void aDeletedBlockComesBackToItsPlace() {
        var now = former.withoutBlocks(Set.of(B));

        assertThat(Restoration.block(now, former, B)).isEqualTo(former);
        assertThat(ids(Restoration.block(former.withoutBlocks(Set.of(new BlockId("a"), B)), former, B)))
                .containsExactly("b", "c");
    }

    @Test
    void columnsComeBackWithWhatStoodInThemAndABlockIntoItsColumn() {
        var row = new Structure.Columns(new BlockId("row"), Layout.DEFAULT, 2);
        var filled = former.mapPage(
                PAGE,
                page -> page.withBlocksIn(new Gap(B, 0), List.of(row))
                        .withBlocksMovedTo(new Gap(B, 1), Set.of(new BlockId("a")))
                        .withBlocksMovedTo(new Gap(new BlockId("c"), 2), Set.of(B)));
        assertThat(ids(filled)).containsExactly("row", "a", "b", "c");

        assertThat(Restoration.block(filled.withoutBlocks(Set.of(row.id())), filled, row.id()))
                .isEqualTo(filled);
        assertThat(Restoration.block(filled.withoutBlocks(Set.of(B)), filled, B))
                .isEqualTo(filled);
        assertThat(Restoration.block(
                        filled.mapPage(PAGE, page -> page.withBlocksMovedTo(Gap.END, Set.of(B))), filled, B))
                .as("a block that is still there stays where it is")
                .isNotEqualTo(filled);
    }

    @Test
    void aBlockOfAPageThatIsGoneBringsThePageBack() {
        var now = former.withoutPage(PAGE);

        var restored = Restoration.block(now, former, B);

        assertThat(restored.page(PAGE).orElseThrow().title()).isEqualTo("The lamp");
        assertThat(ids(restored)).containsExactly("b");
    }

    @Test
    void aDeletedPageComesBackToItsPlaceEvenWhenItsSectionIsGone() {
        assertThat(Restoration.page(former.withoutPage(PAGE), former, PAGE)).isEqualTo(former);
        assertThat(Restoration.page(former.withoutSection(new SectionId("s1")), former, PAGE))
                .isEqualTo(former);
    }

    @Test
    void aPageTakesBackTheBlocksThatWentElsewhereAndGivesWayWithItsAddress() {
        var thief = new Page(
                new PageId("p2"),
                new Slug("the-lamp"),
                "Another lamp",
                null,
                List.of(Fixtures.aTextBlock("b", "B, elsewhere"), Fixtures.aTextBlock("x", "X")));
        var now = former.withoutPage(PAGE).withPageAdded(new SectionId("s1"), thief);

        var restored = Restoration.page(now, former, PAGE);

        assertThat(restored.page(PAGE).orElseThrow().slug()).isEqualTo(new Slug("the-lamp-2"));
        assertThat(restored.page(PAGE).orElseThrow().blocks())
                .isEqualTo(former.page(PAGE).orElseThrow().blocks());
        assertThat(restored.page(thief.id()).orElseThrow().blocks())
                .extracting(Block::id)
                .containsExactly(new BlockId("x"));
    }

    private static List<String> ids(ExhibitContent content) {
        return content.blocks().map(block -> block.id().value()).toList();
    }
}
