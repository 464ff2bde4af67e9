package org.vitrine.backups;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import org.springframework.util.FileSystemUtils;
import org.vitrine.media.Originals;

/// Puts a backup in the place of what a house has. Files of pictures come first: they are only added, so that nobody
/// who goes on with the old rows notices. The rows are made ready beside the old ones, and take their place in one
/// step. What lies beside them (the key, files nobody has looked through) follows; doing all of it again gives the
/// same, so that one that was cut short is begun anew.
final class Restoration {
    private static final int TIMES_AS_LARGE = 3;

    private final Installation house;
    private final Originals originals;
    private final Course course;

    Restoration(Installation house, Originals originals, Course course) {
        this.house = house;
        this.originals = originals;
        this.course = course;
    }

    /// @throws UnusableBackupException and everything is as it was
    /// @throws UncheckedIOException when the rows are new already and what belongs to them is not there yet: to be
    ///     begun anew
    void restore(Path file) {
        try (var backup = BackupReader.open(file)) {
            backup.check(course);
            lookForRoom(backup);
            bringFiles(backup);
            var databaseFile = house.databaseFile();
            if (databaseFile.isPresent()) {
                new EmbeddedDatabase(house, databaseFile.get()).replace(backup, course);
            } else if (house.isPostgres()) {
                new PostgresDatabase(house).replace(backup, course);
            } else {
                throw new UnusableBackupException(Flaw.UNKNOWN_DATABASE, house.url());
            }
            finish(backup);
        } catch (IOException | SQLException e) {
            throw new UnusableBackupException(Flaw.FAILED, String.valueOf(e.getMessage()), e);
        }
    }

    private void finish(BackupReader backup) {
        try {
            bringTheRest(backup);
            // Without the file that names it, the index is made anew, and the old one cleared away.
            Files.deleteIfExists(house.index().resolve("current.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void lookForRoom(BackupReader backup) throws IOException {
        var needed = 0L;
        for (var name : backup.names()) {
            if (Archive.isOriginal(name)) {
                needed += originals.holds(name) ? 0 : backup.size(name);
            } else {
                // Rows take more room in tables, with their indexes.
                needed += TIMES_AS_LARGE * backup.size(name);
            }
        }
        Files.createDirectories(house.data());
        if (needed > Files.getFileStore(house.data()).getUsableSpace()) {
            throw new UnusableBackupException(Flaw.NO_ROOM, String.valueOf(BackupWriter.megabytes(needed)));
        }
    }

    private void bringFiles(BackupReader backup) throws IOException {
        var names = backup.names().stream()
                .filter(Archive::isOriginal)
                .filter(name -> !backup.contents().lost().contains(name))
                .toList();
        course.enter(Course.Stage.FILES, names.stream().mapToLong(backup::size).sum());
        for (var name : names) {
            if (originals.holds(name)) {
                course.advance(backup.size(name));
                continue;
            }
            var unfinished = originals.unfinished();
            try {
                write(backup, name, unfinished);
                originals.keep(name, unfinished);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        }
    }

    private void bringTheRest(BackupReader backup) throws IOException {
        for (var folder : List.of("imports", "arrived")) {
            FileSystemUtils.deleteRecursively(house.data().resolve(folder));
        }
        for (var name : backup.names()) {
            if (name.equals(Archive.KEY)) {
                place(backup, name, house.keyFile());
            } else if (Archive.isLoose(name)) {
                place(backup, name, house.data().resolve(name));
            }
        }
    }

    private void place(BackupReader backup, String name, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        var written = target.resolveSibling(target.getFileName() + ".restoring");
        Files.deleteIfExists(written);
        Files.createFile(written, BackupFolder.ownersOnly(written));
        write(backup, name, written);
        Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void write(BackupReader backup, String name, Path target) throws IOException {
        try (var input = backup.open(name);
                var output = Files.newOutputStream(target, StandardOpenOption.WRITE)) {
            input.copyTo(output, course);
        }
        force(target);
    }

    static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
