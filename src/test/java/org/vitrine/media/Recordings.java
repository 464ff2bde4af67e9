package org.vitrine.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Small files that are no pictures.
public final class Recordings {
    private Recordings() {}

    /// A tone, so many seconds long.
    public static byte[] wav(int seconds) {
        var rate = 8000;
        var samples = seconds * rate;
        var bytes = ByteBuffer.allocate(44 + samples).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(latin("RIFF")).putInt(36 + samples).put(latin("WAVEfmt ")).putInt(16);
        bytes.putShort((short) 1)
                .putShort((short) 1)
                .putInt(rate)
                .putInt(rate)
                .putShort((short) 1)
                .putShort((short) 8);
        bytes.put(latin("data")).putInt(samples);
        for (var i = 0; i < samples; i++) {
            bytes.put((byte) (128 + 40 * Math.sin(i * 2 * Math.PI * 440 / rate)));
        }
        return bytes.array();
    }

    /// The parts of an MP4 file by which it is known.
    public static byte[] mp4(String codec) {
        var entry = box(codec, new byte[70]);
        var samples = box("stsd", join(new byte[7], new byte[] {1}, entry));
        var track = box("trak", box("mdia", box("minf", box("stbl", samples))));
        return join(
                box("ftyp", latin("isom\0\0\2\0isomiso2mp41")),
                box("moov", join(box("mvhd", new byte[100]), track)),
                box("mdat", new byte[64]));
    }

    public static byte[] zip(String... names) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(latin("application/vnd.oasis.opendocument.text"));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] pdf() {
        return latin("%PDF-1.4\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n");
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] box(String name, byte[] content) {
        return join(ByteBuffer.allocate(4).putInt(8 + content.length).array(), latin(name), content);
    }
}
