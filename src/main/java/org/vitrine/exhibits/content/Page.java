package org.vitrine.exhibits.content;

import java.util.List;
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
}
