package org.vitrine.exhibits.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vitrine.Fixtures;
import org.vitrine.exhibits.content.Layout.Audience;
import org.vitrine.exhibits.content.Layout.Width;

class ColumnsTest {
    private static final Structure.Columns ROW = new Structure.Columns(id("row"), Layout.DEFAULT, 2);

    @Test
    void whatIsPutIntoAColumnIsReadColumnByColumn() {
        var page = page(text("before"), ROW, text("after"))
                .withBlocksIn(new Gap(id("after"), 2), List.of(text("right")))
                .withBlocksIn(new Gap(id("right"), 1), List.of(text("left")))
                .withBlocksIn(new Gap(id("right"), 1), List.of(text("left-too")));

        assertThat(said(page)).isEqualTo("before row left:1 left-too:1 right:2 after");
        assertThat(page.columns(ROW)).extracting(List::size).containsExactly(2, 1);
        assertThat(page.rowOf(id("right"))).contains(ROW);
        assertThat(page.rowOf(id("after"))).isEmpty();
    }

    @Test
    void behindABlockIsInItsColumnAndBehindARowIsBehindAllInIt() {
        var page = filled();

        assertThat(said(page.withBlockAfter(text("new"), id("a")))).isEqualTo("before row a:1 new:1 b:2 c:2 after");
        assertThat(said(page.withBlockAfter(text("new"), id("row")))).isEqualTo("before row a:1 b:2 c:2 new after");
        assertThat(said(page.withBlockDuplicated(id("b"), id("new")))).isEqualTo("before row a:1 b:2 new:2 c:2 after");
        assertThat(said(page(ROW, text("a").withLayout(Layout.DEFAULT.inColumn(1)))
                        .withBlocksIn(Gap.END, List.of(text("new")))))
                .isEqualTo("row a:1 new");
    }

    @Test
    void blocksGoIntoColumnsFromColumnToColumnAndOut() {
        var page = filled();

        assertThat(said(page.withBlocksMovedTo(page.endOf(ROW, 2), Set.of(id("before")))))
                .isEqualTo("row a:1 b:2 c:2 before:2 after");
        assertThat(said(page.withBlocksMovedTo(page.endOf(ROW, 1), Set.of(id("c")))))
                .isEqualTo("before row a:1 c:1 b:2 after");
        assertThat(said(page.withBlocksMovedTo(page.behind(ROW), Set.of(id("a"), id("b")))))
                .isEqualTo("before row c:2 a b after");
        var right = page.withoutBlocks(Set.of(id("a"), id("c")));
        assertThat(said(right.withBlocksMovedTo(right.endOf(ROW, 1), Set.of(id("b")))))
                .isEqualTo("before row b:1 after");
        assertThat(said(page.withBlockMoved(id("after"), id("b")))).isEqualTo("before row a:1 after:2 b:2 c:2");
        assertThat(said(page.withBlockMoved(id("c"), null))).isEqualTo("before row a:1 b:2 after c");
    }

    @Test
    void aRowMovesAndIsCopiedWithWhatStandsInIt() {
        var page = filled();

        assertThat(said(page.withBlockMoved(ROW.id(), id("before")))).isEqualTo("row a:1 b:2 c:2 before after");
        assertThat(said(page.withBlocksMovedTo(Gap.END, Set.of(ROW.id())))).isEqualTo("before after row a:1 b:2 c:2");
        var copied = page.withBlockDuplicated(ROW.id(), id("copy"));
        assertThat(copied.blocks().stream().map(Block::column)).containsExactly(0, 0, 1, 2, 2, 0, 1, 2, 2, 0);
        assertThat(copied.blocks().stream().map(Block::id).collect(Collectors.toSet()))
                .hasSize(10)
                .contains(id("copy"));
    }

    @Test
    void whereARowIsGoneWhatStoodInItStandsByItselfAndInNoOtherRow() {
        var page = page(ROW, text("a").withLayout(Layout.DEFAULT.inColumn(1)));
        var two = page.withBlocks(List.of(
                page.blocks().get(0),
                page.blocks().get(1),
                new Structure.Columns(id("second"), Layout.DEFAULT, 2),
                text("b").withLayout(Layout.DEFAULT.inColumn(2))));

        assertThat(said(two.withoutBlock(id("second")))).isEqualTo("row a:1 b");
        assertThat(said(two.withoutBlock(id("row")))).isEqualTo("a second b:2");
        assertThat(said(two.withoutBlocks(two.withContents(Set.of(id("row")))))).isEqualTo("second b:2");
    }

    @Test
    void whatNeedsTheWidthOfThePageGoesBehindTheRow() {
        var wide = new Reading.ParallelReader(
                id("wide"), Layout.DEFAULT, Fixtures.aDocument("telegram").id(), List.of(), null, null);
        var page = filled();

        assertThat(said(page.withBlockAfter(wide, id("b")))).isEqualTo("before row a:1 b:2 c:2 wide after");
        assertThat(said(page.withBlockAfter(new Structure.Columns(id("inner"), Layout.DEFAULT, 3), id("b"))))
                .isEqualTo("before row a:1 b:2 c:2 inner after");
        assertThat(said(page(
                        ROW,
                        wide.withLayout(Layout.DEFAULT.inColumn(1)),
                        text("a").withLayout(Layout.DEFAULT.inColumn(2)))))
                .isEqualTo("row a:2 wide");
    }

    @Test
    void inAColumnABlockIsAsWideAsTheColumnAndAColumnLessTakesWhatStoodInItAlong() {
        var full = text("full").withLayout(Layout.DEFAULT.withWidth(Width.FULL));
        var page = page(ROW.withCount(3)).withBlocksIn(new Gap(null, 3), List.of(full));

        assertThat(page.block(id("full")).orElseThrow().layout().width()).isEqualTo(Width.COLUMN);
        var narrower = page.withBlocks(List.of(ROW, page.blocks().get(1)));
        assertThat(said(narrower)).isEqualTo("row full:2");
    }

    @Test
    void aChangeOfABlockLeavesItInItsColumn() {
        var content = Fixtures.anExhibit("Exhibit", filled().blocks().toArray(Block[]::new));

        var changed = content.mapBlock(id("b"), _ -> text("b"));

        assertThat(said(changed.pages().findFirst().orElseThrow())).isEqualTo("before row a:1 b:2 c:2 after");
    }

    @Test
    void columnsSayNothingOfWhoSeesThem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ROW.withLayout(Layout.DEFAULT.withAudience(Audience.CURATORS)));
        assertThatIllegalArgumentException().isThrownBy(() -> ROW.withLayout(Layout.DEFAULT.withPrint(false)));
    }

    private static Page filled() {
        return page(
                text("before"),
                ROW,
                text("a").withLayout(Layout.DEFAULT.inColumn(1)),
                text("b").withLayout(Layout.DEFAULT.inColumn(2)),
                text("c").withLayout(Layout.DEFAULT.inColumn(2)),
                text("after"));
    }

    private static String said(Page page) {
        return page.blocks().stream()
                .map(block -> block.id() + (block.column() == 0 ? "" : ":" + block.column()))
                .collect(Collectors.joining(" "));
    }

    private static Page page(Block... blocks) {
        return new Page(PageId.create(), new Slug("page"), "Page", null, List.of(blocks));
    }

    private static Block text(String id) {
        return new Block.Text(id(id), Layout.DEFAULT, "Words.");
    }

    private static BlockId id(String id) {
        return new BlockId(id);
    }
}
