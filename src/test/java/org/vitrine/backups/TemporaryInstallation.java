package org.vitrine.backups;

import java.nio.file.Path;
import java.time.Clock;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.vitrine.Database;
import org.vitrine.media.Originals;

/// A house in a folder that is not running: what it has on the disk and in its database.
record TemporaryInstallation(Installation house, Originals originals) implements AutoCloseable {

    static TemporaryInstallation embedded(Path data) {
        return of(data, "jdbc:h2:file:" + data.resolve("vitrine") + ";DB_CLOSE_ON_EXIT=FALSE", "vitrine");
    }

    /// In a database of its own on the server of the tests.
    static TemporaryInstallation postgres(Path data, String name) {
        Database.POSTGRESQL.jdbc().sql("create database " + name).update();
        var url = Database.POSTGRESQL.dataSource().getJdbcUrl().replaceFirst("/postgres(\\?|$)", "/" + name + "$1");
        return of(data, url, "postgres");
    }

    private static TemporaryInstallation of(Path data, String url, String username) {
        var settings = new MockEnvironment()
                .withProperty("vitrine.data", data.toString())
                .withProperty("vitrine.media.folder", data.toString())
                .withProperty(
                        "vitrine.second-step.key-file",
                        data.resolve("keys/second-step.key").toString())
                .withProperty("vitrine.backups.folder", data.resolve("backups").toString())
                .withProperty("vitrine.search.folder", data.resolve("index").toString())
                .withProperty("spring.datasource.url", url)
                .withProperty("spring.datasource.username", username)
                .withProperty("spring.datasource.password", "");
        return new TemporaryInstallation(Installation.of(settings), Originals.of(settings));
    }

    TemporaryInstallation withTables() {
        Flyway.configure().dataSource(house.database()).load().migrate();
        return this;
    }

    JdbcClient jdbc() {
        return JdbcClient.create(house.database());
    }

    Path backUp(Path file) {
        new BackupWriter(house.database(), originals, house.data(), house.keyFile(), Clock.systemUTC())
                .write(file, Occasion.BY_HAND, "Somebody", new Course());
        return file;
    }

    void restore(Path file) {
        new Restoration(house, originals, new Course()).restore(file);
    }

    @Override
    public void close() {
        originals.close();
    }
}
