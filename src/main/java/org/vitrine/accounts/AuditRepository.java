package org.vitrine.accounts;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Adds to the log and reads it: there is no way to change or delete what is in it.
@Repository
class AuditRepository {
    private static final int LONGEST = 500;

    private final JdbcClient jdbc;

    AuditRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Audited deed, String subject, @Nullable String more, @Nullable AccountId by) {
        jdbc.sql("""
                        insert into audit_entry (id, done_at, done_by, deed, subject, more)
                        values (:id, current_timestamp, :by, :deed, :subject, :more)
                        """)
                .param("id", UUID.randomUUID())
                .param("by", by == null ? null : by.value())
                .param("deed", deed.name())
                .param("subject", cut(subject))
                .param("more", more == null ? null : cut(more))
                .update();
    }

    /// The newest first.
    List<AuditEntry> list(int offset, int limit) {
        return jdbc.sql("select * from audit_entry order by done_at desc, id limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> {
                    var by = row.getObject("done_by", UUID.class);
                    return new AuditEntry(
                            row.getObject("done_at", OffsetDateTime.class).toInstant(),
                            by == null ? null : new AccountId(by),
                            Audited.valueOf(row.getString("deed")),
                            row.getString("subject"),
                            row.getString("more"));
                })
                .list();
    }

    int count() {
        return jdbc.sql("select count(*) from audit_entry").query(Integer.class).single();
    }

    private static String cut(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }
}
