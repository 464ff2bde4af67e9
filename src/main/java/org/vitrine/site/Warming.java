package org.vitrine.site;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vitrine.house.House;
import org.vitrine.house.InstitutionChanged;
import org.vitrine.publishing.Editions;
import org.vitrine.publishing.EditionsChanged;
import org.vitrine.publishing.Exhibition;
import org.vitrine.publishing.Reader;
import org.vitrine.publishing.Selection;

/// Renders the newest editions before anybody asks for them.
@Component
class Warming {
    private static final Logger log = LoggerFactory.getLogger(Warming.class);

    private final Editions editions;
    private final Rooms rooms;
    private final Renderings renderings;
    private final House house;
    private final SiteSettings settings;
    private final String context;

    Warming(
            Editions editions,
            Rooms rooms,
            Renderings renderings,
            House house,
            SiteSettings settings,
            @Value("${server.servlet.context-path:}") String context) {
        this.editions = editions;
        this.rooms = rooms;
        this.renderings = renderings;
        this.house = house;
        this.settings = settings;
        this.context = context.equals("/") ? "" : context;
    }

    @EventListener({EditionsChanged.class, InstitutionChanged.class})
    @Order(2)
    void warm() {
        var visits = visits();
        Thread.ofVirtual().name("warming").start(() -> warm(visits));
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

    private void warm(Set<Visit> visits) {
        for (var visit : visits) {
            try {
                keep("/", visit, () -> Optional.of(rooms.home(visit)));
                keep("/documents", visit, () -> Optional.of(rooms.documents(Selection.ALL, visit)));
                keep("/browse", visit, () -> Optional.of(rooms.browse(visit)));
                for (var exhibition : editions.onDisplay()) {
                    var slug = exhibition.slug();
                    warm(exhibition, "/exhibits/" + slug, visit);
                    for (var language : exhibition.languages()) {
                        if (!language.equals(exhibition.original())) {
                            warm(exhibition, "/" + language + "/exhibits/" + slug, visit.in(language));
                        }
                    }
                }
            } catch (RuntimeException e) {
                // Whoever asks for the page will be told; here nobody waits for an answer.
                log.warn("Could not render everything ahead for {}", visit, e);
            }
        }
    }

    private void warm(Exhibition exhibition, String path, Visit visit) {
        var slug = exhibition.slug();
        keep(path, visit, () -> rooms.cover(slug, visit));
        exhibition
                .content()
                .pages()
                .forEach(page -> keep(path + "/" + page.slug(), visit, () -> rooms.page(slug, page.slug(), visit)));
        exhibition.forTeachers().ifPresent(teachers -> {
            keep(path + "/" + teachers, visit, () -> rooms.page(slug, teachers, visit));
            keep(path + "/" + teachers + "/packet", visit, () -> rooms.packet(slug, teachers, visit));
        });
    }

    private void keep(String path, Visit visit, Supplier<Optional<String>> html) {
        renderings.page(path, visit, html);
    }
}
