package org.vitrine.studio.builder;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Page;
import org.vitrine.exhibits.content.Structure;

/// A column of the nearest row into which a block may go, or the way out of its row.
///
/// @param number from 1; 0 outside of the columns
/// @param isHere whether it stands there
/// @param words what is to be done
/// @param done what is said when it is
record ColumnChoice(BlockId block, BlockId row, int number, boolean isHere, String words, String done) {
    static List<ColumnChoice> of(Page page, Block block, Component speaker) {
        return row(page, block)
                .map(row -> IntStream.rangeClosed(0, row.count())
                        .mapToObj(number -> new ColumnChoice(
                                block.id(),
                                row.id(),
                                number,
                                block.column() == number,
                                speaker.getTranslation(
                                        number == 0 ? "builder.columns.out" : "builder.columns.to", number),
                                speaker.getTranslation(
                                        number == 0 ? "builder.columns.out.done" : "builder.columns.to.done",
                                        number,
                                        row.count())))
                        .toList())
                .orElse(List.of());
    }

    /// The row in which it stands, or else the next one above it, or below.
    private static Optional<Structure.Columns> row(Page page, Block block) {
        if (!block.mayStandInColumn()) {
            return Optional.empty();
        }
        var at = page.blocks().indexOf(block);
        return page.rowOf(block.id())
                .or(() -> rows(page.blocks().subList(0, Math.max(at, 0)).reversed())
                        .findFirst())
                .or(() -> rows(page.blocks()).findFirst());
    }

    private static Stream<Structure.Columns> rows(List<Block> blocks) {
        return blocks.stream().filter(Structure.Columns.class::isInstance).map(Structure.Columns.class::cast);
    }
}
