package org.vitrine.publishing.books;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Takes a font out of the file it was packed into: [WOFF](https://www.w3.org/TR/WOFF/).
final class Woff {
    private static final int HEADER = 44;
    private static final int PACKED_ENTRY = 20;
    private static final int ENTRY = 16;

    private Woff() {}

    /// @throws IllegalArgumentException when this is no such file
    static byte[] unpacked(byte[] woff) {
        try {
            var packed = ByteBuffer.wrap(woff);
            var count = packed.getShort(12);
            var power = Integer.highestOneBit(count);
            var head = ByteBuffer.allocate(12 + ENTRY * count)
                    .putInt(packed.getInt(4))
                    .putShort(count)
                    .putShort((short) (power * ENTRY))
                    .putShort((short) Integer.numberOfTrailingZeros(power))
                    .putShort((short) ((count - power) * ENTRY));
            var tables = new byte[count][];
            var offset = head.capacity();
            for (var i = 0; i < count; i++) {
                var at = HEADER + PACKED_ENTRY * i;
                var length = packed.getInt(at + 12);
                tables[i] = table(woff, packed.getInt(at + 4), packed.getInt(at + 8), length);
                head.putInt(packed.getInt(at))
                        .putInt(packed.getInt(at + 16))
                        .putInt(offset)
                        .putInt(length);
                offset += tables[i].length;
            }
            var font = ByteBuffer.allocate(offset).put(head.array());
            for (var table : tables) {
                font.put(table);
            }
            return font.array();
        } catch (DataFormatException | RuntimeException e) {
            throw new IllegalArgumentException("That is no WOFF file", e);
        }
    }

    /// Tables end on a multiple of four bytes.
    private static byte[] table(byte[] woff, int start, int packed, int length) throws DataFormatException {
        var table = new byte[Math.ceilDiv(length, 4) * 4];
        if (packed == length) {
            System.arraycopy(woff, start, table, 0, length);
            return table;
        }
        try (var inflater = new Inflater()) {
            inflater.setInput(woff, start, packed);
            if (inflater.inflate(table, 0, length) != length) {
                throw new DataFormatException("A table is shorter than it says");
            }
        }
        return table;
    }
}
