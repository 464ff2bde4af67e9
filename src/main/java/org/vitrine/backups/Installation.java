package org.vitrine.backups;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Where a house has its things: what a restore replaces.
///
/// @param data the data folder
/// @param keyFile what one-time codes are encrypted with
/// @param backups where backups are kept
/// @param index of the search, which is made anew
record Installation(String url, String username, String password, Path data, Path keyFile, Path backups, Path index) {
    private static final Pattern H2_FILE =
            Pattern.compile("jdbc:h2:(?:file:)?(?!mem:|tcp:|ssl:|zip:|nio|split:)([^;]+)(;.*)?");

    static Installation of(Environment settings) {
        var data = path(settings, "vitrine.data");
        return new Installation(
                settings.getRequiredProperty("spring.datasource.url"),
                settings.getProperty("spring.datasource.username", ""),
                settings.getProperty("spring.datasource.password", ""),
                data,
                path(settings, "vitrine.second-step.key-file"),
                path(settings, "vitrine.backups.folder"),
                path(settings, "vitrine.search.folder"));
    }

    private static Path path(Environment settings, String property) {
        return Path.of(settings.getRequiredProperty(property)).toAbsolutePath().normalize();
    }

    static String version() {
        return Objects.requireNonNullElse(Installation.class.getPackage().getImplementationVersion(), "development");
    }

    /// The file of an embedded database.
    Optional<Path> databaseFile() {
        var parts = H2_FILE.matcher(url);
        return parts.matches() ? Optional.of(Path.of(parts.group(1) + ".mv.db").toAbsolutePath()) : Optional.empty();
    }

    /// The same embedded database, of the same options, in another file.
    String urlIn(Path file) {
        var parts = H2_FILE.matcher(url);
        if (!parts.matches()) {
            throw new IllegalStateException(url + " is no embedded database");
        }
        var options = Objects.requireNonNullElse(parts.group(2), "");
        return "jdbc:h2:file:" + file.toString().replaceFirst("\\.mv\\.db$", "") + options;
    }

    boolean isPostgres() {
        return url.startsWith("jdbc:postgresql:");
    }

    DataSource database() {
        return database(url);
    }

    DataSource database(String url) {
        return new DriverManagerDataSource(url, username, password);
    }

    /// What was asked to be restored at the next start, and is not finished until this file is gone.
    Path request() {
        return data.resolve("restore.json");
    }

    /// What came of the last restore.
    Path outcome() {
        return data.resolve("restored.json");
    }

    /// Where the command line asks a running house.
    Path asked() {
        return data.resolve("asked");
    }
}
