package org.vitrine.media;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/// Pixels as the files that are given out. They are written anew from nothing but the pixels: whatever a camera or a
/// program wrote beside them stays behind.
public final class Encoding {
    private Encoding() {}

    /// @param quality from 0 to 1
    public static byte[] jpeg(BufferedImage image, float quality) {
        var bytes = new ByteArrayOutputStream(image.getWidth() * image.getHeight() / 6 + 1024);
        try {
            jpeg(image, quality, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not refuse to be written", e);
        }
        return bytes.toByteArray();
    }

    static void jpeg(BufferedImage image, float quality, OutputStream out) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var output = ImageIO.createImageOutputStream(out)) {
            var settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(quality);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), settings);
        } finally {
            writer.dispose();
        }
    }

    static byte[] png(BufferedImage image) {
        var bytes = new ByteArrayOutputStream(image.getWidth() * image.getHeight() / 2 + 1024);
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not refuse to be written", e);
        }
        return bytes.toByteArray();
    }

    /// The bytes behind a picture of `TYPE_3BYTE_BGR`: blue, green, red.
    static byte[] pixels(BufferedImage image) {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }
}
