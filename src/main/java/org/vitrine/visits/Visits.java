package org.vitrine.visits;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.ExhibitRights;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.publishing.Editions;
import org.vitrine.publishing.Exhibition;

/// Counts how often pages are opened. Whoever opens one waits for nothing: it is counted in memory and added to the
/// storage twice a minute, so that a node that dies takes less than a minute with it. Several nodes add up.
@Service
@EnableConfigurationProperties(VisitSettings.class)
public class Visits {
    private static final Logger log = LoggerFactory.getLogger(Visits.class);
    private static final int MILLISECONDS = 30_000;
    private static final int HOURLY = 3_600_000;
    /// Addresses of exhibits come from what is on display, so this many are never opened; a limit all the same.
    private static final int MOST = 100_000;

    private final VisitRepository repository;
    private final Editions editions;
    private final ExhibitRights rights;
    private final VisitSettings settings;
    private final Clock clock;
    private final Map<Opened, AtomicLong> counting = new ConcurrentHashMap<>();

    Visits(VisitRepository repository, Editions editions, ExhibitRights rights, VisitSettings settings, Clock clock) {
        this.repository = repository;
        this.editions = editions;
        this.rights = rights;
        this.settings = settings;
        this.clock = clock;
    }

    /// Counts that something was opened.
    ///
    /// @param page null for the cover
    public void count(Slug exhibit, @Nullable Slug page) {
        if (settings.counted()) {
            var opened = new Opened(exhibit, page, today());
            if (counting.size() < MOST || counting.containsKey(opened)) {
                counting.computeIfAbsent(opened, _ -> new AtomicLong()).incrementAndGet();
            }
        }
    }

    /// How often each exhibit was opened on each of the last days, today last.
    @PreAuthorize("hasRole('CURATOR')")
    public Map<ExhibitId, List<Long>> lately(Collection<ExhibitId> exhibits, int days) {
        var readable = exhibits.stream().filter(rights::mayRead).toList();
        var from = today().minusDays(days - 1L);
        var found = repository.since(readable, from);
        var lately = new HashMap<ExhibitId, List<Long>>();
        found.forEach((exhibit, byDay) -> lately.put(
                exhibit,
                LongStream.range(0, days)
                        .mapToObj(day -> byDay.getOrDefault(from.plusDays(day), 0L))
                        .toList()));
        return lately;
    }

    /// How often an exhibit was opened on each day from one on, today last.
    @PreAuthorize("@exhibitRights.mayRead(#exhibit)")
    public List<DailyViews> daily(ExhibitId exhibit, LocalDate from) {
        var byDay = repository.since(List.of(exhibit), from).getOrDefault(exhibit, Map.of());
        return from.datesUntil(today().plusDays(1))
                .map(day -> new DailyViews(day, byDay.getOrDefault(day, 0L)))
                .toList();
    }

    /// The most opened first.
    @PreAuthorize("@exhibitRights.mayRead(#exhibit)")
    public List<PageViews> pages(ExhibitId exhibit, LocalDate from) {
        return repository.pages(exhibit, from);
    }

    /// The day by which is counted: that of Greenwich, the same on every node.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// Adds what was counted to the storage.
    @Scheduled(initialDelay = MILLISECONDS, fixedDelay = MILLISECONDS)
    @PreDestroy
    public void store() {
        var today = today();
        counting.forEach((opened, views) -> {
            var counted = views.getAndSet(0);
            try {
                if (counted > 0) {
                    exhibition(opened.exhibit())
                            .ifPresent(exhibition ->
                                    repository.add(exhibition.id(), page(exhibition, opened), opened.day(), counted));
                } else if (opened.day().isBefore(today)) {
                    counting.remove(opened);
                }
            } catch (DataAccessException e) {
                log.warn("Could not store visits; trying again: {}", e.getMessage());
                views.addAndGet(counted);
            }
        });
    }

    @Scheduled(initialDelay = HOURLY, fixedDelay = HOURLY)
    void forget() {
        repository.forget(
                today().minus(java.time.Period.ofDays((int) settings.kept().toDays())));
    }

    private java.util.Optional<Exhibition> exhibition(Slug slug) {
        return editions.newest(slug).or(() -> editions.movedTo(slug).flatMap(editions::newest));
    }

    /// By its id, so that a page which moves keeps its count; one that only an earlier edition had is known by its
    /// address.
    private static String page(Exhibition exhibition, Opened opened) {
        return opened.page() == null
                ? ""
                : exhibition
                        .content()
                        .page(opened.page())
                        .map(page -> page.id().value())
                        .orElse(opened.page().value());
    }
}
