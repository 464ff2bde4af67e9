package org.vitrine.publishing;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.content.Context;
import org.vitrine.library.ArchivalDate;
import org.vitrine.library.Document;
import org.vitrine.publishing.pages.Blocks;
import org.vitrine.publishing.pages.Texts;
import org.vitrine.text.SafeHtml;

/// Writes when, where and who, and what words mean.
final class ContextWriter {
    /// More time than this between two events, compared with what is usual between them, is a gap.
    private static final int GAP = 4;

    private final Setting setting;

    ContextWriter(Setting setting) {
        this.setting = setting;
    }

    SafeHtml write(Context block) {
        return switch (block) {
            case Context.Timeline timeline -> timeline(timeline);
            case Context.PlaceMap map -> map(map);
            case Context.People people -> people(people);
            case Context.Glossary glossary -> glossary(glossary);
        };
    }

    // ---- timeline ----

    /// An event with what its document says of it.
    private record Happened(
            @Nullable ArchivalDate date,
            @Nullable String title,
            @Nullable String text,
            Optional<Document> document) {
        LocalDate day() {
            return date == null ? LocalDate.MAX : date.earliest();
        }
    }

    private SafeHtml timeline(Context.Timeline block) {
        var events = block.events().stream()
                .map(event -> happened(event, setting.document(event.document())))
                .filter(event -> event.title() != null
                        || event.text() != null
                        || event.document().isPresent())
                .sorted(Comparator.comparing(Happened::day))
                .toList();
        if (events.isEmpty()) {
            return setting.missing(block, "missing.events");
        }
        var gaps = gaps(events);
        var stops = IntStream.range(0, events.size())
                .mapToObj(at -> {
                    var event = events.get(at);
                    return new Blocks.Stop(
                            event.date() == null
                                    ? setting.t().get("document.undated")
                                    : event.date().display(setting.t().locale()),
                            event.title(),
                            event.text(),
                            event.document().map(setting::link).orElse(null),
                            event.document()
                                    .map(document -> document.description().notice())
                                    .orElse(null),
                            gaps.get(at));
                })
                .toList();
        return setting.render(
                "block/timeline.jte",
                new Blocks.TimelineBlock(
                        setting.shell(block), stops, setting.t().get("timeline.note")));
    }

    private static Happened happened(Context.Event event, Optional<Document> document) {
        return new Happened(
                Optional.ofNullable(event.date())
                        .or(() -> document.map(known -> known.description().date()))
                        .orElse(null),
                Setting.blankToNull(event.title()),
                Setting.blankToNull(event.text()),
                document);
    }

    /// Where much more time is skipped than between most.
    private static List<Boolean> gaps(List<Happened> events) {
        var days = new ArrayList<Long>();
        for (var at = 1; at < events.size(); at++) {
            var dated = events.get(at).date() != null && events.get(at - 1).date() != null;
            days.add(
                    dated
                            ? ChronoUnit.DAYS.between(
                                    events.get(at - 1).day(), events.get(at).day())
                            : 0L);
        }
        var usual = days.stream().sorted().skip(days.size() / 2).findFirst().orElse(0L);
        var gaps = new ArrayList<Boolean>(List.of(false));
        days.forEach(day -> gaps.add(days.size() > 2 && day > Math.max(1, usual) * GAP));
        return gaps;
    }

    // ---- map ----

    private SafeHtml map(Context.PlaceMap block) {
        var places =
                block.places().stream().filter(place -> !place.name().isBlank()).toList();
        if (places.isEmpty()) {
            return setting.missing(block, "missing.places");
        }
        var map = new WorldMap(places);
        var pins = IntStream.range(0, places.size())
                .mapToObj(at -> {
                    var place = places.get(at);
                    return new Blocks.Pin(
                            String.valueOf(at + 1),
                            Math.round(map.x(place.longitude())),
                            Math.round(map.y(place.latitude())),
                            place.name(),
                            degrees(place),
                            Setting.blankToNull(place.text()),
                            setting.links(place.documents()));
                })
                .toList();
        var names = setting.t().list(places.stream().map(Context.Location::name).toList());
        return setting.render(
                "block/map.jte",
                new Blocks.MapBlock(
                        setting.shell(block),
                        "0 0 " + WorldMap.WIDTH + " " + map.height(),
                        map.land(),
                        map.borders(),
                        pins,
                        setting.t().get("map.says", names),
                        Setting.blankToNull(block.caption()),
                        setting.t().get("map.source")));
    }

    private String degrees(Context.Location place) {
        return degrees(place.latitude(), place.longitude(), setting.t());
    }

    /// `37.96° N, 126.68° E`
    static String degrees(double latitude, double longitude, Texts t) {
        return t.get("map.degrees", degrees(latitude, "north", "south", t), degrees(longitude, "east", "west", t));
    }

    private static String degrees(double degrees, String positive, String negative, Texts t) {
        var format = NumberFormat.getNumberInstance(t.locale());
        format.setMaximumFractionDigits(2);
        return t.get("map." + (degrees < 0 ? negative : positive), format.format(Math.abs(degrees)));
    }

    // ---- people and glossary ----

    private SafeHtml people(Context.People block) {
        var people = block.people().stream()
                .filter(person -> !person.name().isBlank())
                .map(person -> new Blocks.Person(
                        person.name(),
                        Setting.blankToNull(person.also()),
                        setting.markdown().withoutMargin(Objects.requireNonNullElse(person.text(), "")),
                        setting.links(person.documents())))
                .toList();
        return people.isEmpty()
                ? setting.missing(block, "missing.people")
                : setting.render("block/people.jte", new Blocks.PeopleBlock(setting.shell(block), people));
    }

    private SafeHtml glossary(Context.Glossary block) {
        var terms = block.terms().stream()
                .filter(term -> !term.term().isBlank())
                .sorted((one, other) -> setting.collator().compare(one.term(), other.term()))
                .map(term -> new Blocks.Term(
                        GlossaryLinks.anchor(term),
                        term.term(),
                        setting.markdown().withoutMargin(term.meaning())))
                .toList();
        return terms.isEmpty()
                ? setting.missing(block, "missing.terms")
                : setting.render("block/glossary.jte", new Blocks.GlossaryBlock(setting.shell(block), terms));
    }
}
