package org.vitrine.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.function.IntConsumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// Cuts a picture into the tiles of its pyramid. The picture passes by once, some rows at a time; every level keeps one
/// band of tiles and hands its rows on to the next at half the size.
final class TileMaker {
    /// About 70 megabytes as pixels, and as much again while they are decoded. Larger would mean fewer passes over
    /// formats that are read from the beginning each time, smaller less memory.
    private static final int PIXELS_AT_ONCE = 24_000_000;

    private static final float QUALITY = 0.88f;
    private static final int CHANNELS = 3;
    private static final int WHOLE = 100;

    /// Some rows of a picture.
    interface Source {
        BufferedImage rows(int from, int to) throws IOException;
    }

    private final Pyramid pyramid;
    private final ZipOutputStream zip;

    private TileMaker(Size size, ZipOutputStream zip) {
        this.pyramid = new Pyramid(size);
        this.zip = zip;
        // JPEG does not get smaller.
        zip.setMethod(ZipOutputStream.STORED);
    }

    /// @param progress is told how many per cent are done
    static void make(Size size, Source source, ZipOutputStream zip, Deadline deadline, IntConsumer progress)
            throws IOException {
        var first = new TileMaker(size, zip).level(0);
        var atOnce = Math.clamp(PIXELS_AT_ONCE / size.width(), 1, size.height());
        for (var from = 0; from < size.height(); from += atOnce) {
            deadline.check();
            var rows = source.rows(from, Math.min(size.height(), from + atOnce));
            var pixels = Encoding.pixels(rows);
            for (var row = 0; row < rows.getHeight(); row++) {
                first.push(pixels, row * size.width() * CHANNELS);
                if (row % Pyramid.TILE == 0) {
                    deadline.check();
                }
            }
            progress.accept((int) ((long) WHOLE * (from + rows.getHeight()) / size.height()));
        }
    }

    private @Nullable Level nextAfter(int level) {
        return level + 1 < pyramid.levels() ? level(level + 1) : null;
    }

    private Level level(int number) {
        return new Level(number);
    }

    private final class Level {
        private final int number;
        private final Size size;
        private final byte[] band;
        private final @Nullable RowScaler smaller;
        private int row;
        private int bandRow;

        private Level(int number) {
            this.number = number;
            this.size = pyramid.size(number);
            this.band = new byte[size.width() * Math.min(Pyramid.TILE, size.height()) * CHANNELS];
            var next = nextAfter(number);
            this.smaller =
                    next == null ? null : new RowScaler(size, pyramid.size(number + 1), pixels -> next.push(pixels, 0));
        }

        private void push(byte[] pixels, int offset) {
            System.arraycopy(pixels, offset, band, bandRow * size.width() * CHANNELS, size.width() * CHANNELS);
            if (smaller != null) {
                smaller.push(pixels, offset);
            }
            row++;
            bandRow++;
            if (bandRow == Pyramid.TILE || row == size.height()) {
                cut();
                bandRow = 0;
            }
        }

        private void cut() {
            for (var x = 0; x < size.width(); x += Pyramid.TILE) {
                var tile = new Pyramid.Tile(number, x / Pyramid.TILE, (row - 1) / Pyramid.TILE);
                var width = Math.min(Pyramid.TILE, size.width() - x);
                var image = new BufferedImage(width, bandRow, BufferedImage.TYPE_3BYTE_BGR);
                var into = Encoding.pixels(image);
                for (var y = 0; y < bandRow; y++) {
                    System.arraycopy(
                            band, (y * size.width() + x) * CHANNELS, into, y * width * CHANNELS, width * CHANNELS);
                }
                put(tile.name(), Encoding.jpeg(image, QUALITY));
            }
        }
    }

    private void put(String name, byte[] bytes) {
        var sum = new CRC32();
        sum.update(bytes);
        var entry = new ZipEntry(name);
        entry.setSize(bytes.length);
        entry.setCompressedSize(bytes.length);
        entry.setCrc(sum.getValue());
        try {
            zip.putNextEntry(entry);
            zip.write(bytes);
            zip.closeEntry();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("Could not write tiles", e);
        }
    }
}
