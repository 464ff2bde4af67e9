package org.vitrine.library;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vitrine.accounts.AccountId;
import tools.jackson.databind.json.JsonMapper;

@Repository
class EntryRepository {
    private static final int FORMAT = 1;
    private static final int AT_ONCE = 200;
    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_URI = 500;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EntryRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// An entry with the number of its saved states; a save names the one it read.
    record Kept(Entry entry, long version, @Nullable EntryId mergedInto) {}

    Optional<Kept> find(EntryId id) {
        return jdbc.sql("select body, version, merged_into from entry where id = :id")
                .param("id", id.value())
                .query(kept())
                .optional();
    }

    List<Entry> all(Collection<EntryId> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc
                        .sql("select body, version, merged_into from entry where id in (:ids)")
                        .param("ids", ids.stream().map(EntryId::value).toList())
                        .query(kept())
                        .list()
                        .stream()
                        .map(Kept::entry)
                        .toList();
    }

    List<Entry> list(Entry.Kind kind) {
        return jdbc
                .sql("select body, version, merged_into from entry where kind = :kind and merged_into is null")
                .param("kind", kind.name())
                .query(kept())
                .list()
                .stream()
                .map(Kept::entry)
                .toList();
    }

    /// Entries with a name in which every word of the heading's key stands, by their preferred names.
    List<Kept> search(Entry.Kind kind, String words, int offset, int limit) {
        var condition = new Condition(kind, words);
        return jdbc.sql("select body, version, merged_into from entry where " + condition.sql
                        + " order by name_key, id limit :limit offset :offset")
                .params(condition.params)
                .param("limit", limit)
                .param("offset", offset)
                .query(kept())
                .list();
    }

    int count(Entry.Kind kind, String words) {
        var condition = new Condition(kind, words);
        return jdbc.sql("select count(*) from entry where " + condition.sql)
                .params(condition.params)
                .query(Integer.class)
                .single();
    }

    /// Entries that any of these names or addresses may mean.
    List<Entry> candidates(Entry.Kind kind, Set<String> keys, Set<URI> authorities) {
        // Two questions, each with an index of its own: databases read the whole table for "this or that".
        var found = new LinkedHashMap<EntryId, Entry>();
        if (!keys.isEmpty()) {
            candidates("entry_name", "name_key", kind, keys).forEach(entry -> found.put(entry.id(), entry));
        }
        if (!authorities.isEmpty()) {
            var addresses = authorities.stream().map(EntryRepository::fitting).collect(Collectors.toSet());
            candidates("entry_authority", "uri", kind, addresses).forEach(entry -> found.put(entry.id(), entry));
        }
        return found.values().stream()
                .sorted(Comparator.comparing(entry -> entry.id().toString()))
                .toList();
    }

    private List<Entry> candidates(String table, String column, Entry.Kind kind, Set<String> values) {
        return jdbc
                .sql("""
                        select e.body, e.version, e.merged_into
                        from %s t join entry e on e.id = t.entry
                        where t.kind = :kind and t.%s in (:values) and e.merged_into is null
                        """.formatted(table, column))
                .param("kind", kind.name())
                .param("values", values)
                .query(kept())
                .list()
                .stream()
                .map(Kept::entry)
                .toList();
    }

    void insert(Entry entry, Instant now, @Nullable AccountId by) {
        jdbc.sql("""
                        insert into entry (id, kind, name, name_key, format, body, version, changed_at, changed_by)
                        values (:id, :kind, :name, :key, :format, :body, 1, :now, :by)
                        """)
                .params(columns(entry, now, by))
                .param("kind", entry.kind().name())
                .param("format", FORMAT)
                .update();
        index(entry);
    }

    void update(Entry entry, long version, Instant now, @Nullable AccountId by) {
        var updated = jdbc.sql("""
                        update entry set name = :name, name_key = :key, body = :body, version = version + 1,
                               changed_at = :now, changed_by = :by
                        where id = :id and version = :version
                        """)
                .params(columns(entry, now, by))
                .param("version", version)
                .update();
        if (updated == 0) {
            throw new StaleEntryException(entry.id(), version);
        }
        unindex(entry.id());
        index(entry);
    }

    /// Takes entries off the list, for the one they are now part of.
    void merge(Collection<EntryId> merged, EntryId into) {
        merged.forEach(this::unindex);
        jdbc.sql("update entry set merged_into = :into, version = version + 1 where id in (:ids)")
                .param("into", into.value())
                .param("ids", merged.stream().map(EntryId::value).toList())
                .update();
    }

    void unmerge(Entry entry) {
        jdbc.sql("update entry set merged_into = null, version = version + 1 where id = :id")
                .param("id", entry.id().value())
                .update();
        index(entry);
    }

