package org.vitrine.site;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vitrine.house.House;
import org.vitrine.house.InstitutionChanged;
import org.vitrine.publishing.Editions;
import org.vitrine.publishing.EditionsChanged;
import org.vitrine.publishing.Exhibition;
import org.vitrine.publishing.Placards;
import org.vitrine.publishing.Reader;
import org.vitrine.publishing.Selection;

/// Renders the newest editions before anybody asks for them, and draws what stands for the latest where they are
/// shared: one thread, which begins anew when something else appears while it is at work. What it has not come to is
/// made when it is asked for.
@Component
class Warming implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(Warming.class);
    private static final int IDLE_SECONDS = 30;
    /// The exhibits whose placards are drawn: those that somebody may be about to tell others of.
    private static final int LATEST = 3;

    private final Editions editions;
    private final Rooms rooms;
    private final Renderings renderings;
    private final Placards placards;
    private final House house;
    private final SiteSettings settings;
    private final String context;
    private final AtomicInteger round = new AtomicInteger();
    private final ThreadPoolExecutor hand = new ThreadPoolExecutor(
            0,
            1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1),
            Thread.ofPlatform().daemon().name("warming").factory(),
            new ThreadPoolExecutor.DiscardOldestPolicy());

    Warming(
            Editions editions,
            Rooms rooms,
            Renderings renderings,
            Placards placards,
            House house,
            SiteSettings settings,
            @Value("${server.servlet.context-path:}") String context) {
        this.editions = editions;
        this.rooms = rooms;
        this.renderings = renderings;
        this.placards = placards;
        this.house = house;
        this.settings = settings;
        this.context = context.equals("/") ? "" : context;
    }

    @EventListener({EditionsChanged.class, InstitutionChanged.class})
    @Order(2)
    void warm() {
        var mine = round.incrementAndGet();
        var visits = visits();
        hand.execute(() -> warm(visits, mine));
    }

    /// Ends at the next page. It is not interrupted: that would close the file of the database under everybody.
    @Override
    public void destroy() {
        round.incrementAndGet();
        hand.shutdown();
    }

    /// As pages were looked at of late, and as they will be where the house's address is known.
    private Set<Visit> visits() {
        var visits = new LinkedHashSet<Visit>();
        var address = settings.address(house.institution());
        if (address != null) {
            Reader.LANGUAGES.forEach(language -> visits.add(new Visit(language, context, "", address)));
        }
        visits.addAll(renderings.visits());
        return visits;
    }

    private void warm(Set<Visit> visits, int mine) {
        for (var visit : visits) {
            try {
                pages(visit)
                        .takeWhile(_ -> round.get() == mine)
                        .forEach(page -> renderings.page(page.path(), visit, page.html()));
            } catch (RuntimeException e) {
                // Whoever asks for the page will be told; here nobody waits for an answer.
                log.warn("Could not render everything ahead for {}", visit, e);
            }
        }
        try {
            placards().takeWhile(_ -> round.get() == mine).forEach(Runnable::run);
        } catch (RuntimeException e) {
            log.warn("Could not draw all placards ahead", e);
        }
    }

    /// What is drawn already costs nothing.
    private Stream<Runnable> placards() {
        return editions.onDisplay().stream()
                .limit(LATEST)
                .flatMap(exhibition -> Stream.concat(
                        Stream.of(exhibition),
                        exhibition.languages().stream().flatMap(language -> exhibition.in(language).stream())))
                .flatMap(exhibition -> Stream.concat(
                        Stream.of(() -> placards.cover(exhibition)),
                        exhibition.content().pages().map(page -> () -> placards.page(exhibition, page))));
    }

    /// A page that somebody may ask for next.
    private record Ahead(String path, Supplier<Optional<String>> html) {}

    private Stream<Ahead> pages(Visit visit) {
        return Stream.concat(
                Stream.of(
                        new Ahead("/", () -> Optional.of(rooms.home(visit))),
                        new Ahead("/documents", () -> Optional.of(rooms.documents(Selection.ALL, visit))),
                        new Ahead("/browse", () -> Optional.of(rooms.browse(visit)))),
                editions.onDisplay().stream()
                        .flatMap(exhibition -> exhibition.languages().stream()
                                .flatMap(language -> language.equals(exhibition.original())
                                        ? pages(exhibition, "/exhibits/" + exhibition.slug(), visit)
                                        : pages(
                                                exhibition,
                                                "/" + language + "/exhibits/" + exhibition.slug(),
                                                visit.in(language)))));
    }

    private Stream<Ahead> pages(Exhibition exhibition, String path, Visit visit) {
        var slug = exhibition.slug();
        return Stream.of(
                        Stream.of(new Ahead(path, () -> rooms.cover(slug, visit))),
                        exhibition
                                .content()
                                .pages()
                                .map(page -> new Ahead(
                                        path + "/" + page.slug(), () -> rooms.page(slug, page.slug(), visit))),
                        exhibition.forTeachers().stream()
                                .flatMap(teachers -> Stream.of(
                                        new Ahead(path + "/" + teachers, () -> rooms.page(slug, teachers, visit)),
                                        new Ahead(
                                                path + "/" + teachers + "/packet",
                                                () -> rooms.packet(slug, teachers, visit)))))
                .flatMap(pages -> pages);
    }
}
