package org.vitrine.media;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/// How a camera was held: what has to be done with the pixels of a file so that the picture stands upright.
///
/// @param tag as Exif and TIFF count: 1 for upright, up to 8
record Orientation(int tag) {
    static final Orientation UPRIGHT = new Orientation(1);
    private static final int CHANNELS = 3;

    Orientation {
        tag = tag < 1 || tag > 8 ? 1 : tag;
    }

    Size upright(Size stored) {
        return tag >= 5 ? stored.turned() : stored;
    }

    /// Where the rows of the upright picture lie among the stored pixels.
    Rectangle stored(int from, int to, Size stored) {
        var count = to - from;
        return switch (tag) {
            case 3, 4 -> new Rectangle(0, stored.height() - to, stored.width(), count);
            case 5, 6 -> new Rectangle(from, 0, count, stored.height());
            case 7, 8 -> new Rectangle(stored.width() - to, 0, count, stored.height());
            default -> new Rectangle(0, from, stored.width(), count);
        };
    }

    /// Those rows, upright.
    ///
    /// @param pixels of `TYPE_3BYTE_BGR`
    BufferedImage upright(BufferedImage pixels) {
        if (tag == 1) {
            return pixels;
        }
        var width = pixels.getWidth();
        var height = pixels.getHeight();
        var turned = tag >= 5
                ? new BufferedImage(height, width, BufferedImage.TYPE_3BYTE_BGR)
                : new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        var from = ((DataBufferByte) pixels.getRaster().getDataBuffer()).getData();
        var to = ((DataBufferByte) turned.getRaster().getDataBuffer()).getData();
        var target = 0;
        for (var y = 0; y < turned.getHeight(); y++) {
            for (var x = 0; x < turned.getWidth(); x++) {
                var across = tag >= 5 ? y : x;
                var down = tag >= 5 ? x : y;
                var column = tag == 2 || tag == 3 || tag == 7 || tag == 8 ? width - 1 - across : across;
                var row = tag == 3 || tag == 4 || tag == 6 || tag == 7 ? height - 1 - down : down;
                var source = (row * width + column) * CHANNELS;
                to[target++] = from[source];
                to[target++] = from[source + 1];
                to[target++] = from[source + 2];
            }
        }
        return turned;
    }
}
