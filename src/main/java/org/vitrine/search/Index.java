package org.vitrine.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.util.Version;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.springframework.util.FileSystemUtils;
import org.vitrine.publishing.Inquiry;

/// One generation of the index, open to be written and asked.
///
/// Parts are written before their entry and nothing is said to be held before both are on disk. What a generation holds
/// it tells by itself, so that after any interruption the difference to what it should hold can be made up.
final class Index implements AutoCloseable {
    private static final int SCROLLED = 1_000;
    private static final int MOST_REPLIES = 500;
    /// Another house may write into a cluster's index, so that nothing is remembered for long.
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final SearchSettings settings;
    private final String generation;
    private final CloseableSearchMapping mapping;
    private final Map<String, String> held = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final Cache<Asked, Asking.Reply> replies = Caffeine.newBuilder()
            .maximumSize(MOST_REPLIES)
            .expireAfterWrite(FRESH)
            .build();
    /// Whether there was nothing at all when it was opened.
    private boolean begunHere;

    /// @param change how often the index had been written when it was asked
    private record Asked(Inquiry inquiry, long change) {}

    private Index(SearchSettings settings, String generation, CloseableSearchMapping mapping) {
        this.settings = settings;
        this.generation = generation;
        this.mapping = mapping;
    }

    /// Opens a generation, and begins it where there is none of this name.
    static Index open(SearchSettings settings, String generation) {
        var index = new Index(settings, generation, mapping(settings, generation, "create"));
        try {
            index.readHeld();
            return index;
        } catch (RuntimeException e) {
            index.close();
            throw e;
        }
    }

    /// Takes a generation away.
    static void remove(SearchSettings settings, String generation) {
        if (settings.backend() == SearchSettings.Backend.OPENSEARCH) {
            try (var mapping = mapping(settings, generation, "none");
                    var session = mapping.createSession()) {
                session.schemaManager(Entry.class, Part.class).dropIfExisting();
            }
        }
        try {
            FileSystemUtils.deleteRecursively(settings.folder().resolve(generation));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CloseableSearchMapping mapping(SearchSettings settings, String generation, String schemaStrategy) {
        var properties = new HashMap<String, Object>();
        properties.put("hibernate.search.mapping.configurer", new Schema(generation));
        properties.put("hibernate.search.schema_management.strategy", schemaStrategy);
        switch (settings.backend()) {
            case LUCENE -> {
                var folder = settings.folder().resolve(generation);
                try {
                    Files.createDirectories(folder);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                properties.put("hibernate.search.backend.type", "lucene");
                properties.put("hibernate.search.backend.lucene_version", Version.LATEST.toString());
                properties.put("hibernate.search.backend.directory.root", folder.toString());
                properties.put("hibernate.search.backend.analysis.configurer", new LuceneAnalysis());
                properties.put("hibernate.search.backend.io.writer.ram_buffer_size", 48);
            }
            case OPENSEARCH -> {
                properties.put("hibernate.search.backend.type", "elasticsearch");
                properties.put("hibernate.search.backend.hosts", settings.hosts());
                properties.put("hibernate.search.backend.protocol", settings.protocol());
                properties.put("hibernate.search.backend.analysis.configurer", new OpenSearchAnalysis());
                properties.put("hibernate.search.backend.schema_management.minimal_required_status", "yellow");
                // One address for an index: generations replace each other as a whole.
                properties.put("hibernate.search.backend.layout.strategy", "no-alias");
                if (settings.username() != null) {
                    properties.put("hibernate.search.backend.username", settings.username());
                    properties.put("hibernate.search.backend.password", settings.password());
                }
            }
        }
        return SearchMapping.builder(AnnotatedTypeSource.empty(), MethodHandles.lookup())
                .properties(properties)
                .build();
    }

    String generation() {
        return generation;
    }

    /// The stamps of the entries that are on disk, by their ids.
    Map<String, String> held() {
        return Map.copyOf(held);
    }

    SearchSession session() {
        return mapping.createSession();
    }

    /// What the index knows about an inquiry. Many ask the same, above all the search page that says nothing yet, for
    /// which everything there is has to be counted.
    Asking.Reply reply(Inquiry inquiry) {
        return replies.get(new Asked(inquiry, changes.get()), asked -> Asking.ask(this, asked.inquiry()));
    }

    /// Writes entries with all their parts in the place of what there was of them. Returns when they are on disk.
    void write(Collection<Entry> entries) {
        var ids = entries.stream().map(Entry::id).toList();
        try (var session = durable()) {
            var plan = session.indexingPlan();
            // Where nothing was, there are no parts of it to look for.
            var outdated = new HashSet<>(
                    begunHere && ids.stream().noneMatch(held::containsKey) ? List.of() : partIds(session, ids));
            for (var entry : entries) {
                for (var part : entry.parts()) {
                    plan.addOrUpdate(part);
                    outdated.remove(part.id());
                }
            }
            outdated.forEach(part -> plan.purge(Part.class, part, null));
        }
        try (var session = durable()) {
            entries.forEach(session.indexingPlan()::addOrUpdate);
        }
        entries.forEach(entry -> held.put(entry.id(), entry.stamp()));
        changes.incrementAndGet();
    }

    /// Takes entries away: first what is found, then its parts.
    void remove(Collection<String> ids) {
        try (var session = durable()) {
            ids.forEach(id -> session.indexingPlan().purge(Entry.class, id, null));
        }
        ids.forEach(held::remove);
        changes.incrementAndGet();
        try (var session = durable()) {
            partIds(session, ids).forEach(part -> session.indexingPlan().purge(Part.class, part, null));
        }
    }

    /// Puts all that was written in one piece, so that no question has to go through many, and makes it findable and
    /// durable.
    void settle() {
        try (var session = mapping.createSession()) {
            var workspace = session.workspace(Entry.class, Part.class);
            workspace.mergeSegments();
            workspace.flush();
            workspace.refresh();
        }
    }

    private SearchSession durable() {
        return mapping.createSessionWithOptions()
                .indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.sync())
                .build();
    }

    private static List<String> partIds(SearchSession session, Collection<String> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        var ids = new ArrayList<String>();
        try (var scroll = session.search(Part.class)
                .select(f -> f.id(String.class))
                .where(f -> f.terms().field(Schema.ENTRY).matchingAny(entries))
                .scroll(SCROLLED)) {
            for (var next = scroll.next(); next.hasHits(); next = scroll.next()) {
                ids.addAll(next.hits());
            }
        }
        return ids;
    }

    private void readHeld() {
        try (var session = mapping.createSession();
                var scroll = session.search(Entry.class)
                        .select(f -> f.composite()
                                .from(f.id(String.class), f.field(Schema.STAMP, String.class))
                                .as(Map::entry))
                        .where(f -> f.matchAll())
                        .scroll(SCROLLED)) {
            for (var next = scroll.next(); next.hasHits(); next = scroll.next()) {
                next.hits().forEach(entry -> held.put(entry.getKey(), entry.getValue()));
            }
            begunHere = session.search(Part.class).where(f -> f.matchAll()).fetchTotalHitCount() == 0;
        }
    }

    @Override
    public void close() {
        mapping.close();
    }
}
