package org.vitrine.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.vitrine.media.UnreadablePictureException.Problem;

/// What a file of pictures says of itself, read before a single pixel is unpacked: a small file can hold a huge
/// picture. A file that is cut off, too large or two things at once goes no further than this.
///
/// @param pages none for a PDF, which has no pixels until it is drawn
record Inspection(FileKind kind, List<Page> pages) {
    private static final int HEAD = 1024;
    private static final int TAIL = 64 * 1024;
    private static final int WEBP_IS_HEAVIER = 4;
    private static final byte[] END_OF_ZIP = {'P', 'K', 5, 6};
    private static final int LENGTH_OF_END_OF_ZIP = 22;

    /// @param index which picture of the file it is
    /// @param stored the size of the pixels as they lie in the file
    /// @param wholeOnly whether it can only be opened as a whole
    record Page(int index, Size stored, Orientation orientation, boolean wholeOnly, boolean isGray) {
        Size size() {
            return orientation.upright(stored);
        }
    }

    /// @throws UnreadablePictureException when it is not to be opened
    static Inspection of(Path file, String fileName, MediaSettings settings) {
        try {
            var length = Files.size(file);
            if (length == 0) {
                throw new UnreadablePictureException(Problem.EMPTY, fileName);
            }
            if (length > settings.largestFile().toBytes()) {
                throw new UnreadablePictureException(
                        Problem.TOO_MANY_BYTES, fileName, settings.largestFile().toMegabytes());
            }
            var kind = FileKind.of(file)
                    .orElseThrow(() -> new UnreadablePictureException(Problem.NOT_A_PICTURE, fileName));
            try (var in = new FileImageInputStream(file.toFile())) {
                if (isSomethingElseToo(in, kind)) {
                    throw new UnreadablePictureException(Problem.TWO_KINDS_AT_ONCE, fileName);
                }
                in.seek(0);
                var pages = pages(in, kind, settings);
                pages.forEach(page -> check(kind, page, fileName, settings));
                if (pages.size() > settings.mostPages()) {
                    throw new UnreadablePictureException(Problem.TOO_MANY_PAGES, fileName, settings.mostPages());
                }
                return new Inspection(kind, List.copyOf(pages));
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException notAsItShouldBe) {
            throw new UnreadablePictureException(Problem.DAMAGED, fileName);
        }
    }

    private static void check(FileKind kind, Page page, String fileName, MediaSettings settings) {
        if (page.stored().pixels() > settings.mostPixels()) {
            throw new UnreadablePictureException(Problem.TOO_MANY_PIXELS, fileName, settings.mostMegapixels());
        }
        // The decoder of WebP needs several times the memory that the others need.
        var atOnce = settings.mostPixelsAtOnce() / (kind == FileKind.WEBP ? WEBP_IS_HEAVIER : 1);
        if (page.wholeOnly() && page.stored().pixels() > atOnce) {
            throw new UnreadablePictureException(Problem.TOO_LARGE_AT_ONCE, fileName, settings.mostMegapixelsAtOnce());
        }
    }

    private static List<Page> pages(ImageInputStream in, FileKind kind, MediaSettings settings) throws IOException {
        return switch (kind) {
            case JPEG -> List.of(jpeg(in));
            case PNG -> List.of(png(in));
            case WEBP -> List.of(webp(in));
            case TIFF -> tiff(in, settings.mostPages());
            case PDF -> List.of();
        };
    }

    private static Page jpeg(ImageInputStream in) throws IOException {
        if (!endsWithin(in, new byte[] {(byte) 0xff, (byte) 0xd9})) {
            // Decoders fill what is missing with grey and say nothing.
            throw new IIOException("The picture is cut off");
        }
        in.seek(2);
        var orientation = Orientation.UPRIGHT;
        while (true) {
            var marker = in.readUnsignedByte();
            if (marker != 0xff) {
                throw new IIOException("No marker where one should be");
            }
            while (marker == 0xff) {
                marker = in.readUnsignedByte();
            }
            var next = in.getStreamPosition();
            var length = in.readUnsignedShort();
            if (marker == 0xe1 && orientation.equals(Orientation.UPRIGHT)) {
                orientation = exif(in, length - 2);
            } else if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
                in.readUnsignedByte();
                var height = in.readUnsignedShort();
                var width = in.readUnsignedShort();
                var channels = in.readUnsignedByte();
                var progressive = (marker & 0b11) == 2;
                return new Page(0, new Size(width, height), orientation, progressive, channels == 1);
            } else if (marker == 0xda || marker == 0xd9) {
                throw new IIOException("There is no picture in it");
            }
            in.seek(next + length);
        }
    }

