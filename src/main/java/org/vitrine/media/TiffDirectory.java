package org.vitrine.media;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javax.imageio.IIOException;
import javax.imageio.stream.ImageInputStream;

/// One of the directories that a TIFF is made of, as far as it has to be known before the file is given to a decoder;
/// Exif is one, too. They are chained, and a chain made to hurt goes in circles or on for ever.
///
/// @param reduced whether it only repeats another page in small, or masks it
record TiffDirectory(long width, long height, Orientation orientation, boolean isGray, boolean reduced) {
    private static final int BIG = 43;
    private static final int SUBFILE = 254;
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int PHOTOMETRIC = 262;
    private static final int ORIENTATION = 274;
    private static final int REDUCED_OR_MASK = 0b101;
    private static final int MOST_ENTRIES = 4096;

    /// @param most as many are read; one more is read to tell that there are more
    static List<TiffDirectory> chain(ImageInputStream in, int most) throws IOException {
        in.seek(0);
        in.setByteOrder(in.readUnsignedByte() == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        in.seek(2);
        var big = in.readUnsignedShort() == BIG;
        in.seek(big ? 8 : 4);
        var directories = new ArrayList<TiffDirectory>();
        var seen = new HashSet<Long>();
        var at = offset(in, big);
        while (at != 0 && directories.size() <= most) {
            if (!seen.add(at)) {
                throw new IIOException("The pages go in a circle");
            }
            in.seek(at);
            directories.add(read(in, big));
            at = offset(in, big);
        }
        return directories;
    }

    private static TiffDirectory read(ImageInputStream in, boolean big) throws IOException {
        var entries = big ? in.readLong() : in.readUnsignedShort();
        if (entries < 0 || entries > MOST_ENTRIES) {
            throw new IIOException("A page with " + entries + " properties");
        }
        long width = 0;
        long height = 0;
        long orientation = 1;
        long photometric = 2;
        long subfile = 0;
        for (var entry = 0; entry < entries; entry++) {
            var next = in.getStreamPosition() + (big ? 20 : 12);
            var tag = in.readUnsignedShort();
            var type = in.readUnsignedShort();
            in.skipBytes(big ? 8 : 4);
            switch (tag) {
                case SUBFILE -> subfile = value(in, type);
                case WIDTH -> width = value(in, type);
                case HEIGHT -> height = value(in, type);
                case PHOTOMETRIC -> photometric = value(in, type);
                case ORIENTATION -> orientation = value(in, type);
                default -> {
                    // Not needed here.
                }
            }
            in.seek(next);
        }
        return new TiffDirectory(
                width,
                height,
                new Orientation((int) orientation),
                photometric == 0 || photometric == 1,
                (subfile & REDUCED_OR_MASK) != 0);
    }

    private static long value(ImageInputStream in, int type) throws IOException {
        return switch (type) {
            case 1 -> in.readUnsignedByte();
            case 3 -> in.readUnsignedShort();
            case 4 -> in.readUnsignedInt();
            case 16 -> in.readLong();
            default -> throw new IIOException("A property of an unknown type");
        };
    }

    private static long offset(ImageInputStream in, boolean big) throws IOException {
        return big ? in.readLong() : in.readUnsignedInt();
    }
}
