package org.vitrine.exhibits.review;

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
import org.vitrine.exhibits.ExhibitId;

@Repository
class ReviewRepository {
    private final JdbcClient jdbc;

    ReviewRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ReviewId ask(
            ExhibitId exhibit,
            AccountId reviewer,
            long revision,
            @Nullable String message,
            @Nullable AccountId by,
            Instant now) {
        var id = ReviewId.create();
        jdbc.sql("""
                        insert into review (id, exhibit, reviewer, revision, message, asked_at, asked_by, state)
                        values (:id, :exhibit, :reviewer, :revision, :message, :now, :by, 'ASKED')
                        """)
                .param("id", id.value())
                .param("exhibit", exhibit.value())
                .param("reviewer", reviewer.value())
                .param("revision", revision)
                .param("message", message)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by == null ? null : by.value())
                .update();
        return id;
    }

    /// @return whether it was still open
    boolean decide(ReviewId id, Review.State state, long revision, @Nullable String remarks, Instant now) {
        return jdbc.sql("""
                        update review set state = :state, revision = :revision, remarks = :remarks, decided_at = :now
                        where id = :id and state = 'ASKED'
                        """)
                        .param("state", state.name())
                        .param("revision", revision)
                        .param("remarks", remarks)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    Optional<Review> find(ReviewId id) {
        return jdbc.sql("select * from review where id = :id")
                .param("id", id.value())
                .query(ReviewRepository::review)
                .optional();
    }

    /// The one that was asked for last first.
    List<Review> list(ExhibitId exhibit) {
        return jdbc.sql("select * from review where exhibit = :exhibit order by asked_at desc, id")
                .param("exhibit", exhibit.value())
                .query(ReviewRepository::review)
                .list();
    }

    /// What somebody was asked and has not answered.
    List<Review> waitingFor(AccountId reviewer) {
        return jdbc.sql("""
                        select r.* from review r join exhibit e on e.id = r.exhibit
                        where r.reviewer = :reviewer and r.state = 'ASKED' and e.binned_at is null
                        order by r.asked_at
                        """)
                .param("reviewer", reviewer.value())
                .query(ReviewRepository::review)
                .list();
    }

    private static Review review(ResultSet row, int number) throws SQLException {
        var by = row.getObject("asked_by", UUID.class);
        var decided = row.getObject("decided_at", OffsetDateTime.class);
        return new Review(
                new ReviewId(row.getObject("id", UUID.class)),
                new ExhibitId(row.getObject("exhibit", UUID.class)),
                new AccountId(row.getObject("reviewer", UUID.class)),
                row.getLong("revision"),
                row.getString("message"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                by == null ? null : new AccountId(by),
                Review.State.valueOf(row.getString("state")),
                row.getString("remarks"),
                decided == null ? null : decided.toInstant());
    }
}
