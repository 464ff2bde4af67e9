package org.vitrine.exhibits.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vitrine.accounts.AccountId;
import org.vitrine.exhibits.ExhibitId;

@Repository
class ReviewLinkRepository {
    private final JdbcClient jdbc;

    ReviewLinkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ReviewLink link, String tokenHash) {
        var by = link.createdBy();
        jdbc.sql("""
                        insert into review_link
                            (id, exhibit, token_hash, label, may_comment, created_at, created_by, expires_at)
                        values (:id, :exhibit, :tokenHash, :label, :mayComment, :createdAt, :by, :expiresAt)
                        """)
                .param("id", link.id().value())
                .param("exhibit", link.exhibit().value())
                .param("tokenHash", tokenHash)
                .param("label", link.label())
                .param("mayComment", link.mayComment())
                .param("createdAt", link.createdAt().atOffset(ZoneOffset.UTC))
                .param("by", by == null ? null : by.value())
                .param("expiresAt", link.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void revoke(ExhibitId exhibit, ReviewLinkId id, Instant now) {
        jdbc.sql("""
                        update review_link set revoked_at = :now
                        where id = :id and exhibit = :exhibit and revoked_at is null
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .param("exhibit", exhibit.value())
                .update();
    }

    /// The last made first.
    List<ReviewLink> list(ExhibitId exhibit) {
        return jdbc.sql("select * from review_link where exhibit = :exhibit order by created_at desc, id")
                .param("exhibit", exhibit.value())
                .query(ReviewLinkRepository::link)
                .list();
    }

    /// Nothing where the exhibit is in the bin.
    Optional<ReviewLink> find(String tokenHash) {
        return jdbc.sql("""
                        select l.* from review_link l join exhibit e on e.id = l.exhibit
                        where l.token_hash = :tokenHash and e.binned_at is null
                        """)
                .param("tokenHash", tokenHash)
                .query(ReviewLinkRepository::link)
                .optional();
    }

    private static ReviewLink link(ResultSet row, int number) throws SQLException {
        var by = row.getObject("created_by", UUID.class);
        var revoked = row.getObject("revoked_at", OffsetDateTime.class);
        return new ReviewLink(
                new ReviewLinkId(row.getObject("id", UUID.class)),
                new ExhibitId(row.getObject("exhibit", UUID.class)),
                row.getString("label"),
                row.getBoolean("may_comment"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                by == null ? null : new AccountId(by),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                revoked == null ? null : revoked.toInstant());
    }
}
