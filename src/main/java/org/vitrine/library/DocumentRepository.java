package org.vitrine.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vitrine.accounts.AccountId;
import org.vitrine.library.DocumentQuery.Missing;
import org.vitrine.media.MediaId;
import org.vitrine.text.LanguageTag;
import tools.jackson.databind.json.JsonMapper;

@Repository
class DocumentRepository {
    private static final int FORMAT = 1;
    /// Counted up whenever the columns are made of a document in another way: all are then made anew at the start.
    private static final int INDEX_FORMAT = 2;

    private static final int MOST_WORDS = 2000;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_REFERENCE_KEY = 2000;
    private static final int AT_ONCE = 200;
    private static final String CURRENT = "d.binned_at is null and d.gone_at is null";

    /// Of [#values].
    static final String INSERT = """
            insert into document (id, version, title, sender, recipient, kind, date_edtf, date_sort, date_from,
                                  date_to, languages, reference, reference_sort, layers, thumbnail, missing,
                                  searchable, entries, index_format, changed_at, changed_by)
            values (:id, 1, :title, :sender, :recipient, :kind, :edtf, :dateSort, :dateFrom, :dateTo,
                    :languages, :reference, :referenceSort, :layers, :thumbnail, :missing, :searchable, :entries,
                    :indexFormat, :now, :by)
            """;

    /// Of [#values] and the version that was read.
    static final String UPDATE = """
            update document set version = version + 1, title = :title, sender = :sender,
                   recipient = :recipient, kind = :kind, date_edtf = :edtf, date_sort = :dateSort,
                   date_from = :dateFrom, date_to = :dateTo, languages = :languages,
                   reference = :reference, reference_sort = :referenceSort, layers = :layers,
                   thumbnail = :thumbnail, missing = :missing, searchable = :searchable,
                   entries = :entries, index_format = :indexFormat, changed_at = :now, changed_by = :by
            where id = :id and version = :version and binned_at is null and gone_at is null
            """;

