package org.vitrine.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vitrine.accounts.AccountId;
import org.vitrine.media.MediaId;
import org.vitrine.text.LanguageTag;
import tools.jackson.databind.json.JsonMapper;

@Repository
class DocumentRepository {
    private static final int FORMAT = 1;
    private static final int LONGEST_SEARCHABLE = 20_000;
    private static final int LONGEST_NAME = 300;

    /// Of [#values].
    static final String INSERT = """
            insert into document (id, version, title, sender, recipient, kind, date_edtf, date_earliest, languages, reference,
                                  reference_sort, layers, thumbnail, has_rights, has_summary, searchable,
                                  changed_at, changed_by)
            values (:id, 1, :title, :sender, :recipient, :kind, :edtf, :earliest, :languages, :reference,
                    :referenceSort, :layers, :thumbnail, :hasRights, :hasSummary, :searchable, :now, :by)
            """;

    /// Of [#values] and the version that was read.
    static final String UPDATE = """
            update document set version = version + 1, title = :title, sender = :sender,
                   recipient = :recipient, kind = :kind, date_edtf = :edtf,
                   date_earliest = :earliest, languages = :languages, reference = :reference,
                   reference_sort = :referenceSort, layers = :layers, thumbnail = :thumbnail,
                   has_rights = :hasRights, has_summary = :hasSummary, searchable = :searchable,
                   changed_at = :now, changed_by = :by
            where id = :id and version = :version
            """;

