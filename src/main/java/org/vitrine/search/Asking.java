package org.vitrine.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.jspecify.annotations.Nullable;
import org.vitrine.publishing.Facet;
import org.vitrine.publishing.Found;
import org.vitrine.publishing.Inquiry;
import org.vitrine.text.SafeHtml;

/// One question to one index.
final class Asking {
    /// How many values of a facet are counted.
    private static final int MOST_VALUES = 60;
    private static final int MOST_YEARS = 2_000;
    /// A wider span than this is shown by decades.
    private static final int MOST_BARS = 60;
    private static final int SNIPPETS = 2;
    /// How many places are looked at to find the best ones of some entries, and how often for those of which none was
    /// among them.
    private static final int PLACES = 60;

    private static final int ROUNDS = 3;
    private static final long PATIENCE_SECONDS = 5;

    private static final AggregationKey<Map<String, Long>> TYPES = AggregationKey.of("types");
    private static final AggregationKey<Map<Integer, Long>> YEARS = AggregationKey.of("years");
    private static final AggregationKey<Map<Integer, Long>> DECADES = AggregationKey.of("decades");

    private final Inquiry inquiry;
    private final Words words;
    private final SearchSession session;

    private Asking(Inquiry inquiry, SearchSession session) {
        this.inquiry = inquiry;
        this.words = Words.of(inquiry.words());
        this.session = session;
    }

    /// What an index knows: ids instead of what they stand for.
    ///
    /// @param facets the most frequent values first
    /// @param bars by year or decade, without gaps
    record Reply(
            long exhibits,
            long documents,
            List<Match> matches,
            Map<Facet, Map<String, Long>> facets,
            List<Found.Bar> bars) {}

    record Match(String id, List<Piece> pieces) {}

    record Piece(String spot, String language, SafeHtml html) {}

    static Reply ask(Index index, Inquiry inquiry) {
        try (var session = index.session()) {
            return new Asking(inquiry, session).reply();
        }
    }

    private Reply reply() {
        var query = session.search(Entry.class)
                .select(f -> f.id(String.class))
                .where(f -> predicate(f, null))
                .aggregation(TYPES, f -> f.terms().field(Schema.TYPE, String.class));
        var counted = new EnumMap<Facet, AggregationKey<Map<String, Long>>>(Facet.class);
        for (var facet : Facet.values()) {
            var key = AggregationKey.<Map<String, Long>>of(facet.parameter());
            counted.put(facet, key);
            if (inquiry.values(facet).isEmpty()) {
                query = query.aggregation(
                        key,
                        f -> f.terms().field(Facets.field(facet), String.class).maxTermCount(MOST_VALUES));
            }
        }
        if (!inquiry.hasDates()) {
            query = query.aggregation(
                            YEARS,
                            f -> f.terms().field(Schema.YEAR, Integer.class).maxTermCount(MOST_YEARS))
                    .aggregation(
                            DECADES,
                            f -> f.terms().field(Schema.DECADE, Integer.class).maxTermCount(MOST_YEARS));
        }
        var result = query.sort(f -> f.composite(order -> {
                    switch (inquiry.order()) {
                        case RELEVANCE -> {
                            order.add(f.field(Schema.RANK));
                            if (words.wanted().isEmpty()) {
                                order.add(f.field(Schema.DAY).missing().last());
                            } else {
                                order.add(f.score());
                            }
                        }
                        case OLDEST ->
                            order.add(f.field(Schema.DAY).asc().missing().last());
                        case NEWEST ->
                            order.add(f.field(Schema.DAY).desc().missing().last());
                    }
                }))
                .failAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .fetch((inquiry.page() - 1) * Inquiry.HITS, Inquiry.HITS);
        var facets = new EnumMap<Facet, Map<String, Long>>(Facet.class);
        for (var facet : Facet.values()) {
            facets.put(facet, inquiry.values(facet).isEmpty() ? result.aggregation(counted.get(facet)) : others(facet));
        }
        var types = result.aggregation(TYPES);
        var pieces = pieces(result.hits());
        return new Reply(
                types.getOrDefault(Entry.Type.EXHIBIT.name(), 0L),
                types.getOrDefault(Entry.Type.DOCUMENT.name(), 0L),
                result.hits().stream()
                        .map(id -> new Match(id, pieces.getOrDefault(id, List.of())))
                        .toList(),
                facets,
                inquiry.hasDates() ? everyYear() : bars(result.aggregation(YEARS), result.aggregation(DECADES)));
    }

    /// The values of a facet as if none of them had been chosen.
    private Map<String, Long> others(Facet facet) {
        var key = AggregationKey.<Map<String, Long>>of("others");
        return session.search(Entry.class)
                .select(f -> f.id(String.class))
                .where(f -> predicate(f, facet.parameter()))
                .aggregation(
                        key,
                        f -> f.terms().field(Facets.field(facet), String.class).maxTermCount(MOST_VALUES))
                .failAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .fetch(0)
                .aggregation(key);
    }

