package org.vitrine.interchange.shelf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes a folder into a zip file, piece by piece, with the checksums of all its files.
final class ShelfZip implements AutoCloseable {
    static final String MANIFEST = "manifest-sha256.txt";

    /// The first day that a zip file can name: a file's own day would make every folder another one.
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Path file;
    private final ZipOutputStream zip;
    private final String folder;
    private final long largest;
    private final StringBuilder manifest = new StringBuilder();
    private long bytes;

    ShelfZip(Path file, String folder, long largest) throws IOException {
        this.file = file;
        this.zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8);
        this.folder = folder + "/";
        this.largest = largest;
    }

    /// What was to be made would be larger than the house allows.
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    Path file() {
        return file;
    }

    private interface Content {
        void into(OutputStream output) throws IOException;
    }

    void write(String path, String text) throws IOException {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    void write(String path, byte[] content) throws IOException {
        entry(path, output -> output.write(content));
    }

    void copy(String path, Path file) throws IOException {
        entry(path, output -> Files.copy(file, output));
    }

    void copy(String path, InputStream input) throws IOException {
        entry(path, input::transferTo);
    }

    private void entry(String path, Content content) throws IOException {
        manifest.append(put(path, content)).append("  ").append(path).append('\n');
    }

    /// @return the checksum
    private String put(String path, Content content) throws IOException {
        zip.setLevel(isPacked(path) ? Deflater.NO_COMPRESSION : Deflater.DEFAULT_COMPRESSION);
        var entry = new ZipEntry(folder + path);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        // What digests hands everything on to what counts, which hands it on to the zip file and leaves that open.
        var digested = new DigestOutputStream(new Counting(), sha256());
        content.into(digested);
        zip.closeEntry();
        return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    }

    private final class Counting extends OutputStream {
        @Override
        public void write(int one) throws IOException {
            count(1);
            zip.write(one);
        }

        @Override
        public void write(byte[] buffer, int from, int length) throws IOException {
            count(length);
            zip.write(buffer, from, length);
        }

        private void count(int more) throws TooLargeException {
            bytes += more;
            if (bytes > largest) {
                throw new TooLargeException();
            }
        }
    }

    /// What is packed already gets no smaller.
    private static boolean isPacked(String path) {
        return path.matches(".*\\.(jpg|png|woff2|mp4|m4a|mp3|webm|ogg|oga|ogv|pdf|zip|docx|xlsx|pptx|odt|epub)");
    }

    void finish() throws IOException {
        var text = manifest.toString().getBytes(StandardCharsets.UTF_8);
        put(MANIFEST, output -> output.write(text));
        zip.finish();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
