package org.vitrine.interchange;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A bag of BagIt 1.0 (RFC 8493) in a zip file, written as it comes: the payload, then what is to prove it.
final class Bag implements FolderWriter.Sink {
    private static final String PAYLOAD = "data/";
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    /// A file of the bag.
    ///
    /// @param path in the payload, or in the bag where it is a tag file
    record Packed(String path, long bytes, String sha256, String sha512) {}

    private final ZipOutputStream zip;
    private final String folder;
    private final List<Packed> payload = new ArrayList<>();
    private final List<Packed> tags = new ArrayList<>();

    /// @param folder in which the bag lies
    Bag(OutputStream output, String folder) {
        this.zip = new ZipOutputStream(output, StandardCharsets.UTF_8);
        this.folder = folder + "/";
    }

    @Override
    public void write(String path, byte[] bytes) throws IOException {
        payload.add(pack(PAYLOAD, path, output -> output.write(bytes)));
    }

    @Override
    public void copy(String path, Path file) throws IOException {
        payload.add(pack(PAYLOAD, path, output -> Files.copy(file, output)));
    }

    /// What is in it so far.
    List<Packed> payload() {
        return List.copyOf(payload);
    }

    /// Ends the bag; the stream under it stays open.
    ///
    /// @param about what `bag-info.txt` says; a name may have one value
    void finish(Map<String, String> about) throws IOException {
        tag("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        var lines = new StringBuilder();
        about.forEach((name, value) -> lines.append(name)
                .append(": ")
                .append(value.replaceAll("\\s+", " ").strip())
                .append('\n'));
        lines.append("Payload-Oxum: ")
                .append(payload.stream().mapToLong(Packed::bytes).sum())
                .append('.')
                .append(payload.size())
                .append('\n');
        tag("bag-info.txt", lines.toString());
        tag("manifest-sha256.txt", manifest(PAYLOAD, payload, Packed::sha256));
        tag("manifest-sha512.txt", manifest(PAYLOAD, payload, Packed::sha512));
        var proven = List.copyOf(tags);
        tag("tagmanifest-sha256.txt", manifest("", proven, Packed::sha256));
        tag("tagmanifest-sha512.txt", manifest("", proven, Packed::sha512));
        zip.finish();
        zip.flush();
    }

    private static String manifest(String folder, List<Packed> files, Function<Packed, String> checksum) {
        var lines = new StringBuilder();
        files.forEach(file -> lines.append(checksum.apply(file))
                .append("  ")
                .append(folder)
                .append(file.path())
                .append('\n'));
        return lines.toString();
    }

    private void tag(String name, String text) throws IOException {
        tags.add(pack("", name, output -> output.write(text.getBytes(StandardCharsets.UTF_8))));
    }

    private interface Filling {
        void fill(OutputStream output) throws IOException;
    }

    private Packed pack(String below, String path, Filling filling) throws IOException {
        var entry = new ZipEntry(folder + below + path);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        var sha256 = digest("SHA-256");
        var sha512 = digest("SHA-512");
        var counted = new Counted(new DigestOutputStream(new DigestOutputStream(zip, sha256), sha512));
        filling.fill(counted);
        zip.closeEntry();
        return new Packed(
                path,
                counted.count,
                HexFormat.of().formatHex(sha256.digest()),
                HexFormat.of().formatHex(sha512.digest()));
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has " + algorithm, e);
        }
    }

    private static final class Counted extends FilterOutputStream {
        private long count;

        private Counted(OutputStream output) {
            super(output);
        }

        @Override
        public void write(int one) throws IOException {
            count++;
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            count += length;
            out.write(bytes, from, length);
        }
    }
}
