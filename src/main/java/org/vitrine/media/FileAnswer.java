package org.vitrine.media;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;

/// The answer to somebody who asks for a file or a part of it, as HTTP has it (RFC 9110, sections 13 and 14). Nothing
/// of
/// it is run or shown in the name of this site.
///
/// @param headers without those about caching, which are the caller's business
/// @param from the first byte of the body
/// @param length of the body; nothing where there is none
public record FileAnswer(int status, Map<String, String> headers, Path file, long from, long length) {
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int NOT_MODIFIED = 304;
    private static final int UNSATISFIABLE = 416;
    private static final Pattern RANGE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

    /// What somebody asks with.
    public record Asked(
            @Nullable String range,
            @Nullable String ifRange,
            @Nullable String ifNoneMatch) {
        /// @param header gives what a request says under a name, or nothing
        public static Asked of(Function<String, @Nullable String> header) {
            return new Asked(header.apply("Range"), header.apply("If-Range"), header.apply("If-None-Match"));
        }
    }

    public FileAnswer {
        headers = Map.copyOf(headers);
    }

    /// @param name under which it is to be saved; nothing for what is played where it stands
    static FileAnswer of(KeptFile kept, Path file, @Nullable String name, Asked asked) {
        var tag = "\"" + kept.id() + "\"";
        var size = kept.byteCount();
        var headers = new LinkedHashMap<String, String>();
        headers.put("ETag", tag);
        headers.put("Accept-Ranges", "bytes");
        if (asked.ifNoneMatch() != null && matches(asked.ifNoneMatch(), tag)) {
            return new FileAnswer(NOT_MODIFIED, headers, file, 0, 0);
        }
        headers.put("Content-Type", kept.isCaptions() ? kept.mediaType() + ";charset=UTF-8" : kept.mediaType());
        headers.put(
                "Content-Disposition",
                name == null
                        ? "inline"
                        : ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString());
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Content-Security-Policy", "default-src 'none'; sandbox");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        var range = asked.range() == null
                        || asked.ifRange() != null && !asked.ifRange().strip().equals(tag)
                ? null
                : RANGE.matcher(asked.range().strip());
        // What cannot be understood, and several parts at once, are answered with the whole.
        if (range == null
                || !range.matches()
                || range.group(1).isEmpty() && range.group(2).isEmpty()) {
            return new FileAnswer(OK, headers, file, 0, size);
        }
        var last = range.group(2).isEmpty() ? size - 1 : Math.min(Long.parseLong(range.group(2)), size - 1);
        var first = range.group(1).isEmpty()
                ? Math.max(0, size - Long.parseLong(range.group(2)))
                : Long.parseLong(range.group(1));
        if (range.group(1).isEmpty()) {
            last = size - 1;
        } else if (!range.group(2).isEmpty() && Long.parseLong(range.group(2)) < first) {
            return new FileAnswer(OK, headers, file, 0, size);
        }
        if (first >= size) {
            headers.put("Content-Range", "bytes */" + size);
            headers.remove("Content-Disposition");
            headers.remove("Content-Type");
            return new FileAnswer(UNSATISFIABLE, headers, file, 0, 0);
        }
        headers.put("Content-Range", "bytes " + first + "-" + last + "/" + size);
        return new FileAnswer(PARTIAL, headers, file, first, last - first + 1);
    }

    private static boolean matches(String tags, String tag) {
        return tags.strip().equals("*")
                || Stream.of(tags.split(","))
                        .map(one -> one.strip().replaceFirst("^W/", ""))
                        .anyMatch(tag::equals);
    }

    /// Where the body goes, opened only if there is one.
    public interface Opened {
        OutputStream open() throws IOException;
    }

    /// Sends it; to `HEAD` without the body.
    public void send(String method, IntConsumer status, BiConsumer<String, String> header, Opened body)
            throws IOException {
        status.accept(this.status);
        headers.forEach(header);
        if (this.status != NOT_MODIFIED) {
            header.accept("Content-Length", String.valueOf(length));
        }
        if (!method.equals("HEAD") && length > 0) {
            writeTo(body.open());
        }
    }

    /// The body, piece by piece.
    private void writeTo(OutputStream output) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.position(from);
            var target = Channels.newChannel(output);
            var buffer = ByteBuffer.allocate(64 * 1024);
            for (var left = length; left > 0; ) {
                buffer.clear().limit((int) Math.min(buffer.capacity(), left));
                if (channel.read(buffer) < 0) {
                    throw new IOException(file + " ends too early");
                }
                left -= buffer.flip().remaining();
                while (buffer.hasRemaining()) {
                    target.write(buffer);
                }
            }
        }
    }
}
