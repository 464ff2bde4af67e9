package org.vitrine.media;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Writes a PNG row by row, so that no page is too large to be taken out of its file without loss.
final class PngRows implements AutoCloseable {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int CHANNELS = 3;
    private static final int CHUNK = 1 << 16;
    private static final int FILTER_UP = 2;

    private final DataOutputStream out;
    private final Size size;
    private final boolean gray;
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    private final DeflaterOutputStream pixels;
    private byte[] above;
    private byte[] row;
    private final byte[] line;

    PngRows(Path file, Size size, boolean gray) throws IOException {
        this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
        this.size = size;
        this.gray = gray;
        var length = size.width() * (gray ? 1 : CHANNELS);
        this.above = new byte[length];
        this.row = new byte[length];
        this.line = new byte[length + 1];
        this.pixels = new DeflaterOutputStream(new Chunks(), deflater, CHUNK);
        out.write(SIGNATURE);
        var header = new ByteArrayOutputStream();
        try (var fields = new DataOutputStream(header)) {
            fields.writeInt(size.width());
            fields.writeInt(size.height());
            fields.write(new byte[] {8, (byte) (gray ? 0 : 2), 0, 0, 0});
        }
        chunk("IHDR", header.toByteArray(), header.size());
    }

    /// @param rows of `TYPE_3BYTE_BGR`
    void write(BufferedImage rows) throws IOException {
        var source = Encoding.pixels(rows);
        for (var y = 0; y < rows.getHeight(); y++) {
            var at = y * size.width() * CHANNELS;
            for (var x = 0; x < size.width(); x++, at += CHANNELS) {
                if (gray) {
                    row[x] = source[at];
                } else {
                    row[x * CHANNELS] = source[at + 2];
                    row[x * CHANNELS + 1] = source[at + 1];
                    row[x * CHANNELS + 2] = source[at];
                }
            }
            line[0] = FILTER_UP;
            for (var index = 0; index < row.length; index++) {
                line[index + 1] = (byte) (row[index] - above[index]);
            }
            pixels.write(line);
            var spare = above;
            above = row;
            row = spare;
        }
    }

    @Override
    public void close() throws IOException {
        try (out) {
            pixels.finish();
            chunk("IEND", new byte[0], 0);
        } finally {
            deflater.end();
        }
    }

    private void chunk(String type, byte[] content, int length) throws IOException {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(name);
        sum.update(content, 0, length);
        out.writeInt(length);
        out.write(name);
        out.write(content, 0, length);
        out.writeInt((int) sum.getValue());
    }

    /// Every piece of the compressed pixels is a chunk.
    private final class Chunks extends OutputStream {
        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            chunk("IDAT", java.util.Arrays.copyOfRange(bytes, offset, offset + length), length);
        }
    }
}
