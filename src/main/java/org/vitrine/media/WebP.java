package org.vitrine.media;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Pictures as WebP, which are little more than half as large as JPEG: written by libwebp, where it is there for this
/// machine.
///
/// Nothing goes in but pixels that were decoded in Java before. What strangers bring never reaches native code.
final class WebP {
    private static final Logger LOG = LoggerFactory.getLogger(WebP.class);
    private static final float QUALITY = 0.8f;
    private static final boolean IS_THERE = isThereOnThisMachine();

    private WebP() {}

    /// Looks for the readers and writers that there are, and takes the native reader away again.
    static void scanForPlugins() {
        ImageIO.scanForPlugins();
        var registry = IIORegistry.getDefaultInstance();
        var reader = registry.getServiceProviderByClass(WebPImageReaderSpi.class);
        if (reader != null) {
            registry.deregisterServiceProvider(reader, ImageReaderSpi.class);
        }
    }

    static boolean isThere() {
        return IS_THERE;
    }

    private static boolean isThereOnThisMachine() {
        try {
            return of(new BufferedImage(8, 8, BufferedImage.TYPE_3BYTE_BGR)).length > 0;
        } catch (LinkageError | RuntimeException notThere) {
            LOG.info("No WebP can be written on this machine, pictures are given as JPEG: {}", notThere.toString());
            return false;
        }
    }

    /// @param image in colour or in grey
    static byte[] of(BufferedImage image) {
        var bytes = new ByteArrayOutputStream(image.getWidth() * image.getHeight() / 10 + 1024);
        var writer = new WebPImageWriterSpi().createWriterInstance(null);
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            var settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionType("Lossy");
            settings.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(inColour(image), null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not refuse to be written", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage inColour(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_3BYTE_BGR) {
            return image;
        }
        var colour = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        var pen = colour.createGraphics();
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        return colour;
    }
}
