package org.vitrine.backups;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import tools.jackson.core.JacksonException;

/// A backup that is read. Nothing of it is believed before its checksums and names have been gone through.
final class BackupReader implements AutoCloseable {
    private static final int MOST_OF_ABOUT = 64 * 1024;
    /// What is read as a whole has to fit: more than this is no list of files and no row of a table.
    private static final int AT_ONCE = (int) Math.clamp(Runtime.getRuntime().maxMemory() / 8, 32L << 20, 512L << 20);

    private final Path file;
    private final ZipFile zip;
    private final About about;
    private final Contents contents;
    private final Map<String, String> checksums;

    private BackupReader(Path file, ZipFile zip) throws IOException {
        this.file = file;
        this.zip = zip;
        about = json(bytes(Archive.ABOUT, MOST_OF_ABOUT), About.class, file);
        if (about.format() != About.FORMAT || !SchemaVersions.knows(about.schema())) {
            throw new UnusableBackupException(Flaw.NEWER, about.application());
        }
        checksums = checksums(new String(bytes(Archive.MANIFEST, AT_ONCE), StandardCharsets.UTF_8));
        contents = json(bytes(Archive.CONTENTS, AT_ONCE), Contents.class, file);
    }

    /// @throws UnusableBackupException where it is none, or one of a newer Vitrine
    static BackupReader open(Path file) {
        ZipFile zip;
        try {
            if (!Files.isRegularFile(file)) {
                throw new UnusableBackupException(Flaw.MISSING, file.toString());
            }
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            throw new UnusableBackupException(
                    about(file).isPresent() ? Flaw.CUT_OFF : Flaw.FOREIGN,
                    file.getFileName().toString(),
                    e);
        } catch (IOException e) {
            throw new UnusableBackupException(Flaw.MISSING, file.toString(), e);
        }
        try {
            return new BackupReader(file, zip);
        } catch (IOException | RuntimeException e) {
            try {
                zip.close();
            } catch (IOException suppressed) {
                e.addSuppressed(suppressed);
            }
            throw e instanceof UnusableBackupException unusable
                    ? unusable
                    : new UnusableBackupException(
                            Flaw.DAMAGED, file.getFileName().toString(), e);
        }
    }