    /// Of [#stateValues].
    static final String INSERT_STATE = """
            insert into document_state (document, version, format, body, saved_at, saved_by)
            values (:id, :version, :format, :body, :now, :by)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DocumentRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    boolean exists(DocumentId id) {
        return jdbc.sql("select count(*) from document where id = :id")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Optional<Catalogued> find(DocumentId id) {
        return jdbc.sql("""
                        select d.version, d.changed_at, s.body
                        from document d join document_state s on s.document = d.id and s.version = d.version
                        where d.id = :id
                        """)
                .param("id", id.value())
                .query((row, _) -> new Catalogued(
                        json.readValue(row.getString("body"), Document.class),
                        row.getLong("version"),
                        instant(row, "changed_at")))
                .optional();
    }

    Catalogued insert(Document document, Instant now, @Nullable AccountId by) {
        jdbc.sql(INSERT).params(values(document, now, by)).update();
        return saved(document, 1, now, by);
    }

    Catalogued update(Document document, long version, Instant now, @Nullable AccountId by) {
        var updated = jdbc.sql(UPDATE)
                .params(values(document, now, by))
                .param("version", version)
                .update();
        if (updated == 0) {
            throw new StaleDocumentException(document.id(), version);
        }
        return saved(document, version + 1, now, by);
    }

    List<DocumentRow> list(DocumentQuery query, int offset, int limit) {
        var column = switch (query.order()) {
            case TITLE -> "lower(title)";
            case DATE -> "date_earliest";
            case KIND -> "kind";
            case REFERENCE -> "reference_sort";
            case CHANGED -> "changed_at";
        };
        var condition = new Condition(query);
        return jdbc.sql("select * from document where " + condition.sql + " order by " + column
                        + (query.ascending() ? " asc" : " desc") + " nulls last, id limit :limit offset :offset")
                .params(condition.params)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> new DocumentRow(
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
                        instant(row, "changed_at")))
                .list();
    }

    int count(DocumentQuery query) {
        var condition = new Condition(query);
        return jdbc.sql("select count(*) from document where " + condition.sql)
                .params(condition.params)
                .query(Integer.class)
                .single();
    }

    Map<String, Integer> kinds() {
        return jdbc
                .sql(
                        "select kind, count(*) as n from document where kind is not null group by kind order by n desc, kind")
                .query((row, _) -> Map.entry(row.getString("kind"), row.getInt("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, LinkedHashMap::new));
    }

    Map<String, Integer> languages() {
        return jdbc
                .sql("select languages, count(*) as n from document group by languages")
                .query((row, _) -> Map.entry(row.getString("languages"), row.getInt("n")))
                .list()
                .stream()
                .flatMap(entry -> words(entry.getKey()).stream().map(word -> Map.entry(word, entry.getValue())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, LinkedHashMap::new, Collectors.summingInt(Map.Entry::getValue)));
    }

    private Catalogued saved(Document document, long version, Instant now, @Nullable AccountId by) {
        jdbc.sql(INSERT_STATE)
                .params(stateValues(json, document, version, now, by))
                .update();
        return new Catalogued(document, version, now);
    }

    static Map<String, @Nullable Object> stateValues(
            JsonMapper json, Document document, long version, Instant now, @Nullable AccountId by) {
        return new Values()
                .param("id", document.id().value())
                .param("version", version)
                .param("format", FORMAT)
                .param("body", json.writeValueAsString(document))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by == null ? null : by.value())
                .values;
    }

    /// What is queried of a document, by the names of the parameters.
    static Map<String, @Nullable Object> values(Document document, Instant now, @Nullable AccountId by) {
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
                .param("earliest", date == null ? null : date.earliest())
                .param(
                        "languages",
                        description.languages().stream().map(LanguageTag::value).collect(Collectors.joining(" ")))
                .param("reference", String.join("; ", references))
                .param("referenceSort", references.isEmpty() ? null : sortable(references.getFirst()))
                .param("layers", document.versions().stream().map(Version::id).collect(Collectors.joining(" ")))
                .param(
                        "thumbnail",
                        document.scanPages()
                                .findFirst()
                                .map(page -> page.file().sha256())
                                .orElse(null))
                .param("hasRights", document.rights() != null)
                .param("hasSummary", description.summary() != null)
                .param("searchable", searchable(document))
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
    }

    private static @Nullable String firstName(Description description, Agent.Role... roles) {
        return Stream.of(roles)
                .flatMap(description::agents)
                .map(Agent::name)
                .findFirst()
                .map(name -> name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name)
                .orElse(null);
    }

    /// Archive order: numbers compare as numbers, so that delo 9 stands before delo 830.
    private static String sortable(String reference) {
        return java.util.regex.Pattern.compile("\\d+")
                .matcher(reference.toLowerCase(Locale.ROOT))
                .replaceAll(number -> "0".repeat(Math.max(0, 8 - number.group().length())) + number.group());
    }

    private static String searchable(Document document) {
        var description = document.description();
        var all = Stream.of(
                        Stream.of(
                                document.id().value(), description.title(), description.kind(), description.summary()),
                        description.agents().stream().map(Agent::name),
                        description.subjects().stream().map(Subject::heading),
                        description.places().stream().map(Place::name),
                        document.holdings().stream().map(Holding::reference),
                        document.holdings().stream().map(Holding::shortReference))
                .flatMap(part -> part)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
        return all.length() > LONGEST_SEARCHABLE ? all.substring(0, LONGEST_SEARCHABLE) : all;
    }

    private static List<String> words(String joined) {
        return joined.isBlank() ? List.of() : List.of(joined.split(" "));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /// The where clause of a query, with its values as parameters.
    private static final class Condition {
        private final String sql;
        private final Map<String, Object> params = new LinkedHashMap<>();

        private Condition(DocumentQuery query) {
            var parts = new ArrayList<String>();
            if (!query.words().isEmpty()) {
                var number = 0;
                for (var word : query.words().toLowerCase(Locale.ROOT).split("\\s+")) {
                    parts.add("searchable like :word" + number + " escape '!'");
                    params.put(
                            "word" + number++,
                            "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
                }
            }
            if (!query.kinds().isEmpty()) {
                parts.add("kind in (:kinds)");
                params.put("kinds", query.kinds());
            }
            for (var i = 0; i < query.languages().size(); i++) {
                params.put("language" + i, "% " + query.languages().get(i) + " %");
            }
            if (!query.languages().isEmpty()) {
                parts.add(params.keySet().stream()
                        .filter(key -> key.startsWith("language"))
                        .map(key -> "concat(' ', languages, ' ') like :" + key)
                        .collect(Collectors.joining(" or ", "(", ")")));
            }
            query.missing()
                    .forEach(missing -> parts.add(
                            switch (missing) {
                                case SCAN -> "layers not like '%scan%'";
                                case TRANSCRIPT -> "layers not like '%transcript%'";
                                case TRANSLATION -> "layers not like '%translation%'";
                                case RIGHTS -> "not has_rights";
                                case SUMMARY -> "not has_summary";
                            }));
            sql = parts.isEmpty() ? "1 = 1" : String.join(" and ", parts);
        }
    }
}
