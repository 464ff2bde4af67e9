package org.vitrine.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vitrine.library.DocumentQuery.Missing;
import org.vitrine.library.DocumentQuery.Order;

/// Cards in all the orders they can be asked for, with the words that stand on them.
///
/// A card that changes is put in anew under the next number, and the old one is left where it is, marked as void: lists
/// only grow at their ends, and are made anew when too many are void. Not safe for threads.
final class Cards {
    private static final int MOST_SPANS = 16;
    private static final int[] SPANS = {1, 2, 5, 10, 20, 50, 100, 500, 1000};

    /// Values by numbers, and numbers by values.
    static final class Values<T> {
        private final Map<T, Integer> numbers = new HashMap<>();
        private final List<T> values = new ArrayList<>();

        int number(T value) {
            return numbers.computeIfAbsent(value, added -> {
                values.add(added);
                return values.size() - 1;
            });
        }

        int known(T value) {
            return numbers.getOrDefault(value, -1);
        }

        T value(int number) {
            return values.get(number);
        }

        int size() {
            return values.size();
        }

        /// Begins with the numbers that another has given.
        void takeOver(Values<T> others) {
            others.values.forEach(this::number);
        }
    }

    record KnownEntry(EntryId id, Entry.Kind kind) {}

    /// Which cards a word stands on, in their order.
    private static final class Postings {
        private int[] cards = new int[2];
        private int size;

        void add(int card) {
            if (size > 0 && cards[size - 1] == card) {
                return;
            }
            if (size == cards.length) {
                cards = Arrays.copyOf(cards, size * 2);
            }
            cards[size++] = card;
        }

        void addTo(BitSet found) {
            for (var position = 0; position < size; position++) {
                found.set(cards[position]);
            }
        }
    }

    final Values<String> kinds = new Values<>();
    final Values<String> languages = new Values<>();
    final Values<KnownEntry> entries = new Values<>();

    private Card[] cards = new Card[1024];
    private int size;
    private final Map<DocumentId, Integer> byId = new HashMap<>();
    private final BitSet valid = new BitSet();
    private final BitSet shelved = new BitSet();
    private final NavigableMap<String, Postings> words = new TreeMap<>();
    private final Map<Order, int[]> orders = new EnumMap<>(Order.class);
    private long versions;

    Cards() {
        for (var order : Order.values()) {
            orders.put(order, new int[0]);
        }
    }

    int count() {
        return byId.size();
    }

    /// The sum of all versions: with [#count] it tells whether something has changed.
    long versions() {
        return versions;
    }

    /// Whether so much is void that making everything anew pays.
    boolean isWorn() {
        return size > 2000 && size > 2 * byId.size();
    }

    Map<DocumentId, Long> versionsById() {
        var all = new HashMap<DocumentId, Long>();
        byId.forEach((id, number) -> all.put(id, cards[number].version()));
        return all;
    }

    /// The cards that hold, for a new set of them.
    List<Card> all() {
        return valid.stream().mapToObj(number -> cards[number]).toList();
    }

    void remove(DocumentId id) {
        var number = byId.remove(id);
        if (number != null) {
            versions -= cards[number].version();
            valid.clear(number);
            shelved.clear(number);
        }
    }

    void put(List<Card> added) {
        var first = size;
        for (var card : added) {
            remove(card.id());
            if (size == cards.length) {
                cards = Arrays.copyOf(cards, size * 2);
            }
            cards[size] = card;
            byId.put(card.id(), size);
            valid.set(size);
            if (!card.binned()) {
                shelved.set(size);
            }
            for (var word : card.words()) {
                words.computeIfAbsent(word, _ -> new Postings()).add(size);
            }
            versions += card.version();
            size++;
        }
        for (var order : Order.values()) {
            orders.put(order, merged(Objects.requireNonNull(orders.get(order)), first, Card.by(order)));
        }
    }

    private int[] merged(int[] before, int first, Comparator<Card> by) {
        var added = IntStream.range(first, size)
                .boxed()
                .sorted((one, other) -> by.compare(cards[one], cards[other]))
                .mapToInt(Integer::intValue)
                .toArray();
        var merged = new int[before.length + added.length];
        var at = 0;
        var next = 0;
        for (var number : before) {
            // Void ones are dropped on the way.
            if (!valid.get(number)) {
                continue;
            }
            while (next < added.length && by.compare(cards[added[next]], cards[number]) < 0) {
                merged[at++] = added[next++];
            }
            merged[at++] = number;
        }
        while (next < added.length) {
            if (valid.get(added[next])) {
                merged[at++] = added[next];
            }
            next++;
        }
        return Arrays.copyOf(merged, at);
    }

    /// The documents on the shelves that match.
    BitSet matching(DocumentQuery query) {
        var matching = (BitSet) shelved.clone();
        criteria(query).values().forEach(criterion -> narrow(matching, criterion));
        return matching;
    }

