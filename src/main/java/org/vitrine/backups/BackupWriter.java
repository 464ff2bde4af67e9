package org.vitrine.backups;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.vitrine.media.Originals;

/// Makes one backup: reads the rows as they are at one moment, then the files that those rows know. The file gets its
/// name when all of it is on the disk.
final class BackupWriter {
    /// What is to be left on the disk, so that the house itself can go on.
    private static final long LEFT_FREE = 128L * 1024 * 1024;

    private static final int LOOK_AFTER = 64 * 1024 * 1024;

    private final DataSource database;
    private final Originals originals;
    private final Path data;
    private final Path keyFile;
    private final Clock clock;

    /// @param data the data folder
    /// @param keyFile goes along only where it lies in the data folder: who keeps it elsewhere wants it apart
    BackupWriter(DataSource database, Originals originals, Path data, Path keyFile, Clock clock) {
        this.database = database;
        this.originals = originals;
        this.data = data;
        this.keyFile = keyFile;
        this.clock = clock;
    }

    /// @param target which is not there yet
    void write(Path target, Occasion occasion, @Nullable String by, Course course) {
        var unfinished = target.resolveSibling(BackupFolder.UNFINISHED + target.getFileName());
        try {
            Files.deleteIfExists(unfinished);
            try (var snapshot = new Snapshot(database);
                    var channel = FileChannel.open(
                            unfinished,
                            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                            BackupFolder.ownersOnly(unfinished))) {
                lookForRoom(snapshot, target);
                var zip = new ZipOutputStream(
                        new BufferedOutputStream(new Watchful(Channels.newOutputStream(channel), unfinished), 1 << 16),
                        StandardCharsets.UTF_8);
                new Writing(zip, course).all(snapshot, about(snapshot, occasion, by));
                zip.finish();
                zip.flush();
                channel.force(true);
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | SQLException e) {
            throw new BackupFailedException(Sentences.of("backup.failed", String.valueOf(e.getMessage())), e);
        } finally {
            BackupFolder.deleteQuietly(unfinished);
        }
    }

    private About about(Snapshot snapshot, Occasion occasion, @Nullable String by) throws SQLException {
        return new About(
                About.FORMAT,
                Installation.version(),
                snapshot.schema(),
                snapshot.product(),
                clock.instant(),
                by,
                occasion);
    }

    private void lookForRoom(Snapshot snapshot, Path target) throws IOException, SQLException {
        var needed = snapshot.bytes() + originals.bytes(snapshot.jdbc());
        var free = free(target);
        if (needed + LEFT_FREE > free) {
            throw noRoom(needed + LEFT_FREE, free);
        }
    }

    private static BackupFailedException noRoom(long needed, long free) {
        return new BackupFailedException(Sentences.of("backup.no-room", megabytes(needed), megabytes(free)));
    }

    static long free(Path target) throws IOException {
        return Files.getFileStore(target.toAbsolutePath().getParent()).getUsableSpace();
    }

    static long megabytes(long bytes) {
        return (bytes + (1 << 20) - 1) >> 20;
    }

    /// Stops before the disk is full: a full disk would stop the house.
    private static final class Watchful extends FilterOutputStream {
        private final Path file;
        private long untilLook = LOOK_AFTER;

        private Watchful(OutputStream output, Path file) {
            super(output);
            this.file = file;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            untilLook -= length;
            if (untilLook < 0) {
                untilLook = LOOK_AFTER;
                var free = free(file);
                if (free < LEFT_FREE) {
                    throw noRoom(LEFT_FREE, free);
                }
            }
            out.write(bytes, from, length);
        }
    }

    /// Everything into one zip file.
    private final class Writing {
        private final ZipOutputStream zip;
        private final Course course;
        private final Map<String, String> checksums = new LinkedHashMap<>();
        private final Map<String, Long> rows = new TreeMap<>();
        private final List<String> lost = new ArrayList<>();
        private long files;
        private long bytes;

        private Writing(ZipOutputStream zip, Course course) {
            this.zip = zip;
            this.course = course;
        }

        private void all(Snapshot snapshot, About about) throws IOException, SQLException {
            entry(Archive.ABOUT, output -> output.write(Json.MAPPER.writeValueAsBytes(about)));
            course.enter(
                    Course.Stage.ROWS,
                    snapshot.count().values().stream()
                            .mapToLong(Long::longValue)
                            .sum());
            for (var table : snapshot.tables()) {
                entry(
                        Archive.rows(table.key()),
                        output -> rows.put(table.key(), snapshot.write(table, output, course)));
            }
            var keys = originals.keys(snapshot.jdbc());
            course.enter(Course.Stage.FILES, keys.size());
            // Most of them are compressed as they are.
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (var key : keys) {
                original(key);
                course.advance(1);
            }
            key();
            for (var folder : List.of("imports", "arrived")) {
                loose(folder);
            }
            entry(
                    Archive.CONTENTS,
                    output -> output.write(Json.MAPPER.writeValueAsBytes(new Contents(rows, files, bytes, lost))));
            var manifest = new StringBuilder();
            checksums.forEach((name, checksum) ->
                    manifest.append(checksum).append("  ").append(name).append('\n'));
            entry(Archive.MANIFEST, output -> output.write(manifest.toString().getBytes(StandardCharsets.UTF_8)));
        }

        private void original(String key) throws IOException, SQLException {
            var found = originals.open(key);
            if (found.isEmpty()) {
                // What is lost already is no reason to lose the rest.
                lost.add(key);
                return;
            }
            try (var input = found.get()) {
                var sum = entry(key, output -> bytes += input.transferTo(output));
                files++;
                if (!sum.equals(Archive.checksum(key))) {
                    lost.add(key);
                }
            }
        }

        private void key() throws IOException, SQLException {
            if (Files.isRegularFile(keyFile) && keyFile.startsWith(data)) {
                entry(Archive.KEY, output -> Files.copy(keyFile, output));
            }
        }

        /// Files that come and go: what is gone when it is its turn was not needed any more.
        private void loose(String folder) throws IOException, SQLException {
            var root = data.resolve(folder);
            if (!Files.isDirectory(root)) {
                return;
            }
            List<Path> found;
            try (var paths = Files.walk(root)) {
                found = paths.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                        .sorted()
                        .toList();
            }
            for (var path : found) {
                var name = data.relativize(path).toString().replace('\\', '/');
                if (!Archive.isLoose(name)) {
                    continue;
                }
                InputStream input;
                try {
                    input = Files.newInputStream(path);
                } catch (NoSuchFileException gone) {
                    continue;
                }
                try (input) {
                    entry(name, input::transferTo);
                }
                course.advance(0);
            }
        }

        /// @return its checksum
        private String entry(String name, Filling filling) throws IOException, SQLException {
            zip.putNextEntry(new ZipEntry(name));
            var digest = sha256();
            filling.fill(new DigestOutputStream(zip, digest));
            zip.closeEntry();
            var sum = HexFormat.of().formatHex(digest.digest());
            checksums.put(name, sum);
            return sum;
        }
    }

    private interface Filling {
        void fill(OutputStream output) throws IOException, SQLException;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
