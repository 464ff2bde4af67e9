package org.vitrine.storeroom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A folder of files that can be had again from elsewhere: when they take more than the room for them, those that
/// nobody looked at for the longest time go.
public final class RoomOnDisk {
    private static final Logger LOG = LoggerFactory.getLogger(RoomOnDisk.class);
    private static final Duration OF_LATE = Duration.ofMinutes(10);

    private final Path folder;
    private final long bytes;

    public RoomOnDisk(Path folder, long bytes) {
        this.folder = folder;
        this.bytes = bytes;
    }

    private record Kept(Path file, long bytes, FileTime used) {}

    public Path place(String key) {
        return folder.resolve(key);
    }

    /// Remembers that a file was looked at.
    public void touch(Path file) {
        try {
            var now = Instant.now();
            if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(OF_LATE))) {
                Files.setLastModifiedTime(file, FileTime.from(now));
            }
        } catch (IOException e) {
            LOG.debug("{} was not marked as used", file, e);
        }
    }

    /// Makes room. The newest file always stays.
    public synchronized void trim() {
        var kept = new ArrayList<Kept>();
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.forEach(file -> {
                try {
                    var about = Files.readAttributes(file, BasicFileAttributes.class);
                    if (about.isRegularFile()) {
                        kept.add(new Kept(file, about.size(), about.lastModifiedTime()));
                    }
                } catch (NoSuchFileException goneMeanwhile) {
                    LOG.trace("{} is gone already", file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("Could not look through " + folder, e);
        }
        kept.sort(Comparator.comparing(Kept::used));
        var total = kept.stream().mapToLong(Kept::bytes).sum();
        for (var oldest = 0; oldest < kept.size() - 1 && total > bytes; oldest++) {
            try {
                Files.deleteIfExists(kept.get(oldest).file());
                total -= kept.get(oldest).bytes();
            } catch (IOException e) {
                LOG.warn("Could not make room on disk", e);
            }
        }
    }
}
