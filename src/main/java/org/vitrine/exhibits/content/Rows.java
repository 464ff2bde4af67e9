package org.vitrine.exhibits.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The rows of columns in the list of a page's blocks: a [Structure.Columns] and, right behind it, the blocks that say
/// in which of its columns they stand, those of the first column first.
///
/// That blocks lie flat lets everything that goes over the blocks of a page go over those in columns too.
final class Rows {
    private Rows() {}

    /// The blocks in this order: what says that it is in a column and is in no row is in none, and what may be in none
    /// stands behind the row.
    static List<Block> ordered(List<Block> blocks) {
        var ordered = new ArrayList<Block>();
        for (var at = 0; at < blocks.size(); ) {
            if (!(blocks.get(at) instanceof Structure.Columns opening)) {
                ordered.add(outside(blocks.get(at++)));
                continue;
            }
            var end = end(blocks, at);
            var inside = blocks.subList(at + 1, end);
            ordered.add(opening);
            for (var column = 1; column <= opening.count(); column++) {
                for (var block : inside) {
                    if (block.mayStandInColumn() && Math.min(block.column(), opening.count()) == column) {
                        ordered.add(in(column, block));
                    }
                }
            }
            inside.stream()
                    .filter(block -> !block.mayStandInColumn())
                    .map(Rows::outside)
                    .forEach(ordered::add);
            at = end;
        }
        return List.copyOf(ordered);
    }

    /// With blocks put in, in the column if there is one: those that may not stand in it go behind the row, and so does
    /// what would go into the midst of a row and no column of it.
    ///
    /// @param at in front of what they go
    static List<Block> with(List<Block> blocks, List<Block> added, int at, int column) {
        var opening = opening(blocks, at);
        var end = opening < 0 ? at : end(blocks, opening);
        var whole = ordered(added);
        var result = new ArrayList<>(blocks);
        if (opening < 0 || column < 1) {
            result.addAll(end, whole);
            return result;
        }
        result.addAll(end, whole.stream().filter(block -> !isLone(block)).toList());
        result.addAll(
                at,
                whole.stream()
                        .filter(Rows::isLone)
                        .map(block -> in(column, block))
                        .toList());
        return result;
    }

    /// Without some blocks. Where a row is gone, what stood in it stands by itself.
    static List<Block> without(List<Block> blocks, Set<BlockId> gone) {
        var left = new ArrayList<Block>();
        var isRowGone = false;
        for (var block : blocks) {
            isRowGone = block.column() > 0 ? isRowGone : gone.contains(block.id());
            if (!gone.contains(block.id())) {
                left.add(isRowGone ? outside(block) : block);
            }
        }
        return left;
    }

    /// These blocks, and with each row that is among them what stands in it.
    static Set<BlockId> whole(List<Block> blocks, Collection<BlockId> some) {
        var whole = new HashSet<>(some);
        for (var at = 0; at < blocks.size(); at++) {
            if (blocks.get(at) instanceof Structure.Columns opening && whole.contains(opening.id())) {
                blocks.subList(at + 1, end(blocks, at)).forEach(block -> whole.add(block.id()));
            }
        }
        return whole;
    }

    /// Behind which block a row ends, from its opening.
    static int end(List<Block> blocks, int opening) {
        var end = opening + 1;
        while (end < blocks.size() && blocks.get(end).column() > 0) {
            end++;
        }
        return end;
    }

    /// The opening of the row that a place is in or right behind, or -1.
    static int opening(List<Block> blocks, int at) {
        for (var before = at - 1; before >= 0; before--) {
            if (blocks.get(before) instanceof Structure.Columns) {
                return before;
            }
            if (blocks.get(before).column() == 0) {
                return -1;
            }
        }
        return -1;
    }

    /// What stands in each column of a row.
    static List<List<Block>> columns(List<Block> blocks, Structure.Columns row) {
        var at = blocks.indexOf(row);
        var inside = at < 0 ? List.<Block>of() : blocks.subList(at + 1, end(blocks, at));
        return Stream.iterate(1, column -> column <= row.count(), column -> column + 1)
                .map(column -> inside.stream()
                        .filter(block -> block.column() == column)
                        .toList())
                .toList();
    }

    /// A block in the place of another, which may have been in another column or in none.
    static Block placedAs(Block former, Block block) {
        return former.column() == 0 ? outside(block) : in(former.column(), block);
    }

    private static boolean isLone(Block block) {
        return block.column() == 0 && block.mayStandInColumn();
    }

    private static Block in(int column, Block block) {
        var layout = block.layout().inColumn(column);
        return layout.equals(block.layout()) ? block : block.withLayout(layout);
    }

    private static Block outside(Block block) {
        return block.column() == 0 ? block : block.withLayout(block.layout().outsideColumns());
    }
}