    /// Of [#stateValues].
    static final String INSERT_STATE = """
            insert into document_state
                   (document, version, format, body, saved_at, saved_by, deed, operation, of_version)
            values (:id, :version, :format, :body, :now, :by, :deed, :operation, :ofVersion)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Headings headings;
    private final CardIndex cards;

    DocumentRepository(JdbcClient jdbc, JsonMapper json, Headings headings, CardIndex cards) {
        this.jdbc = jdbc;
        this.json = json;
        this.headings = headings;
        this.cards = cards;
    }

    /// How a state came about.
    record Origin(
            Deed deed,
            @Nullable OperationId operation,
            @Nullable Long ofVersion) {
        static final Origin SAVED = new Origin(Deed.SAVED, null, null);
    }

    /// Whether the handle is taken: also by a document in the bin, or by one of which nothing else is left.
    boolean exists(DocumentId id) {
        return jdbc.sql("select count(*) from document where id = :id")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    boolean isBinned(DocumentId id) {
        return jdbc.sql("select count(*) from document where id = :id and binned_at is not null and gone_at is null")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// A document on the shelves, not in the bin.
    Optional<Catalogued> find(DocumentId id) {
        return find(List.of(id)).stream().findFirst();
    }

    /// Those of these documents that are on the shelves, in no order.
    List<Catalogued> find(Collection<DocumentId> ids) {
        return find(ids, CURRENT);
    }

    Optional<Catalogued> findBinned(DocumentId id) {
        return find(List.of(id), "d.binned_at is not null and d.gone_at is null").stream()
                .findFirst();
    }

    private List<Catalogued> find(Collection<DocumentId> ids, String condition) {
        var found = new ArrayList<Catalogued>();
        var names = ids.stream().map(DocumentId::value).toList();
        for (var from = 0; from < names.size(); from += AT_ONCE) {
            found.addAll(jdbc.sql("""
                            select d.version, d.changed_at, s.body
                            from document d join document_state s on s.document = d.id and s.version = d.version
                            where d.id in (:ids) and %s
                            """.formatted(condition))
                    .param("ids", names.subList(from, Math.min(names.size(), from + AT_ONCE)))
                    .query((row, _) -> new Catalogued(
                            json.readValue(row.getString("body"), Document.class),
                            row.getLong("version"),
                            instant(row, "changed_at")))
                    .list());
        }
        return found;
    }

    Catalogued insert(Document document, Instant now, @Nullable AccountId by) {
        jdbc.sql(INSERT)
                .params(values(document, entries(document, now, by), now, by))
                .update();
        return saved(document, 1, Origin.SAVED, now, by);
    }

    Catalogued update(Document document, long version, Instant now, @Nullable AccountId by) {
        return update(document, version, Origin.SAVED, now, by);
    }

    Catalogued update(Document document, long version, Origin origin, Instant now, @Nullable AccountId by) {
        var updated = jdbc.sql(UPDATE)
                .params(values(document, entries(document, now, by), now, by))
                .param("version", version)
                .update();
        if (updated == 0) {
            throw new StaleDocumentException(document.id(), version);
        }
        return saved(document, version + 1, origin, now, by);
    }

    /// Puts a document into the bin, or takes it out again. That is a state like any other, with the same content.
    void bin(DocumentId id, boolean into, Instant now, @Nullable AccountId by) {
        var document = into ? find(id) : findBinned(id);
        if (document.isEmpty()) {
            return;
        }
        var updated = jdbc.sql("""
                        update document set version = version + 1, binned_at = :binnedAt, binned_by = :by
                        where id = :id and version = :version
                        """)
                .param("binnedAt", into ? now.atOffset(ZoneOffset.UTC) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", by == null ? null : by.value())
                .param("id", id.value())
                .param("version", document.get().version())
                .update();
        if (updated == 0) {
            throw new StaleDocumentException(id, document.get().version());
        }
        state(
                document.get().document(),
                document.get().version() + 1,
                new Origin(into ? Deed.BINNED : Deed.UNBINNED, null, null),
                now,
                by);
        cards.changed(List.of(id));
    }

    List<BinnedDocument> binned(@Nullable Instant before, int offset, int limit) {
        return jdbc.sql("""
                        select * from document where gone_at is null and binned_at <= :before
                        order by binned_at desc, id limit :limit offset :offset
                        """)
                .param("before", (before == null ? FOR_EVER : before).atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> {
                    var by = row.getObject("binned_by", UUID.class);
                    return new BinnedDocument(
                            ROWS.mapRow(row, number), instant(row, "binned_at"), by == null ? null : new AccountId(by));
                })
                .list();
    }

    int countBinned(@Nullable Instant before) {
        return jdbc.sql("select count(*) from document where gone_at is null and binned_at <= :before")
                .param("before", (before == null ? FOR_EVER : before).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /// Leaves nothing of a document in the bin but its handle.
    void destroy(DocumentId id, Instant now) {
        var gone = jdbc.sql("""
                        update document set title = id, sender = null, recipient = null, kind = null, date_edtf = null,
                               date_sort = null, date_from = null, date_to = null, languages = '', reference = '',
                               reference_sort = null, layers = '', thumbnail = null, missing = '', searchable = '', entries = '',
                               version = version + 1, gone_at = :now
                        where id = :id and binned_at is not null and gone_at is null
                        """)
                .param("id", id.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (gone > 0) {
            for (var table : List.of("operation_document", "document_state")) {
                jdbc.sql("delete from " + table + " where document = :id")
                        .param("id", id.value())
                        .update();
            }
            cards.changed(List.of(id));
        }
    }

    /// What lists show of these documents, in this order.
    List<DocumentRow> rows(List<DocumentId> ids) {
        var found = new HashMap<DocumentId, DocumentRow>();
        for (var from = 0; from < ids.size(); from += AT_ONCE) {
            jdbc.sql("select * from document d where d.id in (:ids) and " + CURRENT)
                    .param(
                            "ids",
                            ids.subList(from, Math.min(ids.size(), from + AT_ONCE)).stream()
                                    .map(DocumentId::value)
                                    .toList())
                    .query(ROWS)
                    .list()
                    .forEach(row -> found.put(row.id(), row));
        }
        return ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
    }

    List<DocumentRow> list(DocumentQuery query, int offset, int limit) {
        return rows(cards.list(query, offset, limit));
    }

    int count(DocumentQuery query) {
        return cards.count(query);
    }

    /// Every state of a document, the newest first, also while it is in the bin.
    List<DocumentState> states(DocumentId id) {
        return jdbc.sql("""
                        select version, body, saved_at, saved_by, deed, operation, of_version
                        from document_state where document = :id order by version desc
                        """)
                .param("id", id.value())
                .query((row, _) -> state(row))
                .list();
    }

    Optional<DocumentState> state(DocumentId id, long version) {
        return jdbc.sql("""
                        select version, body, saved_at, saved_by, deed, operation, of_version
                        from document_state where document = :id and version = :version
                        """)
                .param("id", id.value())
                .param("version", version)
                .query((row, _) -> state(row))
                .optional();
    }

    /// Makes the columns of some documents anew that were made by an older Vitrine.
    ///
    /// @return how many were made; none when all are up to date
    int bringUpToDate(Instant now) {
        var ids = jdbc.sql("""
                        select id from document where index_format < :format and gone_at is null
                        order by id limit :limit
                        """)
                .param("format", INDEX_FORMAT)
                .param("limit", AT_ONCE)
                .query((row, _) -> new DocumentId(row.getString("id")))
                .list();
        find(ids, "1 = 1").forEach(kept -> {
            jdbc.sql("""
                            update document set title = :title, sender = :sender, recipient = :recipient, kind = :kind,
                                   date_edtf = :edtf, date_sort = :dateSort, date_from = :dateFrom, date_to = :dateTo,
                                   languages = :languages, reference = :reference, reference_sort = :referenceSort,
                                   layers = :layers, thumbnail = :thumbnail, missing = :missing,
                                   searchable = :searchable, entries = :entries, index_format = :indexFormat
                            where id = :id
                            """)
                    .params(values(kept.document(), entries(kept.document(), now, null), now, null))
                    .update();
        });
        if (!ids.isEmpty()) {
            // Also one without any state, so that nobody asks for it for ever.
            jdbc.sql("update document set index_format = :format where id in (:ids)")
                    .param("format", INDEX_FORMAT)
                    .param("ids", ids.stream().map(DocumentId::value).toList())
                    .update();
        }
        cards.changed(ids);
        return ids.size();
    }

    private DocumentState state(ResultSet row) throws SQLException {
        var by = row.getObject("saved_by", UUID.class);
        var operation = row.getObject("operation", UUID.class);
        var ofVersion = row.getLong("of_version");
        return new DocumentState(
                row.getLong("version"),
                json.readValue(row.getString("body"), Document.class),
                instant(row, "saved_at"),
                by == null ? null : new AccountId(by),
                Deed.valueOf(row.getString("deed")),
                operation == null ? null : new OperationId(operation),
                ofVersion == 0 ? null : ofVersion);
    }

    private Catalogued saved(Document document, long version, Origin origin, Instant now, @Nullable AccountId by) {
        state(document, version, origin, now, by);
        cards.changed(List.of(document.id()));
        return new Catalogued(document, version, now);
    }

    private void state(Document document, long version, Origin origin, Instant now, @Nullable AccountId by) {
        jdbc.sql(INSERT_STATE)
                .params(stateValues(json, document, version, origin, now, by))
                .update();
    }

    static Map<String, @Nullable Object> stateValues(
            JsonMapper json, Document document, long version, Origin origin, Instant now, @Nullable AccountId by) {
        return new Values()
                .param("id", document.id().value())
                .param("version", version)
                .param("format", FORMAT)
                .param("body", json.writeValueAsString(document))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by == null ? null : by.value())
                .param("deed", origin.deed().name())
                .param(
                        "operation",
                        origin.operation() == null ? null : origin.operation().value())
                .number("ofVersion", origin.ofVersion())
                .values;
    }

    private String entries(Document document, Instant now, @Nullable AccountId by) {
        return headings.entries(List.of(document), now, by).getOrDefault(document.id(), "");
    }

    /// What is queried of a document, by the names of the parameters.
    ///
    /// @param entries as [Headings#entries] gives them
    static Map<String, @Nullable Object> values(
            Document document, String entries, Instant now, @Nullable AccountId by) {
        var description = document.description();
        var date = description.date();
        var references =
                document.holdings().stream().map(Holding::shortReference).toList();
        return new Values()
                .param("id", document.id().value())
                .param("title", description.title())
                .param("sender", firstName(description, Agent.Role.SENDER, Agent.Role.AUTHOR))
                .param("recipient", firstName(description, Agent.Role.RECIPIENT))
                .param("kind", description.kind())
                .param("edtf", date == null ? null : date.edtf())
                .number("dateSort", date == null ? null : date.earliest().toEpochDay())
                .number("dateFrom", date == null ? null : date.from())
                .number("dateTo", date == null ? null : date.to())
                .param(
                        "languages",
                        description.languages().stream().map(LanguageTag::value).collect(Collectors.joining(" ")))
                .param("reference", String.join("; ", references))
                .param(
                        "referenceSort",
                        document.holdings().stream()
                                .findFirst()
                                .map(Holding::sortKey)
                                .map(key -> atMost(LONGEST_REFERENCE_KEY, key))
                                .orElse(null))
                .param("layers", document.versions().stream().map(Version::id).collect(Collectors.joining(" ")))
                .param(
                        "thumbnail",
                        document.scanPages()
                                .findFirst()
                                .map(page -> page.file().sha256())
                                .orElse(null))
                .param("missing", missing(document).map(Enum::name).collect(Collectors.joining(" ")))
                .param("searchable", searchable(document))
                .param("entries", entries)
                .param("indexFormat", INDEX_FORMAT)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by == null ? null : by.value())
                .values;
    }

    private static final class Values {
        private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

        private Values param(String name, @Nullable Object value) {
            values.put(name, value);
            return this;
        }

        /// PostgreSQL wants to know the type of a number that is not there.
        private Values number(String name, @Nullable Long value) {
            return param(name, new SqlParameterValue(Types.BIGINT, value));
        }
    }

    private static Stream<Missing> missing(Document document) {
        return Stream.of(Missing.values()).filter(what -> switch (what) {
            case SCAN -> document.scanPages().findAny().isEmpty();
            case TRANSCRIPT -> document.versions().stream().noneMatch(Version.Transcript.class::isInstance);
            case TRANSLATION -> document.versions().stream().noneMatch(Version.Translation.class::isInstance);
            case RIGHTS -> document.rights() == null;
            case SUMMARY -> document.description().summary() == null;
            case ALTERNATIVE_TEXT ->
                document.scanPages()
                        .anyMatch(page -> page.alt() == null || page.alt().isBlank());
        });
    }

    private static @Nullable String firstName(Description description, Agent.Role... roles) {
        return Stream.of(roles)
                .flatMap(description::agents)
                .map(Agent::name)
                .findFirst()
                .map(name -> atMost(LONGEST_NAME, name))
                .orElse(null);
    }

    private static String atMost(int length, String text) {
        return text.length() > length ? text.substring(0, length) : text;
    }

    /// The different words that a document can be found by.
    private static String searchable(Document document) {
        var description = document.description();
        return Stream.of(
                        Stream.of(
                                document.id().value(), description.title(), description.kind(), description.summary()),
                        description.agents().stream().map(Agent::name),
                        description.subjects().stream().map(Subject::heading),
                        description.places().stream().map(Place::name),
                        document.holdings().stream().map(Holding::reference),
                        document.holdings().stream().map(Holding::shortReference))
                .flatMap(part -> part)
                .filter(Objects::nonNull)
                .flatMap(Folded::words)
                .distinct()
                .limit(MOST_WORDS)
                .collect(Collectors.joining(" "));
    }

    private static final Instant FOR_EVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final RowMapper<DocumentRow> ROWS = (row, _) -> new DocumentRow(
            new DocumentId(row.getString("id")),
            row.getString("title"),
            row.getString("sender"),
            row.getString("recipient"),
            row.getString("kind"),
            row.getString("date_edtf") == null ? null : new ArchivalDate(row.getString("date_edtf")),
            words(row.getString("languages")),
            row.getString("reference"),
            words(row.getString("layers")),
            row.getString("thumbnail") == null ? null : new MediaId(row.getString("thumbnail")),
            instant(row, "changed_at"));

    private static List<String> words(String joined) {
        return joined.isBlank() ? List.of() : List.of(joined.split(" "));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
