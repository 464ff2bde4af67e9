package org.vitrine.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/// A file of pictures, opened to be read a few rows at a time: never more pixels are in memory than are asked for.
final class PictureFile implements AutoCloseable {
    static {
        ImageIO.setUseCache(false);
        WebP.scanForPlugins();
    }

    private final FileImageInputStream input;
    private final ImageReader reader;

    PictureFile(Path file, FileKind kind) throws IOException {
        input = new FileImageInputStream(file.toFile());
        reader = reader(kind);
        reader.setInput(input, false, true);
    }

    /// The decoder of a kind. Java's own stands beside TwelveMonkeys' for some: those read more.
    static ImageReader reader(FileKind kind) throws IIOException {
        var readers = new ArrayList<ImageReader>();
        ImageIO.getImageReadersByFormatName(kind.name().toLowerCase(Locale.ROOT))
                .forEachRemaining(readers::add);
        return readers.stream()
                .filter(reader -> reader.getClass().getName().startsWith("com.twelvemonkeys"))
                .findFirst()
                .or(() -> readers.stream().findFirst())
                .orElseThrow(() -> new IIOException("Nothing here reads " + kind));
    }

    /// Some rows of a page as it is looked at: upright, in sRGB, three bytes a pixel, on white where it is transparent.
    BufferedImage rows(Inspection.Page page, int from, int to) throws IOException {
        var area = page.orientation().stored(from, to, page.stored());
        var wanted = reader.getDefaultReadParam();
        wanted.setSourceRegion(area);
        return page.orientation().upright(plain(reader.read(page.index(), wanted)));
    }

    /// Makes a reading that goes on in another thread end.
    void abort() {
        reader.abort();
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        input.close();
    }

    private static BufferedImage plain(BufferedImage read) {
        if (read.getType() == BufferedImage.TYPE_3BYTE_BGR
                && read.getSampleModel().getWidth() == read.getWidth()) {
            return read;
        }
        var plain = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        var pen = plain.createGraphics();
        pen.drawImage(read, 0, 0, Color.WHITE, null);
        pen.dispose();
        return plain;
    }
}
