package org.vitrine.backups;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.vitrine.Bucket;
import org.vitrine.Database;
import org.vitrine.media.Originals;

/// A house in a folder that is not running: what it has on the disk and in its database.
record TemporaryInstallation(Installation house, Originals originals) implements AutoCloseable {

    static TemporaryInstallation embedded(Path data) {
        return of(settings(data, embeddedUrl(data), "vitrine"));
    }

    /// In a database of its own on the server of the tests.
    static TemporaryInstallation postgres(Path data, String name) {
        Database.POSTGRESQL.jdbc().sql("create database " + name).update();
        var url = Database.POSTGRESQL.dataSource().getJdbcUrl().replaceFirst("/postgres(\\?|$)", "/" + name + "$1");
        return of(settings(data, url, "postgres"));
    }

    /// With its pictures and files in a bucket.
    ///
    /// @param prefix what every key of it begins with
    static TemporaryInstallation inBucket(Path data, Bucket bucket, String prefix) {
        return of(settings(data, embeddedUrl(data), "vitrine")
                .withProperty("vitrine.media.store", "s3")
                .withProperty("vitrine.media.s3.bucket", Bucket.NAME)
                .withProperty("vitrine.media.s3.endpoint", bucket.endpoint().toString())
                .withProperty("vitrine.media.s3.access-key", Bucket.KEY)
                .withProperty("vitrine.media.s3.secret-key", Bucket.SECRET)
                .withProperty("vitrine.media.s3.prefix", prefix));
    }

    private static String embeddedUrl(Path data) {
        return "jdbc:h2:file:" + data.resolve("vitrine") + ";DB_CLOSE_ON_EXIT=FALSE";
    }

    private static TemporaryInstallation of(MockEnvironment settings) {
        return new TemporaryInstallation(Installation.of(settings), Originals.of(settings));
    }

    private static MockEnvironment settings(Path data, String url, String username) {
        return new MockEnvironment()
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
    }

    TemporaryInstallation withTables() {
        Flyway.configure().dataSource(house.database()).load().migrate();
        return this;
    }

    /// Somebody who may sign in.
    void addPerson(String username) {
        jdbc().sql("""
                        insert into account (id, username, display_name, role, enabled, session_stamp, created_at)
                        values (:id, :username, 'Somebody', 'CURATOR', true, 0, current_timestamp)
                        """)
                .param("id", UUID.randomUUID())
                .param("username", username)
                .update();
    }

    List<String> people() {
        return jdbc().sql("select username from account order by username")
                .query(String.class)
                .list();
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