    void delete(EntryId id) {
        unindex(id);
        jdbc.sql("delete from document_entry where entry = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("delete from entry where id = :id").param("id", id.value()).update();
    }

    /// Whether any document, be it in the bin, or any merged entry needs it.
    boolean isNeeded(EntryId id) {
        return jdbc.sql("""
                        select (select count(*) from document_entry where entry = :id)
                             + (select count(*) from entry where merged_into = :id)
                        """).param("id", id.value()).query(Long.class).single() > 0;
    }

    List<DocumentId> documents(Collection<EntryId> entries) {
        return jdbc.sql("""
                        select distinct l.document from document_entry l join document d on d.id = l.document
                        where l.entry in (:ids) and d.binned_at is null and d.gone_at is null order by l.document
                        """)
                .param("ids", entries.stream().map(EntryId::value).toList())
                .query((row, _) -> new DocumentId(row.getString("document")))
                .list();
    }

    /// A document that speaks of an entry.
    private record Link(DocumentId document, EntryId entry) {}

    /// Ties documents to the entries they speak of now, and to no others.
    void link(Map<DocumentId, Set<EntryId>> entries) {
        var wanted = new LinkedHashSet<Link>();
        entries.forEach((document, linked) -> linked.forEach(entry -> wanted.add(new Link(document, entry))));
        var before = new LinkedHashSet<Link>();
        inParts(List.copyOf(entries.keySet()), documents -> before.addAll(links(documents)));
        before.stream()
                .filter(link -> !wanted.contains(link))
                .forEach(link -> jdbc.sql("delete from document_entry where document = :document and entry = :entry")
                        .param("document", link.document().value())
                        .param("entry", link.entry().value())
                        .update());
        inParts(wanted.stream().filter(link -> !before.contains(link)).toList(), this::insert);
    }

    private List<Link> links(List<DocumentId> documents) {
        return jdbc.sql("select document, entry from document_entry where document in (:ids)")
                .param("ids", documents.stream().map(DocumentId::value).toList())
                .query((row, _) -> new Link(
                        new DocumentId(row.getString("document")), new EntryId(row.getObject("entry", UUID.class))))
                .list();
    }

    private void insert(List<Link> links) {
        var rows = String.join(", ", Collections.nCopies(links.size(), "(?, ?)"));
        jdbc.sql("insert into document_entry (document, entry) values " + rows)
                .params(links.stream()
                        .<Object>flatMap(link ->
                                Stream.of(link.document().value(), link.entry().value()))
                        .toList())
                .update();
    }

    private static <T> void inParts(List<T> all, Consumer<List<T>> act) {
        for (var from = 0; from < all.size(); from += AT_ONCE) {
            act.accept(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
    }

    private void index(Entry entry) {
        entry.keys()
                .forEach(key -> jdbc.sql("insert into entry_name (entry, kind, name_key) values (:id, :kind, :key)")
                        .param("id", entry.id().value())
                        .param("kind", entry.kind().name())
                        .param("key", key)
                        .update());
        entry.authorities().stream()
                .map(EntryRepository::fitting)
                .distinct()
                .forEach(uri -> jdbc.sql("insert into entry_authority (entry, kind, uri) values (:id, :kind, :uri)")
                        .param("id", entry.id().value())
                        .param("kind", entry.kind().name())
                        .param("uri", uri)
                        .update());
    }

    private void unindex(EntryId id) {
        jdbc.sql("delete from entry_name where entry = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("delete from entry_authority where entry = :id")
                .param("id", id.value())
                .update();
    }

    private Map<String, @Nullable Object> columns(Entry entry, Instant now, @Nullable AccountId by) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("id", entry.id().value());
        columns.put(
                "name", entry.name().length() > LONGEST_NAME ? entry.name().substring(0, LONGEST_NAME) : entry.name());
        columns.put("key", Folded.heading(entry.name()));
        columns.put("body", json.writeValueAsString(entry));
        columns.put("now", now.atOffset(ZoneOffset.UTC));
        columns.put("by", by == null ? null : by.value());
        return columns;
    }

    private RowMapper<Kept> kept() {
        return (row, _) -> {
            var into = row.getObject("merged_into", UUID.class);
            return new Kept(
                    json.readValue(row.getString("body"), Entry.class),
                    row.getLong("version"),
                    into == null ? null : new EntryId(into));
        };
    }

    private static String fitting(URI authority) {
        var written = authority.toString();
        return written.length() > LONGEST_URI ? written.substring(0, LONGEST_URI) : written;
    }

    /// The where clause of a search, with its values as parameters.
    private static final class Condition {
        private final String sql;
        private final Map<String, Object> params = new LinkedHashMap<>();

        private Condition(Entry.Kind kind, String words) {
            var condition = new StringBuilder("kind = :kind and merged_into is null");
            params.put("kind", kind.name());
            var number = 0;
            for (var word : Folded.words(words).toList()) {
                // Folded words have no signs that LIKE would take for wildcards.
                condition.append(
                        " and id in (select entry from entry_name where kind = :kind and (name_key like :b%d or name_key like :w%d))"
                                .formatted(number, number));
                params.put("b" + number, word + "%");
                params.put("w" + number++, "% " + word + "%");
            }
            sql = condition.toString();
        }
    }
}
