package org.vitrine.backups;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// All rows of a database as they were at one moment, however long the reading takes and whatever is saved meanwhile.
final class Snapshot implements AutoCloseable {
    /// Rows that PostgreSQL sends at a time.
    private static final int AT_ONCE = 200;

    /// The first line of a table's rows.
    private record Head(String table, List<String> columns) {}

    private final Connection connection;
    private final boolean isH2;
    private final String product;
    private final List<Table> tables;

    Snapshot(DataSource database) throws SQLException {
        connection = database.getConnection();
        try {
            product = connection.getMetaData().getDatabaseProductName();
            isH2 = product.equals("H2");
            // H2's repeatable reads begin with each table anew: only the next level sees all of them at one moment.
            connection.setTransactionIsolation(
                    isH2 ? Connection.TRANSACTION_SERIALIZABLE : Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            if (isH2) {
                // Else it gathers all rows of a table before it gives the first one.
                execute("set lazy_query_execution 1");
            } else {
                execute("set transaction read only");
            }
            tables = Table.of(connection);
        } catch (SQLException | RuntimeException e) {
            close();
            throw e;
        }
    }

    String product() {
        return product;
    }

    List<Table> tables() {
        return tables;
    }

    JdbcClient jdbc() {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /// The last migration that the tables have had.
    String schema() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select "version" from "%s" where "success" = true and "version" is not null
                        order by "installed_rank" desc
                        """.formatted(Table.HISTORY))) {
            var newest = "0";
            while (row.next()) {
                newest = SchemaVersions.newer(newest, row.getString(1));
            }
            return newest;
        }
    }

    /// How much room the rows take, roughly.
    long bytes() throws SQLException {
        var sql = isH2
                ? "select coalesce(max(cast(setting_value as bigint)), 0) from information_schema.settings"
                        + " where setting_name = 'info.FILE_SIZE'"
                : "select pg_database_size(current_database())";
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /// One JSON value a line: first the names of the columns, then a list for each row.
    ///
    /// @return how many rows there are
    long write(Table table, OutputStream output, Course course) throws SQLException, IOException {
        line(output, new Head(table.key(), table.columnKeys()));
        var rows = 0L;
        try (var statement = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setFetchSize(AT_ONCE);
            try (var row = statement.executeQuery(table.select())) {
                while (row.next()) {
                    line(output, table.values(row));
                    rows++;
                    course.advance(1);
                }
            }
        }
        return rows;
    }

    /// How many rows there are in each table.
    Map<String, Long> count() throws SQLException {
        var counts = new LinkedHashMap<String, Long>();
        try (var statement = connection.createStatement()) {
            for (var table : tables) {
                try (var row = statement.executeQuery("select count(*) from " + table.quoted())) {
                    row.next();
                    counts.put(table.key(), row.getLong(1));
                }
            }
        }
        return counts;
    }

    private static void line(OutputStream output, Object value) throws IOException {
        output.write(Json.MAPPER.writeValueAsBytes(Objects.requireNonNull(value)));
        output.write('\n');
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
            if (isH2) {
                execute("set lazy_query_execution 0");
            }
            connection.setAutoCommit(true);
        }
    }
}
