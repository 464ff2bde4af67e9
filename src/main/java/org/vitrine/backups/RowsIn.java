package org.vitrine.backups;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Puts the rows of a backup into tables that were made for them and that nobody uses yet.
final class RowsIn {
    private static final int AT_ONCE = 500;

    private final BackupReader backup;
    private final Course course;

    RowsIn(BackupReader backup, Course course) {
        this.backup = backup;
        this.course = course;
    }

    /// Makes the tables as they were when the backup was made; the next start brings them up to date.
    static void makeTables(javax.sql.DataSource database, String schema, String version) {
        var flyway = Flyway.configure().dataSource(database).target(version).locations("classpath:db/migration");
        (schema.isEmpty() ? flyway : flyway.schemas(schema).defaultSchema(schema))
                .load()
                .migrate();
    }

    /// @param connection without automatic commits
    void load(Connection connection) throws SQLException, IOException {
        var tables = Table.of(connection);
        var rows = backup.contents().rows();
        var missing = new HashSet<>(rows.keySet());
        tables.forEach(table -> missing.remove(table.key()));
        if (!missing.isEmpty() || tables.size() != rows.size()) {
            throw new UnusableBackupException(Flaw.OTHER_TABLES, backup.about().schema());
        }
        course.enter(Course.Stage.READING_BACK, backup.contents().allRows());
        for (var table : tables) {
            // Migrations may have put something into new tables already.
            try (var statement = connection.createStatement()) {
                statement.execute("delete from " + table.quoted());
            }
            var loaded = load(table, connection);
            if (loaded != rows.getOrDefault(table.key(), -1L)) {
                throw new UnusableBackupException(Flaw.DAMAGED, Archive.rows(table.key()));
            }
            connection.commit();
        }
    }

    private long load(Table table, Connection connection) throws SQLException, IOException {
        try (var input = backup.open(Archive.rows(table.key()));
                var lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))) {
            var columns = columns(table, lines.readLine());
            var count = 0L;
            try (var statement = connection.prepareStatement(table.insert(columns))) {
                String line;
                while ((line = lines.readLine()) != null) {
                    set(columns, Json.MAPPER.readTree(line), statement);
                    statement.addBatch();
                    count++;
                    course.advance(1);
                    if (count % AT_ONCE == 0) {
                        statement.executeBatch();
                    }
                }
                statement.executeBatch();
            }
            return count;
        } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException e) {
            throw new UnusableBackupException(Flaw.BAD_ROW, table.key(), e);
        } catch (SQLException e) {
            throw new UnusableBackupException(Flaw.BAD_ROW, table.key() + ": " + e.getMessage(), e);
        }
    }

    private static void set(List<Table.Column> columns, JsonNode row, java.sql.PreparedStatement statement)
            throws SQLException {
        if (!row.isArray() || row.size() != columns.size()) {
            throw new IllegalArgumentException("A row of other columns");
        }
        for (var i = 0; i < columns.size(); i++) {
            columns.get(i).kind().set(statement, i + 1, row.path(i));
        }
    }

    private List<Table.Column> columns(Table table, @org.jspecify.annotations.Nullable String line) {
        Map<String, Table.Column> byKey =
                table.columns().stream().collect(Collectors.toMap(Table.Column::key, Function.identity()));
        var columns = new ArrayList<Table.Column>();
        if (line != null) {
            for (var name : Json.MAPPER.readTree(line).path("columns")) {
                var column = byKey.remove(name.asString(""));
                if (column != null) {
                    columns.add(column);
                } else {
                    throw new UnusableBackupException(
                            Flaw.OTHER_TABLES, backup.about().schema());
                }
            }
        }
        if (!byKey.isEmpty()) {
            throw new UnusableBackupException(Flaw.OTHER_TABLES, backup.about().schema());
        }
        return columns;
    }
}
