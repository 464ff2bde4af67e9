package org.vitrine.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/// Bytes ready to be sent, plain and compressed, with the tag by which a browser asks whether they have changed.
record Rendering(byte[] plain, byte[] compressed, String tag) {
    private static final int TAG_BYTES = 12;

    static Rendering of(byte[] plain) {
        var compressed = new ByteArrayOutputStream(plain.length / 3);
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not refuse to be written", e);
        }
        return new Rendering(plain, compressed.toByteArray(), tag(plain));
    }

    int bytes() {
        return plain.length + compressed.length;
    }

    private static String tag(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(Arrays.copyOf(digest, TAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