    /// What a file says of itself: read from its beginning, so that a list of large ones is there at once.
    static Optional<About> about(Path file) {
        try (var input = new ZipInputStream(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            var first = input.getNextEntry();
            if (first == null || !first.getName().equals(Archive.ABOUT)) {
                return Optional.empty();
            }
            return Optional.of(Json.MAPPER.readValue(input.readNBytes(MOST_OF_ABOUT), About.class));
        } catch (IOException | JacksonException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    About about() {
        return about;
    }

    Contents contents() {
        return contents;
    }

    /// The names of everything that its manifest lists.
    List<String> names() {
        return List.copyOf(checksums.keySet());
    }

    /// How many bytes something is when it is unpacked: what it says, which reading holds it to.
    long size(String name) {
        return entry(name).getSize();
    }

    /// Reads all of it: every name has to belong here, every checksum has to be right, nothing may be missing.
    void check(Course course) {
        var present = new HashSet<String>();
        for (var entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
            var name = entry.getName();
            if (!Archive.belongs(name)
                    || !present.add(name)
                    || !checksums.containsKey(name) && !name.equals(Archive.MANIFEST)) {
                throw new UnusableBackupException(Flaw.STRANGE_ENTRY, printable(name));
            }
        }
        course.enter(
                Course.Stage.CHECKING, names().stream().mapToLong(this::size).sum());
        for (var name : names()) {
            try (var input = open(name)) {
                input.drain(course, Archive.isRows(name));
            } catch (IOException e) {
                throw new UnusableBackupException(Flaw.DAMAGED, printable(name), e);
            }
        }
        for (var original : names().stream().filter(Archive::isOriginal).toList()) {
            if (!Archive.checksum(original).equals(checksums.get(original))
                    && !contents.lost().contains(original)) {
                throw new UnusableBackupException(Flaw.DAMAGED, original);
            }
        }
        if (!contents.rows().keySet().stream().allMatch(table -> checksums.containsKey(Archive.rows(table)))) {
            throw new UnusableBackupException(Flaw.DAMAGED, Archive.CONTENTS);
        }
    }

    /// Reading it to its end proves it.
    Checked open(String name) throws IOException {
        var entry = entry(name);
        return new Checked(zip.getInputStream(entry), name, entry.getSize());
    }

    private ZipEntry entry(String name) {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new UnusableBackupException(Flaw.DAMAGED, printable(name));
        }
        return entry;
    }

    private byte[] bytes(String name, int most) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new UnusableBackupException(
                    name.equals(Archive.ABOUT) ? Flaw.FOREIGN : Flaw.DAMAGED,
                    file.getFileName().toString());
        }
        try (var input = zip.getInputStream(entry)) {
            var bytes = input.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new UnusableBackupException(Flaw.DAMAGED, name);
            }
            return bytes;
        }
    }

    private static <T> T json(byte[] bytes, Class<T> type, Path file) {
        try {
            return Json.MAPPER.readValue(bytes, type);
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            throw new UnusableBackupException(Flaw.DAMAGED, file.getFileName().toString(), e);
        }
    }

    private static Map<String, String> checksums(String manifest) {
        var checksums = new LinkedHashMap<String, String>();
        manifest.lines().forEach(line -> {
            if (!line.matches("[0-9a-f]{64}  [^\\p{Cntrl}]+")) {
                throw new UnusableBackupException(Flaw.DAMAGED, Archive.MANIFEST);
            }
            checksums.put(line.substring(66), line.substring(0, 64));
        });
        return checksums;
    }

    private static String printable(String name) {
        var plain = name.replaceAll("\\p{Cntrl}", "�");
        return plain.length() <= 120 ? plain : plain.substring(0, 120) + "…";
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// The bytes of something in the file. Its end is reached only if they are those of its checksum; no more of them
    /// are given out than it said there are.
    final class Checked extends InputStream {
        private final DigestInputStream input;
        private final String name;
        private final long size;
        private long count;
        private boolean ended;

        private Checked(InputStream input, String name, long size) {
            this.input = new DigestInputStream(input, BackupWriter.sha256());
            this.name = name;
            this.size = size;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            if (ended) {
                return -1;
            }
            int read;
            try {
                read = input.read(buffer, from, length);
            } catch (IOException e) {
                throw damaged();
            }
            if (read < 0) {
                var sum = HexFormat.of().formatHex(input.getMessageDigest().digest());
                if (count != size || !sum.equals(checksums.get(name)) && !name.equals(Archive.MANIFEST)) {
                    throw damaged();
                }
                ended = true;
                return -1;
            }
            count += read;
            if (count > size) {
                throw damaged();
            }
            return read;
        }

        /// @param inLines none of which may be longer than can be read at once
        void drain(Course course, boolean inLines) throws IOException {
            var buffer = new byte[1 << 16];
            var line = 0;
            for (var read = read(buffer); read >= 0; read = read(buffer)) {
                course.advance(read);
                for (var i = 0; inLines && i < read; i++) {
                    line = buffer[i] == '\n' ? 0 : line + 1;
                    if (line > AT_ONCE) {
                        throw new UnusableBackupException(Flaw.STRANGE_ENTRY, name);
                    }
                }
            }
        }

        void copyTo(OutputStream output, Course course) throws IOException {
            var buffer = new byte[1 << 16];
            for (var read = read(buffer); read >= 0; read = read(buffer)) {
                output.write(buffer, 0, read);
                course.advance(read);
            }
        }

        private UnusableBackupException damaged() {
            return new UnusableBackupException(Flaw.DAMAGED, printable(name));
        }

        @Override
        public void close() throws IOException {
            input.close();
        }
    }
}
