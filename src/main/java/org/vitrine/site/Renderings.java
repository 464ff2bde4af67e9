package org.vitrine.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
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
/// cannot be taken for the new one.
@Component
@EnableConfigurationProperties(SiteSettings.class)
class Renderings {
    private static final int VISITS_REMEMBERED = 8;

    private final AtomicLong state = new AtomicLong();
    private final Cache<Key, Rendering> pages;
    private final Cache<Visit, Boolean> visits =
            Caffeine.newBuilder().maximumSize(VISITS_REMEMBERED).build();

    Renderings(SiteSettings settings) {
        this.pages = Caffeine.newBuilder()
                .maximumWeight(settings.pagesInMemory().toBytes())
                .weigher((Key key, Rendering rendering) -> rendering.bytes())
                .build();
    }

    private record Key(long state, String path, Visit visit) {}

    /// A page from memory, else rendered now and kept.
    ///
    /// @param path from the root of the house, without the query
    Optional<Rendering> page(String path, Visit visit, Supplier<Optional<String>> html) {
        return kept(path, visit, () -> {
            var made = html.get();
            if (made.isPresent() && visit.tongue() == null) {
                visits.put(visit, true);
            }
            return made;
        });
    }

    /// What no person looks at, from memory, else made now and kept: nothing is rendered ahead for it.
    ///
    /// @param path from the root of the house, without the query
    Optional<Rendering> kept(String path, Visit visit, Supplier<Optional<String>> text) {
        var key = new Key(state.get(), path, visit);
        var known = pages.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        var rendered = text.get().map(Renderings::rendered);
        rendered.ifPresent(rendering -> pages.put(key, rendering));
        return rendered;
    }

    static Rendering rendered(String html) {
        return Rendering.of(html.getBytes(StandardCharsets.UTF_8));
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
