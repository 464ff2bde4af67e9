package org.vitrine.backups;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Which migrations this Vitrine knows.
final class SchemaVersions {
    private static final Pattern NAME = Pattern.compile("V([0-9_.]+?)__.*\\.sql");

    private SchemaVersions() {}

    static String newest() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/V*.sql"))
                    .flatMap(file -> version(Objects.requireNonNullElse(file.getFilename(), "")).stream())
                    .reduce("0", SchemaVersions::newer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean knows(String version) {
        return newer(newest(), version).equals(newest());
    }

    static String newer(String one, String other) {
        return MigrationVersion.fromVersion(one).compareTo(MigrationVersion.fromVersion(other)) >= 0 ? one : other;
    }

    private static Optional<String> version(String file) {
        var name = NAME.matcher(file);
        return name.matches() ? Optional.of(name.group(1).replace('_', '.')) : Optional.empty();
    }
}
