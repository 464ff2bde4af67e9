package org.vitrine.exhibits.content;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One page of an exhibit.
///
/// @param lede stands between title and text
public record Page(
        PageId id, Slug slug, String title, @Nullable String lede, List<Block> blocks) {
    public Page {
        title = title == null ? "" : title;
        blocks = List.copyOf(blocks == null ? List.of() : blocks);
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

    /// With a block behind another, or in front of all where `after` is null or not on this page.
    public Page withBlockAfter(Block block, @Nullable BlockId after) {
        return withBlocks(
                Order.insertedAfter(blocks, block, candidate -> candidate.id().equals(after)));
    }

    /// With a block of this page moved in front of another, or to the end where `before` is null.
    public Page withBlockMoved(BlockId moved, @Nullable BlockId before) {
        return block(moved)
                .filter(_ -> !moved.equals(before))
                .map(block -> withBlocks(Order.insertedBefore(
                        withoutBlock(moved).blocks(),
                        block,
                        candidate -> candidate.id().equals(before))))
                .orElse(this);
    }

    /// With several blocks behind another, or in front of all where `after` is null or not on this page.
    public Page withBlocksAfter(List<Block> added, @Nullable BlockId after) {
        var changed = this;
        for (var block : added.reversed()) {
            changed = changed.withBlockAfter(block, after);
        }
        return changed;
    }

    /// With several blocks of this page moved together, in their order, in front of another, or to the end where
    /// `before` is null.
    public Page withBlocksMoved(Set<BlockId> moved, @Nullable BlockId before) {
        if (before != null && moved.contains(before)) {
            return this;
        }
        var together =
                blocks.stream().filter(block -> moved.contains(block.id())).toList();
        var changed = withoutBlocks(moved);
        for (var block : together) {
            changed = changed.withBlocks(Order.insertedBefore(
                    changed.blocks(), block, candidate -> candidate.id().equals(before)));
        }
        return changed;
    }

    public Page withoutBlocks(Set<BlockId> gone) {
        return withBlocks(Order.without(blocks, candidate -> gone.contains(candidate.id())));
    }

    public Page withoutBlock(BlockId block) {
        return withBlocks(Order.without(blocks, candidate -> candidate.id().equals(block)));
    }

    /// With a copy of a block right behind it, under an id of its own.
    public Page withBlockDuplicated(BlockId original, BlockId copy) {
        return block(original)
                .map(block -> withBlockAfter(copied(block, copy), original))
                .orElse(this);
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
