package org.vitrine.exhibits;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vitrine.accounts.AccountId;

@Repository
class ExhibitBinRepository {
    /// In the order in which nothing refers to what is gone.
    private static final List<String> OF_THE_DRAFT = List.of(
            "comment_notice where thread in (select id from comment_thread where exhibit = :id)",
            "thread_comment where thread in (select id from comment_thread where exhibit = :id)",
            "comment_thread where exhibit = :id",
            "review_link where exhibit = :id",
            "review where exhibit = :id",
            "planned_edition where exhibit = :id",
            "case_number where exhibit = :id",
            "exhibit_member where exhibit = :id",
            "revision where exhibit = :id");

    private final JdbcClient jdbc;

    ExhibitBinRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(ExhibitId id, Instant now, @Nullable AccountId by) {
        jdbc.sql("update exhibit set binned_at = :now, binned_by = :by where id = :id and binned_at is null")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by == null ? null : by.value())
                .param("id", id.value())
                .update();
    }

    void restore(ExhibitId id) {
        jdbc.sql("""
                        update exhibit set binned_at = null, binned_by = null
                        where id = :id and binned_at is not null and gone_at is null
                        """).param("id", id.value()).update();
    }

    List<BinnedExhibit> list() {
        return jdbc.sql("""
                        select id, title, binned_at, binned_by from exhibit
                        where binned_at is not null and gone_at is null order by binned_at desc
                        """)
                .query((row, _) -> {
                    var by = row.getObject("binned_by", UUID.class);
                    return new BinnedExhibit(
                            new ExhibitId(row.getObject("id", UUID.class)),
                            row.getString("title"),
                            row.getObject("binned_at", OffsetDateTime.class).toInstant(),
                            by == null ? null : new AccountId(by));
                })
                .list();
    }

    /// Destroys the draft with its history. Where something was published of it, that stays, and its addresses.
    void destroy(ExhibitId id, Instant now) {
        OF_THE_DRAFT.forEach(
                rows -> jdbc.sql("delete from " + rows).param("id", id.value()).update());
        jdbc.sql("update exhibit set gone_at = :now where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }
}
