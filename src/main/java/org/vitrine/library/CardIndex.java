package org.vitrine.library;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.vitrine.library.DocumentQuery.Missing;

/// The card catalogue of the library, kept in memory: which documents match, in which order, and how they are made up.
///
/// Counting kinds, languages and headings of a hundred thousand documents takes a database a good part of a second,
/// whatever its indexes; here it takes milliseconds, and as long on every database. It is made from the tables at the
/// first question and follows every save. Once in a while it compares the number and the versions of its documents with
/// the table's: so it learns of what another node has saved, and mends whatever else it may have missed.
@Component
class CardIndex {
    private static final long BETWEEN_COMPARISONS = TimeUnit.SECONDS.toNanos(5);
    private static final int AT_ONCE = 500;
    private static final int KEPT_ANSWERS = 64;
    private static final int ENTRIES_NAMED = 8;

    private final JdbcClient jdbc;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Set<DocumentId> changed = ConcurrentHashMap.newKeySet();
    private final Cache<DocumentQuery, BitSet> matching =
            Caffeine.newBuilder().maximumSize(KEPT_ANSWERS).build();
    private final Cache<DocumentQuery, Facets> facets =
            Caffeine.newBuilder().maximumSize(KEPT_ANSWERS).build();
    private Cards cards = new Cards();
    private volatile boolean loaded;
    private volatile long comparedAt;

    CardIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Takes note that documents were saved, as soon as they are.
    void changed(Collection<DocumentId> documents) {
        var saved = List.copyOf(documents);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    changed.addAll(saved);
                }
            });
        } else {
            changed.addAll(saved);
        }
    }

    List<DocumentId> list(DocumentQuery query, int offset, int limit) {
        return answer(cards -> {
            var found = matching.get(query.unordered(), cards::matching);
            return cards.window(found, query.order(), query.ascending(), offset, limit);
        });
    }

    int count(DocumentQuery query) {
        return answer(cards -> matching.get(query.unordered(), cards::matching).cardinality());
    }

    Facets facets(DocumentQuery query) {
        return answer(cards -> facets.get(query.unordered(), asked -> cards.facets(asked, ENTRIES_NAMED)));
    }

    Map<EntryId, Integer> documentsByEntry() {
        return answer(Cards::documentsByEntry);
    }

    private <T> T answer(Function<Cards, T> question) {
        bringUpToDate();
        lock.readLock().lock();
        try {
            return question.apply(cards);
        } finally {
            lock.readLock().unlock();
        }
    }

    private void bringUpToDate() {
        var now = System.nanoTime();
        var due = now - comparedAt > BETWEEN_COMPARISONS;
        if (loaded && changed.isEmpty() && !due) {
            return;
        }
        lock.writeLock().lock();
        try {
            if (!loaded) {
                cards = new Cards();
                read("d.gone_at is null", Map.of());
                loaded = true;
                comparedAt = System.nanoTime();
                forgetAnswers();
            } else {
                var stale = new HashSet<DocumentId>();
                // One that is saved again meanwhile is simply read once more.
                for (var id : changed) {
                    changed.remove(id);
                    stale.add(id);
                }
                if (now - comparedAt > BETWEEN_COMPARISONS) {
                    comparedAt = now;
                    stale.addAll(missed(stale));
                }
                reread(stale);
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void reread(Set<DocumentId> stale) {
        if (stale.isEmpty()) {
            return;
        }
        var ids = new ArrayList<>(stale);
        for (var from = 0; from < ids.size(); from += AT_ONCE) {
            var part = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            part.forEach(cards::remove);
            read(
                    "d.gone_at is null and d.id in (:ids)",
                    Map.of("ids", part.stream().map(DocumentId::value).toList()));
        }
        if (cards.isWorn()) {
            var anew = new Cards();
            // Numbers of values go on meaning the same.
            anew.kinds.takeOver(cards.kinds);
            anew.languages.takeOver(cards.languages);
            anew.entries.takeOver(cards.entries);
            anew.put(cards.all());
            cards = anew;
        }
        forgetAnswers();
    }

    private Set<DocumentId> missed(Set<DocumentId> known) {
        record Sum(int count, long versions) {}
        var sum = jdbc.sql("select count(*) as n, coalesce(sum(version), 0) as v from document where gone_at is null")
                .query((row, _) -> new Sum(row.getInt("n"), row.getLong("v")))
                .single();
        if (known.isEmpty() && sum.count() == cards.count() && sum.versions() == cards.versions()) {
            return Set.of();
        }
        var here = cards.versionsById();
        var missed = new HashSet<DocumentId>();
        jdbc.sql("select id, version from document where gone_at is null").query(row -> {
            var id = new DocumentId(row.getString("id"));
            var version = here.remove(id);
            if (version == null || version != row.getLong("version")) {
                missed.add(id);
            }
        });
        missed.addAll(here.keySet());
        return missed;
    }

    private void read(String condition, Map<String, ?> params) {
        var words = new HashMap<String, String>();
        var read = jdbc.sql("""
                        select d.id, d.version, d.title, d.kind, d.languages, d.date_sort, d.date_from, d.date_to,
                               d.reference_sort, d.missing, d.searchable, d.entries, d.changed_at, d.binned_at
                        from document d where %s
                        """.formatted(condition))
                .params(params)
                .query((row, _) -> card(row, words))
                .list();
        cards.put(read);
    }

    private Card card(ResultSet row, Map<String, String> words) throws SQLException {
        var id = row.getString("id");
        var kind = row.getString("kind");
        var reference = row.getString("reference_sort");
        var sort = row.getLong("date_sort");
        var dated = !row.wasNull();
        return new Card(
                new DocumentId(id),
                row.getLong("version"),
                kind == null ? -1 : cards.kinds.number(kind),
                split(row.getString("languages"))
                        .mapToInt(cards.languages::number)
                        .toArray(),
                split(row.getString("entries")).mapToInt(this::entry).toArray(),
                dated ? sort : Card.UNDATED,
                dated ? row.getLong("date_from") : Card.UNDATED,
                dated ? row.getLong("date_to") : Card.UNDATED,
                missing(row.getString("missing")),
                Folded.natural(row.getString("title")),
                kind == null ? "" : Folded.natural(kind),
                reference == null ? "" : reference,
                row.getObject("changed_at", OffsetDateTime.class).toInstant().toEpochMilli(),
                // The same word is kept once.
                split(row.getString("searchable"))
                        .map(word -> words.computeIfAbsent(word, same -> same))
                        .toArray(String[]::new),
                row.getObject("binned_at") != null);
    }

    /// As [Headings#entries] writes it.
    private int entry(String written) {
        var end = written.indexOf(':');
        return cards.entries.number(new Cards.KnownEntry(
                new EntryId(UUID.fromString(written.substring(end + 1))),
                Entry.Kind.valueOf(written.substring(0, end))));
    }

    private static Set<Missing> missing(String written) {
        var missing = EnumSet.noneOf(Missing.class);
        split(written).map(Missing::valueOf).forEach(missing::add);
        return missing;
    }

    private static java.util.stream.Stream<String> split(String joined) {
        return joined.isBlank() ? java.util.stream.Stream.empty() : Arrays.stream(joined.split(" "));
    }

    private void forgetAnswers() {
        matching.invalidateAll();
        facets.invalidateAll();
    }
}
