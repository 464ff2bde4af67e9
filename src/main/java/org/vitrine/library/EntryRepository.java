package org.vitrine.library;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vitrine.accounts.AccountId;
import tools.jackson.databind.json.JsonMapper;

@Repository
class EntryRepository {
    private static final int FORMAT = 1;
    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_URI = 500;
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final JsonMapper json;

    EntryRepository(NamedParameterJdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = JdbcClient.create(jdbc);
        this.batches = jdbc;
        this.json = json;
    }

    /// An entry with the number of its saved states; a save names the one it read.
    record Kept(
            Entry entry,
            EntryAddress address,
            long version,
            @Nullable EntryId mergedInto) {}

    Optional<Kept> find(EntryId id) {
        return jdbc.sql("select body, version, merged_into, handle from entry where id = :id")
                .param("id", id.value())
                .query(kept())
                .optional();
    }

    List<Entry> all(Collection<EntryId> ids) {
        return kept(ids).stream().map(Kept::entry).toList();
    }

    List<Kept> kept(Collection<EntryId> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select body, version, merged_into, handle from entry where id in (:ids) order by id")
                        .param("ids", ids.stream().map(EntryId::value).toList())
                        .query(kept())
                        .list();
    }

    /// What became part of any of these.
    List<Kept> mergedInto(Collection<EntryId> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(
                                "select body, version, merged_into, handle from entry where merged_into in (:ids) order by id")
                        .param("ids", ids.stream().map(EntryId::value).toList())
                        .query(kept())
                        .list();
    }

    /// For each handle the entry that is called so; of several of one name one that is no part of another.
    List<EntryId> called(Entry.Kind kind, Collection<String> handles) {
        var found = new LinkedHashMap<String, EntryId>();
        if (!handles.isEmpty()) {
            jdbc.sql("""
                            select id, handle from entry where kind = :kind and handle in (:handles)
                            order by case when merged_into is null then 0 else 1 end, id
                            """)
                    .param("kind", kind.name())
                    .param("handles", handles)
                    .query((row, _) ->
                            found.putIfAbsent(row.getString("handle"), new EntryId(row.getObject("id", UUID.class))))
                    .list();
        }
        return List.copyOf(found.values());
    }

    /// Gives an address to some that were there before entries had any.
    ///
    /// @return whether there were some
    boolean addressSome() {
        var nameless = jdbc
                .sql(
                        "select body, version, merged_into, handle from entry where handle = cast(id as varchar(36)) order by id limit "
                                + AT_ONCE)
                .query(kept())
                .list()
                .stream()
                .map(Kept::entry)
                .toList();
        var addresses = addresses(nameless, EntryAddress::wish);
        batch(
                "update entry set handle = :handle where id = :id",
                nameless.stream()
                        .map(entry -> Map.of(
                                "id",
                                entry.id().value(),
                                "handle",
                                Objects.requireNonNull(addresses.get(entry.id())))));
        return !nameless.isEmpty();
    }

    /// A handle for each that no other has.
    private Map<EntryId, String> addresses(Collection<Entry> added, Function<Entry, EntryAddress> wish) {
        var given = new LinkedHashMap<EntryId, String>();
        added.stream().collect(Collectors.groupingBy(Entry::kind)).forEach((kind, entries) -> {
            var taken = new HashSet<String>();
            var open = List.copyOf(entries);
            for (var number = 1; !open.isEmpty(); number++) {
                var round = number;
                var wishes = open.stream()
                        .map(entry -> wish.apply(entry).numbered(round).handle())
                        .distinct()
                        .toList();
                for (var from = 0; from < wishes.size(); from += AT_ONCE) {
                    taken.addAll(jdbc.sql("select handle from entry where kind = :kind and handle in (:wishes)")
                            .param("kind", kind.name())
                            .param("wishes", wishes.subList(from, Math.min(wishes.size(), from + AT_ONCE)))
                            .query(String.class)
                            .list());
                }
                var left = new ArrayList<Entry>();
                for (var entry : open) {
                    var handle = wish.apply(entry).numbered(round).handle();
                    if (taken.add(handle)) {
                        given.put(entry.id(), handle);
                    } else {
                        left.add(entry);
                    }
                }
                open = left;
            }
        });
        return given;
    }

    List<Entry> list(Entry.Kind kind) {
        return jdbc
                .sql("select body, version, merged_into, handle from entry where kind = :kind and merged_into is null")
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
        return jdbc.sql("select body, version, merged_into, handle from entry where " + condition.sql
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
                        select e.body, e.version, e.merged_into, e.handle
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

    void insert(Collection<Entry> added, Instant now, @Nullable AccountId by) {
        insert(added, EntryAddress::wish, now, by);
    }

    /// @param wish the address that one gets unless it is taken
    void insert(Collection<Entry> added, Function<Entry, EntryAddress> wish, Instant now, @Nullable AccountId by) {
        var addresses = addresses(added, wish);
        batch("""
                insert into entry (id, kind, handle, name, name_key, format, body, version, changed_at, changed_by)
                values (:id, :kind, :handle, :name, :key, :format, :body, 1, :now, :by)
                """, added.stream().map(entry -> {
            var columns = columns(entry, now, by);
            columns.put("kind", entry.kind().name());
            columns.put("handle", addresses.get(entry.id()));
            columns.put("format", FORMAT);
            return columns;
        }));
        index(added);
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
        index(List.of(entry));
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
        index(List.of(entry));
    }

    void delete(EntryId id) {
        unindex(id);
        jdbc.sql("delete from entry where id = :id").param("id", id.value()).update();
    }

    /// Whether any document, be it in the bin, or any merged entry needs it.
    boolean isNeeded(EntryId id) {
        return jdbc.sql("""
                        select (select count(*) from document where entries like :mention)
                             + (select count(*) from entry where merged_into = :id)
                        """)
                        .param("mention", mention(id))
                        .param("id", id.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /// Documents on the shelves that speak of any of these. Reads through all of them: for what is done seldom.
    List<DocumentId> documents(Collection<EntryId> entries) {
        var found = new TreeSet<String>();
        for (var entry : entries) {
            found.addAll(jdbc.sql("""
                            select id from document
                            where entries like :mention and binned_at is null and gone_at is null
                            """)
                    .param("mention", mention(entry))
                    .query(String.class)
                    .list());
        }
        return found.stream().map(DocumentId::new).toList();
    }

    private static String mention(EntryId entry) {
        return "%:" + entry + "%";
    }

    private void index(Collection<Entry> added) {
        batch(
                "insert into entry_name (entry, kind, name_key) values (:entry, :kind, :key)",
                added.stream().flatMap(entry -> entry.keys().stream().map(key -> row(entry, "key", key))));
        batch(
                "insert into entry_authority (entry, kind, uri) values (:entry, :kind, :uri)",
                added.stream()
                        .flatMap(entry -> entry.authorities().stream()
                                .map(EntryRepository::fitting)
                                .distinct()
                                .map(uri -> row(entry, "uri", uri))));
    }

    private static Map<String, Object> row(Entry entry, String column, String value) {
        return Map.of("entry", entry.id().value(), "kind", entry.kind().name(), column, value);
    }

    @SuppressWarnings("unchecked")
    private void batch(String sql, Stream<? extends Map<String, ?>> rows) {
        var all = rows.toArray(Map[]::new);
        if (all.length > 0) {
            batches.batchUpdate(sql, all);
        }
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
            var entry = json.readValue(row.getString("body"), Entry.class);
            return new Kept(
                    entry,
                    new EntryAddress(entry.kind(), row.getString("handle")),
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
