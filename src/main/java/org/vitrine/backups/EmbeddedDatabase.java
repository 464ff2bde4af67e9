package org.vitrine.backups;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// An H2 database in a file. The new one is made beside it and takes its name in one step.
final class EmbeddedDatabase {
    private final Installation house;
    private final Path file;

    EmbeddedDatabase(Installation house, Path file) {
        this.house = house;
        this.file = file;
    }

    /// Whether a house is running on it.
    static boolean isInUse(Path file) {
        if (!Files.exists(file)) {
            return false;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException byThisProcess) {
            return true;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    void replace(BackupReader backup, Course course) throws SQLException, IOException {
        if (isInUse(file)) {
            throw new UnusableBackupException(Flaw.IN_USE, file.toString());
        }
        Files.createDirectories(file.getParent());
        var beside = file.resolveSibling("restoring.mv.db");
        Files.deleteIfExists(beside);
        try {
            var database = house.database(house.urlIn(beside));
            try (var connection = database.getConnection()) {
                RowsIn.makeTables(database, "", backup.about().schema());
                load(connection, backup, course);
                try (var statement = connection.createStatement()) {
                    statement.execute("shutdown");
                }
            }
            Restoration.force(beside);
            if (isInUse(file)) {
                throw new UnusableBackupException(Flaw.IN_USE, file.toString());
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void load(Connection connection, BackupReader backup, Course course)
            throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute("set referential_integrity false");
            connection.setAutoCommit(false);
            new RowsIn(backup, course).load(connection);
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("set referential_integrity true");
            check(connection, statement);
        }
    }

    /// That every row another one names is there.
    private static void check(Connection connection, Statement statement) throws SQLException {
        for (var table : Table.of(connection)) {
            try {
                statement.execute("alter table %s set referential_integrity true check".formatted(table.quoted()));
            } catch (SQLException e) {
                throw new UnusableBackupException(Flaw.BAD_ROW, table.key() + ": " + e.getMessage(), e);
            }
        }
    }
}
