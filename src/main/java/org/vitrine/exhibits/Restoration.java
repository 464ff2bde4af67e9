package org.vitrine.exhibits;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Page;
import org.vitrine.exhibits.content.PageId;
import org.vitrine.exhibits.content.Section;
import org.vitrine.exhibits.content.Structure;

/// Brings one thing of a former state back into the present one.
final class Restoration {
    private Restoration() {}

    /// A block as it was: in its place where it still is, otherwise behind what it stood behind.
    static ExhibitContent block(ExhibitContent now, ExhibitContent former, BlockId id) {
        var block = former.block(id).orElseThrow();
        if (now.block(id).isPresent()) {
            return now.mapBlock(id, _ -> block);
        }
        var home = former.pages()
                .filter(page -> page.block(id).isPresent())
                .findFirst()
                .orElseThrow();
        if (now.page(home.id()).isEmpty()) {
            return page(now, former.mapPage(home.id(), page -> page.withBlocks(List.of(block))), home.id());
        }
        return now.mapPage(home.id(), page -> {
            var restored = page.withBlockBack(
                    block,
                    predecessor(
                            home.blocks(),
                            Block::id,
                            id,
                            other -> page.block(other).isPresent()));
            return block instanceof Structure.Columns row ? filled(restored, home, row) : restored;
        });
    }

    /// With what stood in a row back in its columns, as far as it is still on the page and in no other row.
    private static Page filled(Page page, Page former, Structure.Columns row) {
        var filled = page;
        for (var block : former.blocks()) {
            if (former.rowOf(block.id()).filter(row::equals).isPresent()
                    && filled.block(block.id())
                            .filter(there -> there.column() == 0)
                            .isPresent()) {
                filled = filled.withBlocksMovedTo(filled.endOf(row, block.column()), Set.of(block.id()));
            }
        }
        return filled;
    }

    /// A page as it was. Blocks that went elsewhere since come back with it.
    static ExhibitContent page(ExhibitContent now, ExhibitContent former, PageId id) {
        var page = former.page(id).orElseThrow();
        var blocks = page.blocks().stream().map(Block::id).collect(Collectors.toUnmodifiableSet());
        var cleared = now.mapPages(other -> other.id().equals(id) ? other : other.withoutBlocks(blocks));
        var slug = page.slug()
                .unlessTaken(taken -> cleared.pages()
                        .anyMatch(
                                other -> !other.id().equals(id) && other.slug().equals(taken)));
        var restored = page.withSlug(slug);
        if (cleared.page(id).isPresent()) {
            return cleared.mapPage(id, _ -> restored);
        }
        var section = former.sectionOf(id).orElseThrow();
        var withSection =
                cleared.sections().stream().anyMatch(other -> other.id().equals(section.id()))
                        ? cleared
                        : cleared.withSectionAdded(section.withPages(List.of()));
        return withSection.mapSections(
                other -> other.id().equals(section.id()) ? withPage(other, restored, section) : other);
    }

    private static Section withPage(Section section, Page page, Section former) {
        var there = section.pages().stream().map(Page::id).collect(Collectors.toUnmodifiableSet());
        var after = predecessor(former.pages(), Page::id, page.id(), there::contains);
        var pages = new java.util.ArrayList<>(section.pages());
        pages.add(section.pages().stream().map(Page::id).toList().indexOf(after) + 1, page);
        return section.withPages(pages);
    }

    /// What stood before something and is still there; null where nothing is.
    private static <T, K> @Nullable K predecessor(
            List<T> former, Function<T, K> key, K of, java.util.function.Predicate<K> isThere) {
        @Nullable K found = null;
        for (var one : former) {
            var candidate = key.apply(one);
            if (candidate.equals(of)) {
                break;
            }
            if (isThere.test(candidate)) {
                found = candidate;
            }
        }
        return found;
    }
}
