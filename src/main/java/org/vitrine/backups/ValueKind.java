package org.vitrine.backups;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a column holds, however each database calls it, and how that is written down.
enum ValueKind {
    TEXT {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            return row.getString(column);
        }

        @Override
        Object parse(JsonNode value) {
            return value.stringValue();
        }
    },
    WHOLE {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            var number = row.getLong(column);
            return row.wasNull() ? null : number;
        }

        @Override
        Object parse(JsonNode value) {
            return value.longValue();
        }
    },
    FRACTION {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            var number = row.getBigDecimal(column);
            return number == null ? null : number.toPlainString();
        }

        @Override
        Object parse(JsonNode value) {
            return new BigDecimal(value.stringValue());
        }
    },
    TRUTH {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            var truth = row.getBoolean(column);
            return row.wasNull() ? null : truth;
        }

        @Override
        Object parse(JsonNode value) {
            return value.booleanValue();
        }
    },
    ID {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            var id = row.getObject(column, UUID.class);
            return id == null ? null : id.toString();
        }

        @Override
        Object parse(JsonNode value) {
            return UUID.fromString(value.stringValue());
        }
    },
    MOMENT {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            var moment = row.getObject(column, OffsetDateTime.class);
            return moment == null ? null : moment.toInstant().toString();
        }

        @Override
        Object parse(JsonNode value) {
            return OffsetDateTime.parse(value.stringValue());
        }
    },
    DAY {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            var day = row.getObject(column, LocalDate.class);
            return day == null ? null : day.toString();
        }

        @Override
        Object parse(JsonNode value) {
            return LocalDate.parse(value.stringValue());
        }
    },
    BYTES {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            var bytes = row.getBytes(column);
            return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
        }

        @Override
        Object parse(JsonNode value) {
            return Base64.getDecoder().decode(value.stringValue());
        }
    };

    /// @param type as the database names it
    static ValueKind of(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "character varying", "varchar", "character large object", "text", "character", "bpchar" -> TEXT;
            case "integer", "int4", "bigint", "int8", "smallint", "int2" -> WHOLE;
            case "numeric", "decfloat", "double precision", "float8", "real", "float4" -> FRACTION;
            case "boolean", "bool" -> TRUTH;
            case "uuid" -> ID;
            case "timestamp with time zone", "timestamptz" -> MOMENT;
            case "date" -> DAY;
            case "binary varying", "binary large object", "bytea" -> BYTES;
            default -> throw new IllegalStateException("No backup can hold a value of the type " + type);
        };
    }

    /// As it is written down: a text, a number or a truth.
    abstract @Nullable Object read(ResultSet row, int column) throws SQLException;

    /// What was written down, as the databases take it.
    abstract Object parse(JsonNode value);

    void set(PreparedStatement statement, int column, JsonNode value) throws SQLException {
        if (value.isNull()) {
            statement.setObject(column, null);
        } else if (this == TEXT) {
            statement.setString(column, value.stringValue());
        } else {
            statement.setObject(column, parse(value));
        }
    }
}
