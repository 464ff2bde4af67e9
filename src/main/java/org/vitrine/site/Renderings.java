package org.vitrine.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vitrine.house.InstitutionChanged;
import org.vitrine.publishing.EditionsChanged;

/// Pages that were rendered once and are served from memory until what is on display changes, or the
/// house around it.
///
/// A page is kept under the state it was asked for in, so that one that is still being rendered when an edition appears
/// cannot be taken for the new one. However many ask for a page that is not there, it is rendered once.
@Component
@EnableConfigurationProperties(SiteSettings.class)
class Renderings {
    private static final int VISITS_REMEMBERED = 8;
    /// What a page takes beside its bytes.
    private static final int OVERHEAD = 512;
    /// The part of the memory for pages, one in so many, that is for the plain bytes of what is mostly sent packed.
    private static final int UNPACKED = 4;

    private final AtomicLong state = new AtomicLong();
    private final Cache<Place, Rendering> pages;
    private final Cache<Rendering, byte[]> unpacked;
    private final ConcurrentMap<Place, CompletableFuture<Optional<Rendering>>> beingMade = new ConcurrentHashMap<>();
    private final Cache<Visit, Boolean> visits =
            Caffeine.newBuilder().maximumSize(VISITS_REMEMBERED).build();

    Renderings(SiteSettings settings) {
        var memory = settings.pagesInMemory().toBytes();
        this.pages = Caffeine.newBuilder()
                .maximumWeight(memory - memory / UNPACKED)
                .weigher((Place place, Rendering rendering) -> rendering.weight() + OVERHEAD)
                .build();
        this.unpacked = Caffeine.newBuilder()
                .weakKeys()
                .maximumWeight(memory / UNPACKED)
                .weigher((Rendering rendering, byte[] bytes) -> bytes.length)
                .build();
    }

    /// Where a page is kept.
    record Place(long state, String path, Visit visit) {}

    /// @param path from the root of the house, without the query
    Place place(String path, Visit visit) {
        return new Place(state.get(), path, visit);
    }

    /// What is kept at a place, as long as it holds.
    @Nullable
    Rendering at(Place place) {
        return place.state() == state.get() ? pages.getIfPresent(place) : null;
    }

    /// A page from memory, else rendered now and kept.
    ///
    /// @param path from the root of the house, without the query
    Optional<Rendering> page(String path, Visit visit, Supplier<Optional<String>> html) {
        return page(place(path, visit), html);
    }

    /// A page from memory, else rendered now and kept.
    Optional<Rendering> page(Place place, Supplier<Optional<String>> html) {
        return kept(place, () -> {
            var made = html.get();
            if (made.isPresent() && place.visit().tongue() == null) {
                visits.put(place.visit(), true);
            }
            return made;
        });
    }

    /// What no person looks at, from memory, else made now and kept: nothing is rendered ahead for it.
    Optional<Rendering> kept(Place place, Supplier<Optional<String>> text) {
        var known = pages.getIfPresent(place);
        if (known != null) {
            return Optional.of(known);
        }
        var mine = new CompletableFuture<Optional<Rendering>>();
        var others = beingMade.putIfAbsent(place, mine);
        if (others != null) {
            return made(others);
        }
        try {
            var made = Optional.ofNullable(pages.getIfPresent(place))
                    .or(() -> text.get().map(html -> Rendering.of(html.getBytes(StandardCharsets.UTF_8))));
            made.ifPresent(rendering -> pages.put(place, rendering));
            mine.complete(made);
            return made;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            beingMade.remove(place, mine);
        }
    }

    private static Optional<Rendering> made(CompletableFuture<Optional<Rendering>> others) {
        try {
            return others.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException same) {
                throw same;
            }
            throw e;
        }
    }

    /// What to send.
    byte[] bytes(Rendering rendering, Coding coding) {
        return rendering.hasToUnpack(coding)
                ? unpacked.get(rendering, packed -> packed.bytes(Coding.PLAIN))
                : rendering.bytes(coding);
    }

    static Rendering once(String text) {
        return Rendering.once(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Some of the ways in which pages were looked at of late.
    Set<Visit> visits() {
        return Set.copyOf(visits.asMap().keySet());
    }

    @EventListener({EditionsChanged.class, InstitutionChanged.class})
    @Order(1)
    void forget() {
        state.incrementAndGet();
        pages.invalidateAll();
    }
}