    List<DocumentId> window(BitSet matching, Order order, boolean ascending, int offset, int limit) {
        var numbers = Objects.requireNonNull(orders.get(order));
        var placed = numbers.length;
        while (placed > 0 && !cards[numbers[placed - 1]].isIn(order)) {
            placed--;
        }
        var found = new ArrayList<DocumentId>(Math.min(limit, 1000));
        var skipped = 0;
        for (var position = 0; position < numbers.length && found.size() < limit; position++) {
            var number = numbers[ascending || position >= placed ? position : placed - 1 - position];
            if (matching.get(number) && skipped++ >= offset) {
                found.add(cards[number].id());
            }
        }
        return found;
    }

    /// What a query asks of one property.
    private sealed interface Criterion {
        record Choice(IntPredicate fits) implements Criterion {}

        record Words(String[] beginnings) implements Criterion {}
    }

    private enum Property {
        WORDS,
        KIND,
        LANGUAGE,
        SUBJECT,
        PLACE,
        AGENT,
        YEARS,
        MISSING
    }

    private Map<Property, Criterion> criteria(DocumentQuery query) {
        var criteria = new EnumMap<Property, Criterion>(Property.class);
        var beginnings = Folded.words(query.words()).distinct().toArray(String[]::new);
        if (beginnings.length > 0) {
            criteria.put(Property.WORDS, new Criterion.Words(beginnings));
        }
        if (!query.kinds().isEmpty()) {
            var chosen = numbers(query.kinds(), kinds);
            criteria.put(Property.KIND, new Criterion.Choice(number -> {
                var kind = cards[number].kind();
                return kind >= 0 && chosen.get(kind);
            }));
        }
        if (!query.languages().isEmpty()) {
            var chosen = numbers(query.languages(), languages);
            criteria.put(Property.LANGUAGE, new Criterion.Choice(number -> any(cards[number].languages(), chosen)));
        }
        for (var kind : Entry.Kind.values()) {
            if (!query.entries(kind).isEmpty()) {
                var chosen = numbers(
                        query.entries(kind).stream()
                                .map(id -> new KnownEntry(id, kind))
                                .toList(),
                        entries);
                criteria.put(property(kind), new Criterion.Choice(number -> any(cards[number].entries(), chosen)));
            }
        }
        if (query.fromYear() != null || query.toYear() != null) {
            var from = query.fromYear() == null
                    ? Long.MIN_VALUE
                    : LocalDate.of(query.fromYear(), 1, 1).toEpochDay();
            var to = query.toYear() == null
                    ? Long.MAX_VALUE
                    : LocalDate.of(query.toYear(), 12, 31).toEpochDay();
            criteria.put(Property.YEARS, new Criterion.Choice(number -> {
                var card = cards[number];
                return card.isDated() && card.from() <= to && card.to() >= from;
            }));
        }
        if (!query.missing().isEmpty()) {
            criteria.put(
                    Property.MISSING,
                    new Criterion.Choice(number -> cards[number].missing().containsAll(query.missing())));
        }
        return criteria;
    }

    private void narrow(BitSet matching, Criterion criterion) {
        switch (criterion) {
            case Criterion.Choice(IntPredicate fits) -> {
                for (var number = matching.nextSetBit(0); number >= 0; number = matching.nextSetBit(number + 1)) {
                    if (!fits.test(number)) {
                        matching.clear(number);
                    }
                }
            }
            case Criterion.Words(String[] beginnings) -> {
                for (var beginning : beginnings) {
                    var found = new BitSet(size);
                    words.subMap(beginning, true, beginning + Character.MAX_VALUE, false)
                            .values()
                            .forEach(postings -> postings.addTo(found));
                    matching.and(found);
                }
            }
        }
    }

    /// @param most how many entries of each kind to name beside those asked for
    Facets facets(DocumentQuery query, int most) {
        var criteria = criteria(query);
        var alone = new EnumMap<Property, BitSet>(Property.class);
        criteria.forEach((property, criterion) -> {
            var fitting = (BitSet) shelved.clone();
            narrow(fitting, criterion);
            alone.put(property, fitting);
        });
        var matching = allBut(null, alone);
        var kindCounts = new int[kinds.size()];
        var languageCounts = new int[languages.size()];
        var missingCounts = new int[Missing.values().length];
        var withoutKind = allBut(Property.KIND, alone);
        each(withoutKind, card -> {
            if (card.kind() >= 0) {
                kindCounts[card.kind()]++;
            }
        });
        each(allBut(Property.LANGUAGE, alone), card -> count(card.languages(), languageCounts));
        each(matching, card -> card.missing().forEach(what -> missingCounts[what.ordinal()]++));
        var entryCounts = entryCounts(alone, matching);
        var missing = new EnumMap<Missing, Integer>(Missing.class);
        for (var what : Missing.values()) {
            missing.put(what, missingCounts[what.ordinal()]);
        }
        var years = new TreeMap<Integer, Integer>();
        each(allBut(Property.YEARS, alone), card -> {
            if (card.isDated()) {
                years.merge(LocalDate.ofEpochDay(card.sort()).getYear(), 1, Integer::sum);
            }
        });
        var each = spanFor(years);
        return new Facets(
                matching.cardinality(),
                shelved.cardinality(),
                most(kindCounts, kinds::value, query.kinds(), Integer.MAX_VALUE),
                most(languageCounts, languages::value, query.languages(), Integer.MAX_VALUE),
                entries(query, entryCounts, most),
                missing,
                inSpans(years, each),
                each);
    }

