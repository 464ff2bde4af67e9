package org.vitrine.interchange.intake;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vitrine.accounts.AccountId;
import org.vitrine.interchange.Finding;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ImportRepository {
    private static final int FORMAT = 1;
    private static final int LONGEST_LABEL = 400;
    private static final int LONGEST_NAME = 400;
    private static final int LONGEST_IDENTITY = 64;
    private static final String HASHED = "#";
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final JsonMapper json;

    ImportRepository(JdbcClient jdbc, NamedParameterJdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /// A record that was imported before.
    ///
    /// @param version the state that the import left
    record Known(DocumentId document, long version) {}

    record Key(String provider, String identifier) {}

    void insert(ImportJob job) {
        jdbc.sql("""
                        insert into import_job (id, kind, name, state, format, settings, passed, total, fresh, updated, unchanged,
                                                refused, remarked, undone, kept, findings, created_at, created_by, changed_at)
                        values (:id, :kind, :name, :state, :format, :settings, 0, null, 0, 0, 0, 0, 0, 0, 0, :findings, :createdAt,
                                :createdBy, :createdAt)
                        """)
                .param("id", job.id().value())
                .param("kind", job.kind().name())
                .param("name", Assembly.cut(job.name(), LONGEST_NAME))
                .param("state", job.state().name())
                .param("format", FORMAT)
                .param("settings", json.writeValueAsString(job.settings()))
                .param("findings", json.writeValueAsString(job.findings()))
                .param("createdAt", job.createdAt().atOffset(ZoneOffset.UTC))
                .param(
                        "createdBy",
                        job.createdBy() == null ? null : job.createdBy().value())
                .update();
    }

    Optional<ImportJob> find(ImportId id) {
        return jdbc.sql("select * from import_job where id = :id")
                .param("id", id.value())
                .query((row, _) -> job(row))
                .optional();
    }

    /// The newest first.
    List<ImportJob> list(@Nullable AccountId of, int most) {
        return jdbc.sql("select * from import_job where "
                        + (of == null ? "1 = 1" : "created_by = :of")
                        + " order by created_at desc, id limit :most")
                .param("of", of == null ? null : of.value())
                .param("most", most)
                .query((row, _) -> job(row))
                .list();
    }

    List<ImportJob> busy() {
        return jdbc.sql(
                        "select * from import_job where state in ('CHECKING', 'RUNNING', 'UNDOING') order by changed_at, id")
                .query((row, _) -> job(row))
                .list();
    }

    void setSettings(ImportId id, ImportSettings settings, Instant now) {
        jdbc.sql("update import_job set settings = :settings, changed_at = :now where id = :id")
                .param("settings", json.writeValueAsString(settings))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    /// Goes on to another state, unless somebody was faster.
    boolean move(ImportId id, Collection<ImportState> from, ImportState to, Instant now) {
        return jdbc.sql("update import_job set state = :to, changed_at = :now where id = :id and state in (:from)")
                        .param("to", to.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id.value())
                        .param("from", from.stream().map(Enum::name).toList())
                        .update()
                == 1;
    }

    void beginPass(ImportId id, @Nullable Long total) {
        jdbc.sql("update import_job set passed = 0, total = :total where id = :id")
                .param("total", total)
                .param("id", id.value())
                .update();
    }

    /// Forgets every count, for a pass that counts anew.
    void resetCounts(ImportId id) {
        jdbc.sql("""
                        update import_job set passed = 0, fresh = 0, updated = 0, unchanged = 0, refused = 0, remarked = 0,
                               undone = 0, kept = 0
                        where id = :id
                        """).param("id", id.value()).update();
    }

    /// Moves the present pass on, in the transaction of what it did.
    ///
    /// @return false when somebody stopped it or was faster: then nothing of this batch may stay
    boolean advance(ImportId id, ImportState state, long from, long to, ImportJob.Counts counted, Instant now) {
        return jdbc.sql("""
                        update import_job set passed = :to, fresh = fresh + :fresh, updated = updated + :updated,
                               unchanged = unchanged + :unchanged, refused = refused + :refused,
                               remarked = remarked + :remarked, undone = undone + :undone, kept = kept + :kept,
                               changed_at = :now
                        where id = :id and state = :state and passed = :from
                        """)
                        .param("to", to)
                        .param("from", from)
                        .param("fresh", counted.fresh())
                        .param("updated", counted.updated())
                        .param("unchanged", counted.unchanged())
                        .param("refused", counted.refused())
                        .param("remarked", counted.remarked())
                        .param("undone", counted.undone())
                        .param("kept", counted.kept())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id.value())
                        .param("state", state.name())
                        .update()
                == 1;
    }

    /// Ends a pass.
    boolean end(
            ImportId id, ImportState from, ImportState to, @Nullable Long total, List<Finding> findings, Instant now) {
        return jdbc.sql("""
                        update import_job set state = :to, total = coalesce(:total, total), findings = :findings, changed_at = :now
                        where id = :id and state = :from
                        """)
                        .param("to", to.name())
                        .param("total", total)
                        .param("findings", json.writeValueAsString(findings))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id.value())
                        .param("from", from.name())
                        .update()
                == 1;
    }

    void setTotal(ImportId id, long total) {
        jdbc.sql("update import_job set total = :total where id = :id")
                .param("total", total)
                .param("id", id.value())
                .update();
    }

    void delete(ImportId id) {
        jdbc.sql("delete from import_job where id = :id")
                .param("id", id.value())
                .update();
    }

    void insertRows(ImportId job, List<ImportRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        batches.batchUpdate("""
                        insert into import_row (job, number, label, identity, outcome, document, version_before, version_after,
                                                findings, proposal)
                        values (:job, :number, :label, :identity, :outcome, :document, :before, :after, :findings, :proposal)
                        """, rows.stream().map(row -> rowValues(job, row)).toArray(MapSqlParameterSource[]::new));
    }

    private MapSqlParameterSource rowValues(ImportId job, ImportRow row) {
        return new MapSqlParameterSource()
                .addValue("job", job.value())
                .addValue("number", row.number())
                .addValue("label", Assembly.cut(row.label(), LONGEST_LABEL))
                .addValue("identity", row.identity() == null ? null : fitting(job, row.identity()))
                .addValue("outcome", row.outcome().name())
                .addValue(
                        "document",
                        row.document() == null ? null : row.document().value())
                .addValue("before", row.before())
                .addValue("after", row.after())
                .addValue("findings", row.findings().isEmpty() ? null : json.writeValueAsString(row.findings()))
                .addValue("proposal", row.proposal() == null ? null : json.writeValueAsString(row.proposal()));
    }

    void deleteRows(ImportId job) {
        jdbc.sql("delete from import_row where job = :job")
                .param("job", job.value())
                .update();
    }

    /// In which earlier row of this import something already came.
    Map<String, Long> earlier(ImportId job, Collection<String> identities) {
        var fitting = new HashMap<String, String>();
        identities.forEach(identity -> fitting.put(fitting(job, identity), identity));
        var found = new HashMap<String, Long>();
        if (!fitting.isEmpty()) {
            jdbc.sql("""
                            select identity, min(number) as first from import_row
                            where identity in (:identities) group by identity
                            """).param("identities", List.copyOf(fitting.keySet())).query(row -> {
                found.put(fitting.get(row.getString("identity")), row.getLong("first"));
            });
        }
        return found;
    }

    /// The first rows as they would be.
    List<ImportRow> proposals(ImportId job) {
        return jdbc.sql("select * from import_row where job = :job and proposal is not null order by number")
                .param("job", job.value())
                .query((row, _) -> row(row))
                .list();
    }

    /// Rows that somebody should look at, from one number on.
    List<ImportRow> troubled(ImportId job, long after, int most) {
        return jdbc.sql("""
                        select * from import_row
                        where job = :job and number > :after
                          and (outcome = 'REFUSED' or findings is not null or kept is not null)
                        order by number limit :most
                        """)
                .param("job", job.value())
                .param("after", after)
                .param("most", most)
                .query((row, _) -> row(row))
                .list();
    }

    List<ImportRow> refused(ImportId job, int most) {
        return jdbc.sql("select * from import_row where job = :job and outcome = 'REFUSED' order by number limit :most")
                .param("job", job.value())
                .param("most", most)
                .query((row, _) -> row(row))
                .list();
    }

    /// Rows that made or changed a document, the last first.
    ///
    /// @param from the lowest number
    /// @param below above all numbers
    List<ImportRow> toUndo(ImportId job, long from, long below) {
        return jdbc.sql("""
                        select * from import_row
                        where job = :job and number >= :from and number < :below
                          and (outcome = 'FRESH' or outcome = 'UPDATED')
                        order by number desc
                        """)
                .param("job", job.value())
                .param("from", from)
                .param("below", below)
                .query((row, _) -> row(row))
                .list();
    }

    void keep(ImportId job, long number, Finding why) {
        jdbc.sql("update import_row set kept = :why where job = :job and number = :number")
                .param("why", json.writeValueAsString(why))
                .param("job", job.value())
                .param("number", number)
                .update();
    }

    /// Which documents these records became when they came before.
    Map<Key, Known> known(Collection<Key> records) {
        var found = new LinkedHashMap<Key, Known>();
        if (!records.isEmpty()) {
            jdbc.sql("select * from known_record where identifier in (:identifiers)")
                    .param(
                            "identifiers",
                            records.stream().map(Key::identifier).distinct().toList())
                    .query(row -> {
                        found.put(
                                new Key(row.getString("provider"), row.getString("identifier")),
                                new Known(new DocumentId(row.getString("document")), row.getLong("version")));
                    });
            found.keySet().retainAll(records);
        }
        return found;
    }

    void remember(Map<Key, Known> records, Collection<Key> already) {
        var values = new HashMap<Boolean, List<MapSqlParameterSource>>();
        records.forEach((key, known) -> values.computeIfAbsent(already.contains(key), _ -> new ArrayList<>())
                .add(new MapSqlParameterSource()
                        .addValue("provider", key.provider())
                        .addValue("identifier", key.identifier())
                        .addValue("document", known.document().value())
                        .addValue("version", known.version())));
        var changed = values.getOrDefault(true, List.of());
        if (!changed.isEmpty()) {
            batches.batchUpdate("""
                            update known_record set document = :document, version = :version
                            where identifier = :identifier and provider = :provider
                            """, changed.toArray(MapSqlParameterSource[]::new));
        }
        var added = values.getOrDefault(false, List.of());
        if (!added.isEmpty()) {
            batches.batchUpdate("""
                            insert into known_record (identifier, provider, document, version)
                            values (:identifier, :provider, :document, :version)
                            """, added.toArray(MapSqlParameterSource[]::new));
        }
    }

    /// After an update was taken back, the state before it counts as the one that was imported.
    void remember(DocumentId document, long imported, long restored) {
        jdbc.sql("update known_record set version = :restored where document = :document and version = :imported")
                .param("restored", restored)
                .param("document", document.value())
                .param("imported", imported)
                .update();
    }

    /// An identity within an import, as it is, so that rows that come in its order are noted in order; a long one by
    /// its
    /// hash.
    private static String fitting(ImportId job, String identity) {
        if (identity.length() <= LONGEST_IDENTITY && !identity.startsWith(HASHED)) {
            return job + " " + identity;
        }
        var hash = Assembly.sha256().digest(identity.getBytes(StandardCharsets.UTF_8));
        return job + " " + HASHED + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private ImportJob job(ResultSet row) throws SQLException {
        var total = row.getLong("total");
        var known = !row.wasNull();
        var by = row.getObject("created_by", UUID.class);
        return new ImportJob(
                new ImportId(row.getObject("id", UUID.class)),
                ImportKind.valueOf(row.getString("kind")),
                row.getString("name"),
                ImportState.valueOf(row.getString("state")),
                json.readValue(row.getString("settings"), ImportSettings.class),
                row.getLong("passed"),
                known ? total : null,
                new ImportJob.Counts(
                        row.getLong("fresh"),
                        row.getLong("updated"),
                        row.getLong("unchanged"),
                        row.getLong("refused"),
                        row.getLong("remarked"),
                        row.getLong("undone"),
                        row.getLong("kept")),
                json.readValue(row.getString("findings"), FINDINGS),
                instant(row, "created_at"),
                by == null ? null : new AccountId(by),
                instant(row, "changed_at"));
    }

    private ImportRow row(ResultSet row) throws SQLException {
        var before = row.getLong("version_before");
        var hadBefore = !row.wasNull();
        var after = row.getLong("version_after");
        var hasAfter = !row.wasNull();
        var document = row.getString("document");
        var findings = row.getString("findings");
        var proposal = row.getString("proposal");
        var kept = row.getString("kept");
        return new ImportRow(
                row.getLong("number"),
                row.getString("label"),
                row.getString("identity"),
                ImportRow.Outcome.valueOf(row.getString("outcome")),
                document == null ? null : new DocumentId(document),
                hadBefore ? before : null,
                hasAfter ? after : null,
                findings == null ? List.of() : json.readValue(findings, FINDINGS),
                proposal == null ? null : json.readValue(proposal, Document.class),
                kept == null ? null : json.readValue(kept, Finding.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