    private List<Found.Bar> everyYear() {
        var result = session.search(Entry.class)
                .select(f -> f.id(String.class))
                .where(f -> predicate(f, Schema.YEAR))
                .aggregation(
                        YEARS, f -> f.terms().field(Schema.YEAR, Integer.class).maxTermCount(MOST_YEARS))
                .aggregation(
                        DECADES,
                        f -> f.terms().field(Schema.DECADE, Integer.class).maxTermCount(MOST_YEARS))
                .failAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .fetch(0);
        return bars(result.aggregation(YEARS), result.aggregation(DECADES));
    }

    private static List<Found.Bar> bars(Map<Integer, Long> years, Map<Integer, Long> decades) {
        if (years.isEmpty()) {
            return List.of();
        }
        var byYear = new TreeMap<>(years);
        var span = byYear.lastKey() - byYear.firstKey() + 1;
        var counts = span <= MOST_BARS ? byYear : new TreeMap<>(decades);
        var step = span <= MOST_BARS ? 1 : 10;
        return Stream.iterate(counts.firstKey(), year -> year <= counts.lastKey(), year -> year + step)
                .map(year -> new Found.Bar(year, step, counts.getOrDefault(year, 0L)))
                .toList();
    }

    /// @param leftOut the facet, or the dates, that results are not narrowed by
    private PredicateFinalStep predicate(SearchPredicateFactory f, @Nullable String leftOut) {
        var all = f.bool();
        words.wanted().forEach(word -> all.must(anywhere(f, word, true)));
        words.unwanted().forEach(word -> all.mustNot(anywhere(f, word, true)));
        for (var facet : Facet.values()) {
            var values = inquiry.values(facet);
            if (!values.isEmpty() && !facet.parameter().equals(leftOut)) {
                all.filter(f.terms().field(Facets.field(facet)).matchingAny(values));
            }
        }
        if (!Schema.YEAR.equals(leftOut)) {
            if (inquiry.from() != null) {
                all.filter(f.range().field(Schema.LAST).atLeast(inquiry.from()));
            }
            if (inquiry.to() != null) {
                all.filter(f.range().field(Schema.FIRST).atMost(inquiry.to()));
            }
        }
        return all.hasClause() ? all : f.matchAll();
    }

    /// A word or phrase in any language. Each is asked for as a phrase, since what looks like one word may be several:
    /// `peace-keeping`, 停战协定.
    private static PredicateFinalStep anywhere(SearchPredicateFactory f, String word, boolean alsoInTitles) {
        var any = f.bool();
        if (alsoInTitles) {
            any.should(f.phrase()
                    .fields(Schema.fields(Schema.TITLE, word))
                    .matching(word)
                    .boost(3));
        }
        any.should(f.phrase().fields(Schema.fields(Schema.TEXT, word)).matching(word));
        return any;
    }

    /// The best places of some entries.
    private Map<String, List<Piece>> pieces(List<String> entries) {
        var pieces = new HashMap<String, List<Piece>>();
        var marking = new Marking(words.wanted());
        var open = entries;
        // A long document may have so many places that there is no room for those of others: they get another round.
        for (var round = 0; round < ROUNDS && !open.isEmpty() && !words.wanted().isEmpty(); round++) {
            for (var place : places(open)) {
                var own = pieces.computeIfAbsent(place.entry(), _ -> new ArrayList<>());
                if (own.size() < SNIPPETS) {
                    own.add(new Piece(
                            place.spot(),
                            place.language(),
                            Marks.snippet(place.text(), marking.spans(place.text(), place.language()))));
                }
            }
            var before = open.size();
            open = open.stream().filter(entry -> !pieces.containsKey(entry)).toList();
            if (open.size() == before) {
                break;
            }
        }
        return pieces;
    }

    private record Place(String entry, String spot, String language, String text) {}

    private List<Place> places(List<String> entries) {
        return session.search(Part.class)
                .select(f -> f.composite()
                        .from(
                                f.field(Schema.ENTRY, String.class),
                                f.field(Schema.SPOT, String.class),
                                f.composite()
                                        .from(
                                                f.field(Schema.LANGUAGE, String.class),
                                                f.field(Schema.SHOWN, String.class))
                                        .as(Map::entry))
                        .as((entry, spot, text) -> new Place(entry, spot, text.getKey(), text.getValue())))
                .where(f -> {
                    var any = f.bool()
                            .filter(f.terms().field(Schema.ENTRY).matchingAny(entries))
                            .minimumShouldMatchNumber(1);
                    words.wanted().forEach(word -> any.should(anywhere(f, word, false)));
                    return any;
                })
                .failAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .fetchHits(PLACES);
    }
}
