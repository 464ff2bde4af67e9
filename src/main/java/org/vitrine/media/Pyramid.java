package org.vitrine.media;

import java.awt.Rectangle;
import java.util.List;
import java.util.stream.IntStream;

/// A picture in tiles: the picture itself is level 0, every further level has half the width and height, up to the one
/// that is a single tile.
record Pyramid(Size size) {
    static final int TILE = 512;

    /// @param level how many times it was halved
    /// @param column counted from the left, from 0
    record Tile(int level, int column, int row) {
        String name() {
            return level + "/" + row + "-" + column + ".jpg";
        }
    }

    int levels() {
        var levels = 1;
        for (var largest = Math.max(size.width(), size.height()); largest > TILE; largest = half(largest)) {
            levels++;
        }
        return levels;
    }

    Size size(int level) {
        var width = size.width();
        var height = size.height();
        for (var halved = 0; halved < level; halved++) {
            width = half(width);
            height = half(height);
        }
        return new Size(width, height);
    }

    /// How many times smaller each level is.
    List<Integer> scaleFactors() {
        return IntStream.range(0, levels()).map(level -> 1 << level).boxed().toList();
    }

    /// Where a tile lies in its level.
    Rectangle place(Tile tile) {
        var whole = size(tile.level());
        var x = tile.column() * TILE;
        var y = tile.row() * TILE;
        return new Rectangle(x, y, Math.min(TILE, whole.width() - x), Math.min(TILE, whole.height() - y));
    }

    /// The tiles of a level that an area touches, in rows.
    List<List<Tile>> covering(int level, Rectangle area) {
        return IntStream.rangeClosed(area.y / TILE, (area.y + area.height - 1) / TILE)
                .mapToObj(row -> IntStream.rangeClosed(area.x / TILE, (area.x + area.width - 1) / TILE)
                        .mapToObj(column -> new Tile(level, column, row))
                        .toList())
                .toList();
    }

    static int half(int length) {
        return (length + 1) / 2;
    }
}
