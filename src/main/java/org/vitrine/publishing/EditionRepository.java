package org.vitrine.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vitrine.accounts.AccountId;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.library.DocumentId;
import tools.jackson.databind.json.JsonMapper;

@Repository
class EditionRepository {
    private static final int FORMAT = 1;
    /// Of an [Edition], without what it froze: that is much, and read only when it is needed.
    private static final String COLUMNS = "e.exhibit, e.number, e.revision, e.note, e.published_at";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EditionRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Edition insert(
            ExhibitId exhibit,
            long revision,
            @Nullable String note,
            Snapshot snapshot,
            Instant now,
            @Nullable AccountId by) {
        var number = 1
                + jdbc.sql("select coalesce(max(number), 0) from edition where exhibit = :exhibit")
                        .param("exhibit", exhibit.value())
                        .query(Integer.class)
                        .single();
        jdbc.sql("""
                        insert into edition (exhibit, number, revision, format, body, note, published_at, published_by)
                        values (:exhibit, :number, :revision, :format, :body, :note, :now, :by)
                        """)
                .param("exhibit", exhibit.value())
                .param("number", number)
                .param("revision", revision)
                .param("format", FORMAT)
                .param("body", json.writeValueAsString(snapshot))
                .param("note", note)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by == null ? null : by.value())
                .update();
        for (var document : snapshot.documents()) {
            jdbc.sql("""
                            insert into edition_document (exhibit, edition, document)
                            values (:exhibit, :number, :document)
                            """)
                    .param("exhibit", exhibit.value())
                    .param("number", number)
                    .param("document", document.id().value())
                    .update();
        }
        return new Edition(exhibit, number, revision, note, now);
    }

    /// The editions of an exhibit, the newest first.
    List<Edition> list(ExhibitId exhibit) {
        return jdbc.sql("select " + COLUMNS + " from edition e where e.exhibit = :exhibit order by e.number desc")
                .param("exhibit", exhibit.value())
                .query(EditionRepository::edition)
                .list();
    }

    /// Every edition of every exhibit, each exhibit's newest first.
    List<Edition> all() {
        return jdbc.sql("select " + COLUMNS + " from edition e order by e.exhibit, e.number desc")
                .query(EditionRepository::edition)
                .list();
    }

    /// The newest edition of every exhibit that is not withdrawn, the newest published first.
    List<Edition> onDisplay() {
        return jdbc.sql("select " + COLUMNS + """
                         from edition e
                        where e.number = (select max(n.number) from edition n where n.exhibit = e.exhibit)
                          and not exists (
                            select 1 from withdrawal w
                            where w.exhibit = e.exhibit and w.withdrawn
                              and w.number = (select max(m.number) from withdrawal m where m.exhibit = w.exhibit))
                        order by e.published_at desc, e.exhibit
                        """)
                .query(EditionRepository::edition)
                .list();
    }

    Set<DocumentId> frozen(Collection<DocumentId> documents) {
        return documents.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select distinct document from edition_document where document in (:documents)")
                        .param(
                                "documents",
                                documents.stream().map(DocumentId::value).toList())
                        .query((row, _) -> new DocumentId(row.getString("document")))
                        .list());
    }

    Optional<Snapshot> snapshot(ExhibitId exhibit, int number) {
        return jdbc.sql("select body from edition where exhibit = :exhibit and number = :number")
                .param("exhibit", exhibit.value())
                .param("number", number)
                .query((row, _) -> json.readValue(row.getString("body"), Snapshot.class))
                .optional();
    }

    /// An exhibit that has a document in some of its editions.
    ///
    /// @param changed when that last changed: by an edition with it, by the first without it, or by withdrawing the
    ///     exhibit and showing it again
    record Shown(DocumentId document, ExhibitId exhibit, Instant changed) {}

    List<Shown> shown() {
        return jdbc.sql("""
                        select d.document, d.exhibit, greatest(
                            (select max(e.published_at) from edition e
                             where e.exhibit = d.exhibit and e.number <= d.newest + 1),
                            coalesce((select max(w.decided_at) from withdrawal w where w.exhibit = d.exhibit),
                                     (select min(e.published_at) from edition e where e.exhibit = d.exhibit))) as changed
                        from (select document, exhibit, max(edition) as newest from edition_document
                              group by document, exhibit) d
                        """)
                .query((row, _) -> new Shown(
                        new DocumentId(row.getString("document")),
                        new ExhibitId(Objects.requireNonNull(row.getObject("exhibit", UUID.class))),
                        instant(row, "changed")))
                .list();
    }

    /// Records that an exhibit is withdrawn, or that it is shown again.
    void decide(ExhibitId exhibit, boolean withdrawn, @Nullable String notice, Instant now, @Nullable AccountId by) {
        jdbc.sql("""
                        insert into withdrawal (exhibit, number, withdrawn, notice, decided_at, decided_by)
                        values (:exhibit,
                                (select coalesce(max(number), 0) + 1 from withdrawal where exhibit = :exhibit),
                                :withdrawn, :notice, :now, :by)
                        """)
                .param("exhibit", exhibit.value())
                .param("withdrawn", withdrawn)
                .param("notice", notice)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by == null ? null : by.value())
                .update();
    }

    Optional<Withdrawal> withdrawal(ExhibitId exhibit) {
        return jdbc.sql("""
                        select w.withdrawn, w.notice, w.decided_at, e.body from withdrawal w
                        join edition e on e.exhibit = w.exhibit
                         and e.number = (select max(n.number) from edition n where n.exhibit = w.exhibit)
                        where w.exhibit = :exhibit
                          and w.number = (select max(m.number) from withdrawal m where m.exhibit = w.exhibit)
                        """)
                .param("exhibit", exhibit.value())
                .query((row, _) -> row.getBoolean("withdrawn")
                        ? Optional.of(new Withdrawal(
                                json.readValue(row.getString("body"), Snapshot.class)
                                        .content()
                                        .title(),
                                row.getString("notice"),
                                instant(row, "decided_at")))
                        : Optional.<Withdrawal>empty())
                .optional()
                .flatMap(withdrawal -> withdrawal);
    }

    private static Edition edition(ResultSet row, int number) throws SQLException {
        return new Edition(
                new ExhibitId(Objects.requireNonNull(row.getObject("exhibit", UUID.class))),
                row.getInt("number"),
                row.getLong("revision"),
                row.getString("note"),
                instant(row, "published_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