    private Map<Property, int[]> entryCounts(Map<Property, BitSet> alone, BitSet matching) {
        var counts = new EnumMap<Property, int[]>(Property.class);
        var shared = new int[entries.size()];
        each(matching, card -> count(card.entries(), shared));
        for (var kind : Entry.Kind.values()) {
            var property = property(kind);
            if (alone.containsKey(property)) {
                var own = new int[entries.size()];
                each(allBut(property, alone), card -> count(card.entries(), own));
                counts.put(property, own);
            } else {
                counts.put(property, shared);
            }
        }
        return counts;
    }

    private Map<Entry.Kind, Map<EntryId, Integer>> entries(DocumentQuery query, Map<Property, int[]> counts, int most) {
        var found = new EnumMap<Entry.Kind, Map<EntryId, Integer>>(Entry.Kind.class);
        for (var kind : Entry.Kind.values()) {
            var own = Objects.requireNonNull(counts.get(property(kind))).clone();
            for (var number = 0; number < own.length; number++) {
                if (entries.value(number).kind() != kind) {
                    own[number] = 0;
                }
            }
            found.put(kind, most(own, number -> entries.value(number).id(), query.entries(kind), most));
        }
        return found;
    }

    /// How many documents on the shelves speak of each entry.
    Map<EntryId, Integer> documentsByEntry() {
        var counts = new int[entries.size()];
        each(shelved, card -> count(card.entries(), counts));
        var found = new HashMap<EntryId, Integer>();
        for (var number = 0; number < counts.length; number++) {
            if (counts[number] > 0) {
                found.put(entries.value(number).id(), counts[number]);
            }
        }
        return found;
    }

    private BitSet allBut(@Nullable Property left, Map<Property, BitSet> alone) {
        var result = (BitSet) shelved.clone();
        alone.forEach((property, fitting) -> {
            if (property != left) {
                result.and(fitting);
            }
        });
        return result;
    }

    private void each(BitSet chosen, java.util.function.Consumer<Card> action) {
        for (var number = chosen.nextSetBit(0); number >= 0; number = chosen.nextSetBit(number + 1)) {
            action.accept(cards[number]);
        }
    }

    private static void count(int[] values, int[] counts) {
        for (var value : values) {
            counts[value]++;
        }
    }

    private static <T> Map<T, Integer> most(int[] counts, IntFunction<T> value, List<T> asked, int most) {
        var result = new LinkedHashMap<T, Integer>();
        IntStream.range(0, counts.length)
                .filter(number -> counts[number] > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer number) -> -counts[number]))
                .limit(most)
                .forEach(number -> result.put(value.apply(number), counts[number]));
        for (var one : asked) {
            if (!result.containsKey(one)) {
                var number = IntStream.range(0, counts.length)
                        .filter(candidate -> value.apply(candidate).equals(one))
                        .findFirst();
                result.put(one, number.isPresent() ? counts[number.getAsInt()] : 0);
            }
        }
        return result;
    }

    private static int spanFor(SortedMap<Integer, Integer> years) {
        if (years.isEmpty()) {
            return 1;
        }
        var length = years.lastKey() - years.firstKey() + 1;
        for (var span : SPANS) {
            if (length <= span * MOST_SPANS) {
                return span;
            }
        }
        return SPANS[SPANS.length - 1];
    }

    private static SortedMap<Integer, Integer> inSpans(SortedMap<Integer, Integer> years, int each) {
        var spans = new TreeMap<Integer, Integer>();
        years.forEach((year, count) -> spans.merge(Math.floorDiv(year, each) * each, count, Integer::sum));
        if (!spans.isEmpty() && spans.size() < MOST_SPANS * 4) {
            for (var span = spans.firstKey(); span < spans.lastKey() && spans.size() < MOST_SPANS * 4; span += each) {
                spans.putIfAbsent(span, 0);
            }
        }
        return spans;
    }

    private static <T> BitSet numbers(List<T> chosen, Values<T> values) {
        var numbers = new BitSet();
        chosen.stream().mapToInt(values::known).filter(number -> number >= 0).forEach(numbers::set);
        return numbers;
    }

    private static boolean any(int[] values, BitSet chosen) {
        for (var value : values) {
            if (chosen.get(value)) {
                return true;
            }
        }
        return false;
    }

    private static Property property(Entry.Kind kind) {
        return switch (kind) {
            case AGENT -> Property.AGENT;
            case SUBJECT -> Property.SUBJECT;
            case PLACE -> Property.PLACE;
        };
    }
}
