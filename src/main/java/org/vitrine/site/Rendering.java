package org.vitrine.site;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Bytes ready to be sent in each form in which somebody may want them, with the tag by which a browser asks whether
/// they have changed.
///
/// Nearly everybody takes a packed form. Where packing pays, the plain bytes are therefore not kept: whoever wants them
/// has them unpacked.
final class Rendering {
    private static final int TAG_BYTES = 12;
    /// What has to be saved for another form to be kept: fonts and pictures are packed already.
    private static final double WORTH_IT = 0.9;

    private final byte @Nullable [] plain;
    private final byte @Nullable [] gzip;
    private final byte @Nullable [] brotli;
    private final String tag;
    private final String[] quotedTags;
    private final int length;

    private Rendering(byte[] plain, byte @Nullable [] gzip, byte @Nullable [] brotli, boolean keepPlain) {
        this.gzip = worthIt(gzip, plain.length);
        this.brotli = worthIt(brotli, plain.length);
        this.plain = keepPlain || this.gzip == null ? plain : null;
        this.length = plain.length;
        this.tag = tag(plain);
        this.quotedTags = Arrays.stream(Coding.values())
                .map(coding -> "\"" + tag + coding.tagEnding() + "\"")
                .toArray(String[]::new);
    }

    /// Something that many will ask for.
    static Rendering of(byte[] plain) {
        return new Rendering(plain, gzip(plain), Brotli.packed(plain), false);
    }

    /// Something that is made for one request and forgotten.
    static Rendering once(byte[] plain) {
        return new Rendering(plain, gzip(plain), null, true);
    }

    /// Something that was packed before, more thoroughly than there is time for here.
    static Rendering packed(byte[] plain, byte @Nullable [] gzip, byte @Nullable [] brotli) {
        return new Rendering(plain, gzip == null ? gzip(plain) : gzip, brotli, true);
    }

    /// The form in which to send it.
    ///
    /// @param accepted the most wanted first
    Coding chosen(List<Coding> accepted) {
        for (var coding : accepted) {
            if (coding == Coding.PLAIN
                    || coding == Coding.GZIP && gzip != null
                    || coding == Coding.BROTLI && brotli != null) {
                return coding;
            }
        }
        return Coding.PLAIN;
    }

    /// @param coding one that was [#chosen]
    byte[] bytes(Coding coding) {
        var kept = switch (coding) {
            case BROTLI -> brotli;
            case GZIP -> gzip;
            case PLAIN -> plain;
        };
        return kept == null ? unpacked() : kept;
    }

    /// Whether a form has to be made from another each time it is asked for.
    boolean hasToUnpack(Coding coding) {
        return coding == Coding.PLAIN && plain == null;
    }

    /// What a browser names to ask whether it has changed, quoted.
    String tag(Coding coding) {
        return quotedTags[coding.ordinal()];
    }

    /// How many bytes it has before it is packed.
    int length() {
        return length;
    }

    /// How much memory it takes.
    int weight() {
        return size(plain) + size(gzip) + size(brotli);
    }

    private byte[] unpacked() {
        if (gzip == null) {
            throw new IllegalStateException("Neither plain nor packed");
        }
        try (var unpacking = new GZIPInputStream(new ByteArrayInputStream(gzip), length)) {
            return unpacking.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("What was packed here can be unpacked", e);
        }
    }

    private static byte @Nullable [] worthIt(byte @Nullable [] packed, int length) {
        return packed != null && packed.length < length * WORTH_IT ? packed : null;
    }

    private static int size(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    private static byte[] gzip(byte[] plain) {
        var packed = new ByteArrayOutputStream(plain.length / 3 + 64);
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not refuse to be written", e);
        }
        return packed.toByteArray();
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
