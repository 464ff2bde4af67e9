package org.vitrine.backups;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where backups lie. What is in them is secret: the folder and its files are their owner's only.
final class BackupFolder {
    static final String UNFINISHED = ".unfinished-";

    private static final Logger log = LoggerFactory.getLogger(BackupFolder.class);
    private static final String LOCK = ".lock";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,120}\\.zip");

    private final Path folder;

    BackupFolder(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /// The finished ones.
    List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> isName(file.getFileName().toString()))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A file of this folder, and of no other.
    Optional<Path> find(String name) {
        return isName(name) ? Optional.of(folder.resolve(name)).filter(Files::isRegularFile) : Optional.empty();
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    void prepare() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            if (isPosix(folder)) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }

    /// Held by whoever makes a backup, in whatever process; nothing where somebody does.
    Optional<Held> lock() throws IOException {
        prepare();
        var channel = FileChannel.open(
                folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
        try {
            var lock = channel.tryLock();
            if (lock != null) {
                sweep();
                return Optional.of(new Held(channel, lock));
            }
        } catch (OverlappingFileLockException heldInThisProcess) {
            log.debug("A backup is being made already", heldInThisProcess);
        }
        channel.close();
        return Optional.empty();
    }

    record Held(FileChannel channel, FileLock lock) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /// What a process left that was killed. Only whoever holds the lock may.
    private void sweep() throws IOException {
        try (var files = Files.list(folder)) {
            files.filter(file -> file.getFileName().toString().startsWith(UNFINISHED))
                    .forEach(BackupFolder::deleteQuietly);
        }
    }

    static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log.warn("{} was not deleted", file, e);
        }
    }

    static FileAttribute<?>[] ownersOnly(Path file) {
        return isPosix(file)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /// Writes a small file that is there as a whole or not at all, even after a crash.
    static void writeAtOnce(Path file, Object value) {
        var written = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(written);
            try (var channel = FileChannel.open(
                    written, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownersOnly(written))) {
                channel.write(java.nio.ByteBuffer.wrap(Json.MAPPER.writeValueAsBytes(value)));
                channel.force(true);
            }
            Files.move(
                    written,
                    file,
                    java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
