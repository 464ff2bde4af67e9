package org.vitrine.media;

import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/// Cuts an area out of a picture, in the size that is asked for, from the tiles of the level that is just large enough.
final class Measure {
    private static final int CHANNELS = 3;

    private final Tiles tiles;
    private final Picture picture;
    private final Pyramid pyramid;

    Measure(Tiles tiles, Picture picture) {
        this.tiles = tiles;
        this.picture = picture;
        this.pyramid = new Pyramid(new Size(picture.width(), picture.height()));
    }

    /// @param area in the pixels of the picture
    BufferedImage cut(Rectangle area, Size size) throws IOException {
        var smallest = Math.min((double) area.width / size.width(), (double) area.height / size.height());
        var level = 0;
        while (level + 1 < pyramid.levels() && smallest >= 2 << level) {
            level++;
        }
        var there = at(level, area);
        return there.width >= size.width() && there.height >= size.height()
                ? smaller(level, there, size)
                : larger(copy(level, there), size);
    }

    /// The same area in the pixels of a level.
    private Rectangle at(int level, Rectangle area) {
        var whole = pyramid.size(level);
        var across = (double) whole.width() / picture.width();
        var down = (double) whole.height() / picture.height();
        var x = Math.min((int) Math.round(area.x * across), whole.width() - 1);
        var y = Math.min((int) Math.round(area.y * down), whole.height() - 1);
        return new Rectangle(
                x,
                y,
                Math.clamp(Math.round((area.x + area.width) * across) - x, 1, whole.width() - x),
                Math.clamp(Math.round((area.y + area.height) * down) - y, 1, whole.height() - y));
    }

    private BufferedImage smaller(int level, Rectangle area, Size size) throws IOException {
        var image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_3BYTE_BGR);
        var pixels = Encoding.pixels(image);
        var filled = new int[1];
        var scaler = new RowScaler(new Size(area.width, area.height), size, row -> {
            System.arraycopy(row, 0, pixels, filled[0], row.length);
            filled[0] += row.length;
        });
        bands(level, area, scaler::push);
        return image;
    }

    private BufferedImage copy(int level, Rectangle area) throws IOException {
        var image = new BufferedImage(area.width, area.height, BufferedImage.TYPE_3BYTE_BGR);
        var pixels = Encoding.pixels(image);
        var filled = new int[1];
        bands(level, area, (row, offset) -> {
            System.arraycopy(row, offset, pixels, filled[0], area.width * CHANNELS);
            filled[0] += area.width * CHANNELS;
        });
        return image;
    }

    private interface Rows {
        void push(byte[] row, int offset);
    }

    /// Hands over the rows of an area, with one row of tiles in memory at a time.
    private void bands(int level, Rectangle area, Rows rows) throws IOException {
        for (var tilesInRow : pyramid.covering(level, area)) {
            var place = pyramid.place(tilesInRow.getFirst());
            var top = Math.max(area.y, place.y);
            var height = Math.min(area.y + area.height, place.y + place.height) - top;
            var band = new byte[area.width * height * CHANNELS];
            for (var tile : tilesInRow) {
                copy(tile, area, top, height, band);
            }
            for (var row = 0; row < height; row++) {
                rows.push(band, row * area.width * CHANNELS);
            }
        }
    }

    private void copy(Pyramid.Tile tile, Rectangle area, int top, int height, byte[] band) throws IOException {
        var place = pyramid.place(tile);
        var image = decode(tile);
        var pixels = Encoding.pixels(image);
        var left = Math.max(area.x, place.x);
        var width = Math.min(area.x + area.width, place.x + place.width) - left;
        for (var row = 0; row < height; row++) {
            System.arraycopy(
                    pixels,
                    ((top + row - place.y) * place.width + left - place.x) * CHANNELS,
                    band,
                    (row * area.width + left - area.x) * CHANNELS,
                    width * CHANNELS);
        }
    }

    private BufferedImage decode(Pyramid.Tile tile) throws IOException {
        var bytes = tiles.find(picture.id(), tile)
                .orElseThrow(() -> new IllegalStateException("The tiles of " + picture.id() + " are gone"));
        var reader = PictureFile.reader(FileKind.JPEG);
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            var image = reader.read(0);
            if (image.getType() == BufferedImage.TYPE_3BYTE_BGR) {
                return image;
            }
            var plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
            var pen = plain.createGraphics();
            pen.drawImage(image, 0, 0, null);
            pen.dispose();
            return plain;
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage larger(BufferedImage image, Size size) {
        var larger = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_3BYTE_BGR);
        var pen = larger.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, size.width(), size.height(), null);
        pen.dispose();
        return larger;
    }
}