    /// How the camera was held; upright where it does not say so in a way that can be read.
    private static Orientation exif(ImageInputStream in, int length) throws IOException {
        var segment = new byte[Math.max(0, length)];
        in.readFully(segment);
        var begins = new String(segment, 0, Math.min(6, segment.length), StandardCharsets.ISO_8859_1);
        return begins.equals("Exif\0\0")
                ? orientation(java.util.Arrays.copyOfRange(segment, 6, segment.length))
                : Orientation.UPRIGHT;
    }

    private static Orientation orientation(byte[] exif) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(exif))) {
            return TiffDirectory.chain(in, 1).getFirst().orientation();
        } catch (IOException | RuntimeException unreadable) {
            return Orientation.UPRIGHT;
        }
    }

    private static Page png(ImageInputStream in) throws IOException {
        in.seek(8);
        Size size = null;
        var interlaced = false;
        var gray = false;
        var orientation = Orientation.UPRIGHT;
        while (true) {
            var length = in.readUnsignedInt();
            var type = in.readInt();
            var next = in.getStreamPosition() + length + 4;
            if (next > in.length()) {
                throw new IIOException("The picture is cut off");
            }
            switch (type) {
                case 0x49484452 -> {
                    size = new Size(in.readInt(), in.readInt());
                    in.readUnsignedByte();
                    var colour = in.readUnsignedByte();
                    gray = colour == 0 || colour == 4;
                    in.skipBytes(2);
                    interlaced = in.readUnsignedByte() != 0;
                }
                case 0x65584966 -> {
                    var exif = new byte[(int) Math.min(length, TAIL)];
                    in.readFully(exif);
                    orientation = orientation(exif);
                }
                case 0x49454e44 -> {
                    if (size == null) {
                        throw new IIOException("There is no picture in it");
                    }
                    return new Page(0, size, orientation, interlaced, gray);
                }
                default -> {
                    // Pixels, or what nobody needs.
                }
            }
            in.seek(next);
        }
    }

    private static Page webp(ImageInputStream in) throws IOException {
        in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
        in.seek(4);
        if (in.readUnsignedInt() + 8 > in.length()) {
            throw new IIOException("The picture is cut off");
        }
        in.setByteOrder(ByteOrder.BIG_ENDIAN);
        in.seek(0);
        var reader = PictureFile.reader(FileKind.WEBP);
        try {
            reader.setInput(in, false, true);
            return new Page(0, new Size(reader.getWidth(0), reader.getHeight(0)), Orientation.UPRIGHT, true, false);
        } finally {
            reader.dispose();
        }
    }

    private static List<Page> tiff(ImageInputStream in, int most) throws IOException {
        var directories = TiffDirectory.chain(in, most);
        var pages = new ArrayList<Page>();
        for (var index = 0; index < directories.size(); index++) {
            var directory = directories.get(index);
            if (!directory.reduced() || directories.size() == 1) {
                pages.add(new Page(
                        index,
                        new Size(Math.toIntExact(directory.width()), Math.toIntExact(directory.height())),
                        directory.orientation(),
                        false,
                        directory.isGray()));
            }
        }
        if (pages.isEmpty()) {
            throw new IIOException("There is no page in it");
        }
        return pages;
    }

    /// A page of a web site that begins like a picture, an archive behind one: what some programs would take for
    /// something else.
    private static boolean isSomethingElseToo(ImageInputStream in, FileKind kind) throws IOException {
        in.seek(0);
        var head = new byte[(int) Math.min(HEAD, in.length())];
        in.readFully(head);
        var words = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return words.contains("<script")
                || words.contains("<html")
                || words.contains("<!doctype")
                || (kind != FileKind.PDF && words.contains("%pdf-"))
                || isZip(in);
    }

    private static boolean isZip(ImageInputStream in) throws IOException {
        var tail = tail(in);
        for (var at = tail.length - LENGTH_OF_END_OF_ZIP; at >= 0; at--) {
            if (begins(tail, at, END_OF_ZIP)) {
                var comment = (tail[at + 20] & 0xff) | (tail[at + 21] & 0xff) << 8;
                if (at + LENGTH_OF_END_OF_ZIP + comment <= tail.length) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean endsWithin(ImageInputStream in, byte[] mark) throws IOException {
        var tail = tail(in);
        for (var at = tail.length - mark.length; at >= 0; at--) {
            if (begins(tail, at, mark)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] tail(ImageInputStream in) throws IOException {
        var length = (int) Math.min(TAIL + LENGTH_OF_END_OF_ZIP, in.length());
        in.seek(in.length() - length);
        var tail = new byte[length];
        in.readFully(tail);
        return tail;
    }

    private static boolean begins(byte[] bytes, int at, byte[] mark) {
        for (var index = 0; index < mark.length; index++) {
            if (bytes[at + index] != mark[index]) {
                return false;
            }
        }
        return true;
    }
}
