package org.vitrine.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/// How sound and film in an MP4 file are encoded: the name says nothing of it, and what some browsers cannot play
/// should
/// not be published.
///
/// @param names as sample entries call them: `avc1` for H.264, `mp4a` for AAC
record Mp4Codecs(Set<String> names) {
    private static final Set<String> INTO = Set.of("moov", "trak", "mdia", "minf", "stbl");
    private static final Set<String> FILM =
            Set.of("avc1", "avc3", "hvc1", "hev1", "av01", "vp09", "vp08", "mp4v", "s263", "dvh1", "dvhe");
    private static final Set<String> PLAYED =
            Set.of("avc1", "avc3", "mp4a", ".mp3", "Opus", "fLaC", "tx3g", "text", "tmcd", "rtp ", "mp4s");
    private static final int MOST_BOXES = 20_000;
    private static final int HEADER = 8;
    private static final int LARGE_HEADER = 16;

    Mp4Codecs {
        names = Set.copyOf(names);
    }

    boolean isFilm() {
        return names.stream().anyMatch(FILM::contains);
    }

    boolean isPlayedEverywhere() {
        return PLAYED.containsAll(names);
    }

    /// Nothing where the file has no such parts.
    static Mp4Codecs of(Path file) throws IOException {
        var names = new HashSet<String>();
        try (var channel = FileChannel.open(file)) {
            new Walk(channel, names).into(0, channel.size());
        }
        return new Mp4Codecs(names);
    }

    private static final class Walk {
        private final FileChannel channel;
        private final Set<String> names;
        private int boxes;

        Walk(FileChannel channel, Set<String> names) {
            this.channel = channel;
            this.names = names;
        }

        void into(long from, long end) throws IOException {
            var at = from;
            while (at + HEADER <= end && ++boxes <= MOST_BOXES) {
                var size = number(at);
                var name = name(at + 4);
                var header = HEADER;
                if (size == 1) {
                    header = LARGE_HEADER;
                    size = at + LARGE_HEADER <= end ? (number(at + 8) << 32) | number(at + 12) : 0;
                } else if (size == 0) {
                    size = end - at;
                }
                if (size < header || size > end - at) {
                    return;
                }
                if (INTO.contains(name)) {
                    into(at + header, at + size);
                } else if (name.equals("stsd")) {
                    samples(at + header + HEADER, at + size);
                }
                at += size;
            }
        }

        private void samples(long from, long end) throws IOException {
            for (var at = from; at + HEADER <= end && ++boxes <= MOST_BOXES; ) {
                var size = number(at);
                if (size < HEADER || size > end - at) {
                    return;
                }
                names.add(name(at + 4));
                at += size;
            }
        }

        private long number(long at) throws IOException {
            return bytes(at).getInt(0) & 0xffff_ffffL;
        }

        private String name(long at) throws IOException {
            return StandardCharsets.ISO_8859_1.decode(bytes(at)).toString();
        }

        private ByteBuffer bytes(long at) throws IOException {
            var four = ByteBuffer.allocate(4);
            while (four.hasRemaining()) {
                if (channel.read(four, at + four.position()) < 0) {
                    break;
                }
            }
            return four.rewind();
        }
    }
}
