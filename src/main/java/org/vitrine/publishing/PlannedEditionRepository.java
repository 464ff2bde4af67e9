package org.vitrine.publishing;

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
import org.vitrine.publishing.PlannedEdition.State;
import org.vitrine.publishing.PlannedEdition.Trouble;

@Repository
class PlannedEditionRepository {
    private final JdbcClient jdbc;

    PlannedEditionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PlannedEdition planned, Instant now) {
        jdbc.sql("""
                        insert into planned_edition
                            (id, exhibit, revision, note, due_at, planned_at, planned_by, state)
                        values (:id, :exhibit, :revision, :note, :dueAt, :now, :by, :state)
                        """)
                .param("id", planned.id())
                .param("exhibit", planned.exhibit().value())
                .param("revision", planned.revision())
                .param("note", planned.note())
                .param("dueAt", planned.dueAt().atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", planned.by() == null ? null : planned.by().value())
                .param("state", planned.state().name())
                .update();
    }

    /// Ends what is planned; nobody else can until the transaction is over.
    ///
    /// @return whether it was still planned
    boolean end(UUID id, State state, @Nullable Integer edition, @Nullable Trouble trouble, Instant now) {
        return jdbc.sql("""
                        update planned_edition
                        set state = :state, edition = :edition, trouble = :trouble, ended_at = :now
                        where id = :id and state = 'PLANNED'
                        """)
                        .param("state", state.name())
                        .param("edition", edition)
                        .param("trouble", trouble == null ? null : trouble.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    void setEdition(UUID id, int edition) {
        jdbc.sql("update planned_edition set edition = :edition where id = :id")
                .param("edition", edition)
                .param("id", id)
                .update();
    }

    /// What was planned and did not come to pass needs no telling any more.
    void settle(ExhibitId exhibit) {
        jdbc.sql("update planned_edition set state = 'NOTED' where exhibit = :exhibit and state = 'FAILED'")
                .param("exhibit", exhibit.value())
                .update();
    }

    void cancel(ExhibitId exhibit, Instant now) {
        jdbc.sql("""
                        update planned_edition set state = 'CANCELLED', ended_at = :now
                        where exhibit = :exhibit and state = 'PLANNED'
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("exhibit", exhibit.value())
                .update();
    }

    Optional<PlannedEdition> planned(ExhibitId exhibit) {
        return jdbc.sql("select * from planned_edition where exhibit = :exhibit and state = 'PLANNED'")
                .param("exhibit", exhibit.value())
                .query(PlannedEditionRepository::planned)
                .optional();
    }

    /// The one that was due first first.
    List<PlannedEdition> due(Instant now) {
        return jdbc.sql("""
                        select * from planned_edition where state = 'PLANNED' and due_at <= :now order by due_at
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(PlannedEditionRepository::planned)
                .list();
    }

    /// What failed and nobody has taken note of, the last first.
    List<PlannedEdition> failed() {
        return jdbc.sql("select * from planned_edition where state = 'FAILED' order by due_at desc")
                .query(PlannedEditionRepository::planned)
                .list();
    }

    private static PlannedEdition planned(ResultSet row, int number) throws SQLException {
        var by = row.getObject("planned_by", UUID.class);
        var trouble = row.getString("trouble");
        return new PlannedEdition(
                row.getObject("id", UUID.class),
                new ExhibitId(row.getObject("exhibit", UUID.class)),
                row.getLong("revision"),
                row.getString("note"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                by == null ? null : new AccountId(by),
                State.valueOf(row.getString("state")),
                trouble == null ? null : Trouble.valueOf(trouble));
    }
}
