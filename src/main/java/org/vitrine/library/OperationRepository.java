package org.vitrine.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vitrine.accounts.AccountId;
import tools.jackson.databind.json.JsonMapper;

@Repository
class OperationRepository {
    private static final int FORMAT = 1;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OperationRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// @param before the state it had
    /// @param after the state it was given
    record Changed(DocumentId document, long before, long after) {}

    void insert(OperationId id, Operation.Work work, Instant now, @Nullable AccountId by) {
        jdbc.sql("""
                        insert into library_operation (id, format, body, documents, done_at, done_by)
                        values (:id, :format, :body, 0, :now, :by)
                        """)
                .param("id", id.value())
                .param("format", FORMAT)
                .param("body", json.writeValueAsString(work))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by == null ? null : by.value())
                .update();
    }

    void add(OperationId operation, Changed changed) {
        jdbc.sql("""
                        insert into operation_document (operation, document, before_version, after_version)
                        values (:operation, :document, :before, :after)
                        """)
                .param("operation", operation.value())
                .param("document", changed.document().value())
                .param("before", changed.before())
                .param("after", changed.after())
                .update();
    }

    void setCount(OperationId operation, int documents) {
        jdbc.sql("update library_operation set documents = :documents where id = :id")
                .param("documents", documents)
                .param("id", operation.value())
                .update();
    }

    List<Changed> documents(OperationId operation) {
        return jdbc.sql("""
                        select document, before_version, after_version from operation_document
                        where operation = :operation order by document
                        """)
                .param("operation", operation.value())
                .query((row, _) -> new Changed(
                        new DocumentId(row.getString("document")),
                        row.getLong("before_version"),
                        row.getLong("after_version")))
                .list();
    }

    Optional<Operation> find(OperationId id) {
        return jdbc.sql("select * from library_operation where id = :id")
                .param("id", id.value())
                .query((row, _) -> operation(row))
                .optional();
    }

    List<Operation> recent(int most) {
        return jdbc.sql("select * from library_operation order by done_at desc, id limit :most")
                .param("most", most)
                .query((row, _) -> operation(row))
                .list();
    }

    /// @return whether nobody else had undone it
    boolean undone(OperationId id, Instant now, @Nullable AccountId by) {
        return jdbc.sql("""
                        update library_operation set undone_at = :now, undone_by = :by
                        where id = :id and undone_at is null
                        """)
                        .param("id", id.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("by", by == null ? null : by.value())
                        .update()
                > 0;
    }

    private Operation operation(ResultSet row) throws SQLException {
        var by = row.getObject("done_by", UUID.class);
        var undoneAt = row.getObject("undone_at", OffsetDateTime.class);
        return new Operation(
                new OperationId(row.getObject("id", UUID.class)),
                json.readValue(row.getString("body"), Operation.Work.class),
                row.getInt("documents"),
                row.getObject("done_at", OffsetDateTime.class).toInstant(),
                by == null ? null : new AccountId(by),
                undoneAt == null ? null : undoneAt.toInstant());
    }
}
