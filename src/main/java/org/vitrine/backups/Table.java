package org.vitrine.backups;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A table of a database, under the names that the database itself gives.
record Table(String name, List<Column> columns) {
    static final String HISTORY = "flyway_schema_history";

    record Column(String name, ValueKind kind) {
        String key() {
            return name.toLowerCase(Locale.ROOT);
        }

        String quoted() {
            return '"' + name + '"';
        }
    }

    Table {
        columns = List.copyOf(columns);
    }

    /// The tables of the connection's schema in a fixed order, without the one in which migrations are noted.
    static List<Table> of(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select table_name from information_schema.tables
                        where table_schema = current_schema and table_type = 'BASE TABLE'
                        """)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        var tables = new ArrayList<Table>();
        for (var name : names) {
            if (!name.equalsIgnoreCase(HISTORY)) {
                tables.add(of(connection, name));
            }
        }
        tables.sort(Comparator.comparing(Table::key));
        return tables;
    }

    private static Table of(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement();
                var none = statement.executeQuery("select * from \"" + name + "\" where 1 = 0")) {
            var about = none.getMetaData();
            var columns = new ArrayList<Column>();
            for (var i = 1; i <= about.getColumnCount(); i++) {
                columns.add(new Column(about.getColumnName(i), ValueKind.of(about.getColumnTypeName(i))));
            }
            return new Table(name, columns);
        }
    }

    /// The same on every database.
    String key() {
        return name.toLowerCase(Locale.ROOT);
    }

    String quoted() {
        return '"' + name + '"';
    }

    List<String> columnKeys() {
        return columns.stream().map(Column::key).toList();
    }

    String select() {
        return columns.stream().map(Column::quoted).collect(Collectors.joining(", ", "select ", " from " + quoted()));
    }

    /// @param order of the values to come
    String insert(List<Column> order) {
        return order.stream()
                        .map(Column::quoted)
                        .collect(Collectors.joining(", ", "insert into " + quoted() + " (", ")"))
                + order.stream().map(_ -> "?").collect(Collectors.joining(", ", " values (", ")"));
    }

    List<@Nullable Object> values(ResultSet row) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        for (var i = 0; i < columns.size(); i++) {
            values.add(columns.get(i).kind().read(row, i + 1));
        }
        return values;
    }
}
