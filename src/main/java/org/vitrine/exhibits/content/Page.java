package org.vitrine.exhibits.content;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One page of an exhibit.
///
/// @param lede stands between title and text
/// @param blocks in the order in which they are read, those in columns right behind their [Structure.Columns]
public record Page(
        PageId id, Slug slug, String title, @Nullable String lede, List<Block> blocks) {
    public Page {
        title = title == null ? "" : title;
        blocks = Rows.ordered(blocks == null ? List.of() : blocks);
    }

    public Page withSlug(Slug changed) {
        return new Page(id, changed, title, lede, blocks);
    }

    public Page withTitle(String changed) {
        return new Page(id, slug, changed, lede, blocks);
    }

    public Page withLede(@Nullable String changed) {
        return new Page(id, slug, title, changed, blocks);
    }

    public Page withBlocks(List<Block> changed) {
        return new Page(id, slug, title, lede, changed);
    }

    public Optional<Block> block(BlockId block) {
        return blocks.stream().filter(candidate -> candidate.id().equals(block)).findFirst();
    }

    /// The row of columns in which a block stands.
    public Optional<Structure.Columns> rowOf(BlockId block) {
        var at = Order.indexOf(blocks, candidate -> candidate.id().equals(block));
        return at < 0 || blocks.get(at).column() == 0
                ? Optional.empty()
                : Optional.of((Structure.Columns) blocks.get(Rows.opening(blocks, at)));
    }

    /// What stands in each column of a row of this page.
    public List<List<Block>> columns(Structure.Columns row) {
        return Rows.columns(blocks, row);
    }

    /// The place behind all that stands in a column of a row of this page.
    public Gap endOf(Structure.Columns row, int column) {
        var behind = blocks.indexOf(row)
                + 1
                + columns(row).stream().limit(column).mapToInt(List::size).sum();
        return new Gap(behind < blocks.size() ? blocks.get(behind).id() : null, column);
    }

    /// The place right behind a row of this page and all that stands in it.
    public Gap behind(Structure.Columns row) {
        return new Gap(endOf(row, row.count()).before(), 0);
    }

    /// The place in front of a block of this page, in its column; behind all where it is null or not on this page.
    public Gap inFrontOf(@Nullable BlockId before) {
        return before == null
                ? Gap.END
                : block(before).map(block -> new Gap(before, block.column())).orElse(Gap.END);
    }

    /// The place behind a block of this page, in its column.
    ///
    /// @param after null in front of all; behind a row is behind what stands in it
    /// @param column instead of its own
    public Gap behind(@Nullable BlockId after, @Nullable Integer column) {
        var at = Order.indexOf(blocks, candidate -> candidate.id().equals(after));
        return new Gap(
                at + 1 < blocks.size() ? blocks.get(at + 1).id() : null,
                column != null ? column : at < 0 ? 0 : blocks.get(at).column());
    }

    /// These blocks, and with each row of columns among them what stands in it.
    public Set<BlockId> withContents(Collection<BlockId> some) {
        return Rows.whole(blocks, some);
    }

    /// With blocks in a place between others. Where that is in a column, those that may not stand there, and rows of
    /// columns, go behind the row.
    public Page withBlocksIn(Gap gap, List<Block> added) {
        return withBlocks(Rows.with(blocks, added, index(gap), gap.column()));
    }

    private int index(Gap gap) {
        var at = Order.indexOf(blocks, block -> block.id().equals(gap.before()));
        return at < 0 ? blocks.size() : at;
    }

    /// With a block behind another, or in front of all where `after` is null or not on this page.
    public Page withBlockAfter(Block block, @Nullable BlockId after) {
        return withBlocksAfter(List.of(block), after);
    }

    /// With several blocks behind another, or in front of all where `after` is null or not on this page.
    public Page withBlocksAfter(List<Block> added, @Nullable BlockId after) {
        return withBlocksIn(behind(after, null), added);
    }

    /// With a block that stood behind another on a former page, in its column if the row is still there.
    public Page withBlockBack(Block block, @Nullable BlockId after) {
        var at = Order.indexOf(blocks, candidate -> candidate.id().equals(after)) + 1;
        return withBlocks(Rows.with(blocks, List.of(block), at, block.column()));
    }

    /// With a block of this page moved in front of another, or to the end where `before` is null.
    public Page withBlockMoved(BlockId moved, @Nullable BlockId before) {
        return withBlocksMoved(Set.of(moved), before);
    }

    /// With several blocks of this page moved together, in their order, in front of another, or to the end where
    /// `before` is null.
    public Page withBlocksMoved(Set<BlockId> moved, @Nullable BlockId before) {
        return before != null && moved.contains(before) ? this : withBlocksMovedTo(inFrontOf(before), moved);
    }

    /// With several blocks of this page moved together, in their order, to another place. What stands in a row of
    /// columns goes with it.
    public Page withBlocksMovedTo(Gap to, Set<BlockId> moved) {
        var all = withContents(moved);
        var together = blocks.stream().filter(block -> all.contains(block.id())).toList();
        // What moves away makes no place: the next that stays does.
        var before = blocks.stream()
                .skip(index(to))
                .map(Block::id)
                .filter(block -> !all.contains(block))
                .findFirst()
                .orElse(null);
        return withBlocks(Order.without(blocks, block -> all.contains(block.id())))
                .withBlocksIn(new Gap(before, to.column()), together);
    }

    /// Where a row of columns is gone, what stood in it stands by itself.
    public Page withoutBlocks(Set<BlockId> gone) {
        return withBlocks(Rows.without(blocks, gone));
    }

    public Page withoutBlock(BlockId block) {
        return withoutBlocks(Set.of(block));
    }

    /// With a copy of a block right behind it, under an id of its own; of a row of columns with all that is in it.
    public Page withBlockDuplicated(BlockId original, BlockId copy) {
        var whole = withContents(Set.of(original));
        var copies = blocks.stream()
                .filter(block -> whole.contains(block.id()))
                .map(block -> copied(block, block.id().equals(original) ? copy : BlockId.create()))
                .toList();
        return withBlocksAfter(copies, original);
    }

    /// This page under another id and slug, and every block of it under another id.
    Page copy(Slug copySlug, String copyTitle) {
        return new Page(
                PageId.create(),
                copySlug,
                copyTitle,
                lede,
                blocks.stream().map(block -> copied(block, BlockId.create())).toList());
    }

    /// A block under another id, its notes too: each is an anchor of the page.
    public static Block copied(Block block, BlockId id) {
        var copy = block.withId(id);
        return copy instanceof Block.Excerpt excerpt
                ? excerpt.withNotes(excerpt.notes().stream()
                        .map(note ->
                                new PassageNote(PassageNote.createId(), note.title(), note.markdown(), note.anchor()))
                        .toList())
                : copy;
    }
}
