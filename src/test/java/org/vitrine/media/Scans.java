package org.vitrine.media;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/// Files as scanners, cameras and people with bad intentions make them.
public final class Scans {
    private Scans() {}

    /// Four quarters: red, green below blue, white; so that turning and cutting can be seen.
    public static BufferedImage quarters(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height / 2);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height / 2);
        pen.setColor(Color.GREEN);
        pen.fillRect(0, height / 2, width / 2, height - height / 2);
        pen.setColor(Color.WHITE);
        pen.fillRect(width / 2, height / 2, width - width / 2, height - height / 2);
        pen.dispose();
        return image;
    }

    public static byte[] file(String format, BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalArgumentException("Nothing writes " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] jpeg(int width, int height) {
        return file("jpeg", quarters(width, height));
    }

    public static byte[] png(int width, int height) {
        return file("png", quarters(width, height));
    }

    /// As a browser would draw it bit by bit.
    static byte[] progressiveJpeg(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var settings = writer.getDefaultWriteParam();
            settings.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(quarters(width, height), null, null), settings);
        }
        return bytes.toByteArray();
    }

    public static byte[] tiff(List<BufferedImage> pages) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (var page : pages) {
                writer.writeToSequence(new IIOImage(page, null, null), null);
            }
            writer.endWriteSequence();
        }
        return bytes.toByteArray();
    }

    /// A JPEG that says who took it, where, and how the camera was held.
    static byte[] photograph(int width, int height, int orientation) throws IOException {
        var tiff = new ByteArrayOutputStream();
        var exif = new DataOutputStream(tiff);
        var photographer = "Ilse Brandt of Lindenhaven\0".getBytes(StandardCharsets.US_ASCII);
        exif.writeBytes("MM\0*");
        exif.writeInt(8);
        exif.writeShort(2);
        // Orientation, then the artist behind the directory.
        exif.writeShort(0x0112);
        exif.writeShort(3);
        exif.writeInt(1);
        exif.writeShort(orientation);
        exif.writeShort(0);
        exif.writeShort(0x013b);
        exif.writeShort(2);
        exif.writeInt(photographer.length);
        exif.writeInt(8 + 2 + 24 + 4);
        exif.writeInt(0);
        exif.write(photographer);
        var xmp = "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>GPS 54.1 N 12.1 E Ilse Brandt</x:xmpmeta>";
        return withSegments(
                jpeg(width, height),
                segment(0xe1, concat("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1), tiff.toByteArray())),
                segment(0xe1, xmp.getBytes(StandardCharsets.ISO_8859_1)),
                segment(0xed, "Photoshop 3.0\0 8BIM Ilse Brandt".getBytes(StandardCharsets.ISO_8859_1)),
                segment(0xfe, "scanned by Ilse Brandt".getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static byte[] segment(int marker, byte[] content) {
        var length = content.length + 2;
        return concat(new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length}, content);
    }

    private static byte[] withSegments(byte[] jpeg, byte[]... segments) {
        var bytes = new byte[] {(byte) 0xff, (byte) 0xd8};
        for (var segment : segments) {
            bytes = concat(bytes, segment);
        }
        return concat(bytes, java.util.Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /// A PNG of one grey value that is truly as large as it says, and small as a file.
    static byte[] plainPng(int width, int height, int gray) throws IOException {
        return png(width, height, rows -> {
            var row = new byte[width + 1];
            java.util.Arrays.fill(row, (byte) gray);
            row[0] = 0;
            for (var y = 0; y < height; y++) {
                rows.write(row);
            }
        });
    }

    /// A large PNG with something to see in it, made row by row.
    public static byte[] largePng(int width, int height) throws IOException {
        return png(width, height, rows -> {
            var row = new byte[width + 1];
            for (var y = 0; y < height; y++) {
                for (var x = 0; x < width; x++) {
                    row[x + 1] = (byte) (x * 31 / 97 ^ y * 17 / 53);
                }
                rows.write(row);
            }
        });
    }

    /// A PNG that says it is that large, with hardly anything behind it.
    static byte[] boastingPng(int width, int height) throws IOException {
        return png(width, height, rows -> rows.write(new byte[1000]));
    }

    private interface Rows {
        void write(DeflaterOutputStream rows) throws IOException;
    }

    private static byte[] png(int width, int height, Rows rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        var header = new ByteArrayOutputStream();
        var fields = new DataOutputStream(header);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {8, 0, 0, 0, 0});
        chunk(out, "IHDR", header.toByteArray());
        var pixels = new ByteArrayOutputStream();
        try (var packed = new DeflaterOutputStream(pixels, new Deflater(Deflater.BEST_SPEED), 1 << 16)) {
            rows.write(packed);
        }
        chunk(out, "IDAT", pixels.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(name);
        sum.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) sum.getValue());
    }

    static byte[] zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("Payload.class"));
            zip.write("surprise".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    /// A PDF with a line of text on each page.
    public static byte[] pdf(String... pages) throws IOException {
        try (var document = new PDDocument()) {
            write(document, PDRectangle.A4, pages);
            return saved(document);
        }
    }

    static byte[] pdfOfSize(float width, float height) throws IOException {
        try (var document = new PDDocument()) {
            write(document, new PDRectangle(width, height), "Far away");
            return saved(document);
        }
    }

    static byte[] lockedPdf() throws IOException {
        try (var document = new PDDocument()) {
            write(document, PDRectangle.A4, "Nobody may read this");
            document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            return saved(document);
        }
    }

    private static void write(PDDocument document, PDRectangle size, String... pages) throws IOException {
        for (var words : pages) {
            var page = new PDPage(size);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                var y = size.getHeight() * 0.9f;
                for (var line : words.split("\n", -1)) {
                    if (!line.isEmpty()) {
                        content.beginText();
                        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 14);
                        content.newLineAtOffset(60, y);
                        content.showText(line);
                        content.endText();
                    }
                    y -= line.isEmpty() ? 40 : 18;
                }
            }
        }
    }

    static byte[] saved(PDDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    /// A page with a few large letters, as a scan.
    public static BufferedImage leaf(String words, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, height / 6));
        pen.drawString(words, width / 10, height / 2);
        pen.dispose();
        return image;
    }

    static BufferedImage read(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    static byte[] concat(byte[] one, byte[] other) {
        var both = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
