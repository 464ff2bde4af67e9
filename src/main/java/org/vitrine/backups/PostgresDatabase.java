package org.vitrine.backups;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A PostgreSQL database. The new tables are made in a schema of their own and take the place of the old ones in one
/// transaction.
final class PostgresDatabase {
    private static final String BESIDE = "vitrine_restoring";

    private final Installation house;

    PostgresDatabase(Installation house) {
        this.house = house;
    }

    void replace(BackupReader backup, Course course) throws SQLException, IOException {
        try (var connection = house.database().getConnection()) {
            refuseWhileInUse(connection);
            var schema = Objects.requireNonNull(connection.getSchema());
            execute(connection, "drop schema if exists " + BESIDE + " cascade");
            execute(connection, "create schema " + BESIDE);
            try {
                RowsIn.makeTables(house.database(), BESIDE, backup.about().schema());
                connection.setSchema(BESIDE);
                load(connection, backup, course);
                swap(connection, schema);
            } catch (SQLException | IOException | RuntimeException e) {
                connection.rollback();
                connection.setAutoCommit(true);
                execute(connection, "drop schema if exists " + BESIDE + " cascade");
                throw e;
            }
        }
    }

    private static void refuseWhileInUse(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and backend_type = 'client backend'
                            and pid <> pg_backend_pid() and usename = current_user
                        """)) {
            row.next();
            if (row.getLong(1) > 0) {
                throw new UnusableBackupException(Flaw.IN_USE, connection.getCatalog());
            }
        }
    }

    /// Rows name one another in circles: what makes sure that each is there is put back when all of them are.
    private static void load(Connection connection, BackupReader backup, Course course)
            throws SQLException, IOException {
        var ties = new LinkedHashMap<String, String>();
        try (var statement = connection.createStatement()) {
            try (var row = statement.executeQuery("""
                    select conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid) from pg_constraint
                    where contype = 'f' and connamespace = '%s'::regnamespace order by 1, 2
                    """.formatted(BESIDE))) {
                while (row.next()) {
                    ties.put(
                            "alter table %s drop constraint %s".formatted(row.getString(1), row.getString(2)),
                            "alter table %s add constraint %s %s"
                                    .formatted(row.getString(1), row.getString(2), row.getString(3)));
                }
            }
            for (var drop : ties.keySet()) {
                statement.execute(drop);
            }
            connection.setAutoCommit(false);
            new RowsIn(backup, course).load(connection);
            for (var tie : ties.values()) {
                tie(statement, tie);
            }
            connection.commit();
        }
    }

    private static void tie(Statement statement, String tie) {
        try {
            statement.execute(tie);
        } catch (SQLException e) {
            throw new UnusableBackupException(Flaw.BAD_ROW, String.valueOf(e.getMessage()), e);
        }
    }

    /// Only tables that are Vitrine's are touched.
    private static void swap(Connection connection, String schema) throws SQLException {
        connection.setAutoCommit(false);
        var fresh = names(connection);
        var ours = new TreeSet<>(fresh);
        ours.addAll(everKnown());
        connection.setSchema(schema);
        var there = names(connection);
        try (var statement = connection.createStatement()) {
            for (var table : there) {
                if (ours.contains(table)) {
                    statement.execute("drop table \"%s\".\"%s\" cascade".formatted(schema, table));
                }
            }
            for (var table : fresh) {
                statement.execute("alter table %s.\"%s\" set schema \"%s\"".formatted(BESIDE, table, schema));
            }
            statement.execute("drop schema " + BESIDE + " cascade");
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static List<String> names(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        Table.of(connection).forEach(table -> names.add(table.name()));
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select to_regclass('%s') is not null".formatted(Table.HISTORY))) {
            row.next();
            if (row.getBoolean(1)) {
                names.add(Table.HISTORY);
            }
        }
        return names;
    }

    /// The tables of the newest version: the old ones may be of it, and the backup of an earlier one.
    private static List<String> everKnown() throws SQLException {
        var scratch = new DriverManagerDataSource("jdbc:h2:mem:vitrine-tables;DB_CLOSE_DELAY=-1", "vitrine", "");
        RowsIn.makeTables(scratch, "", SchemaVersions.newest());
        try (var connection = scratch.getConnection()) {
            var keys = Table.of(connection).stream().map(Table::key).toList();
            try (var statement = connection.createStatement()) {
                statement.execute("shutdown");
            }
            return keys;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
