package org.vitrine.publishing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody wants to find: words, and what the results are narrowed to. It can come from anybody; whatever it
/// holds becomes something that can be answered.
///
/// @param words each has to be found; `"in quotes"` they have to follow each other, with `-` they must not be there
/// @param chosen the values of each facet, in the order in which they were chosen
/// @param from a year; documents that may be younger than it
/// @param to a year
/// @param page counted from 1
public record Inquiry(
        String words,
        Map<Facet, List<String>> chosen,
        @Nullable Integer from,
        @Nullable Integer to,
        Order order,
        int page) {
    public static final int LONGEST = 200;
    public static final int HITS = 20;
    private static final int MOST_PAGES = 250;
    private static final int MOST_VALUES = 20;
    private static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");

    public enum Order {
        RELEVANCE,
        OLDEST,
        NEWEST;

        /// As it stands in addresses.
        public String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Order of(@Nullable String parameter) {
            return Stream.of(values())
                    .filter(order -> order.parameter().equals(parameter))
                    .findFirst()
                    .orElse(RELEVANCE);
        }
    }

    public Inquiry {
        words = shortened(words);
        var kept = new EnumMap<Facet, List<String>>(Facet.class);
        chosen.forEach((facet, values) -> {
            var distinct = values.stream()
                    .map(Inquiry::shortened)
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .limit(MOST_VALUES)
                    .toList();
            if (!distinct.isEmpty()) {
                kept.put(facet, distinct);
            }
        });
        chosen = Map.copyOf(kept);
        if (from != null && to != null && from > to) {
            var later = from;
            from = to;
            to = later;
        }
        page = Math.clamp(page, 1, MOST_PAGES);
    }

    /// Everything that is on display.
    public static Inquiry everything() {
        return new Inquiry("", Map.of(), null, null, Order.RELEVANCE, 1);
    }

    /// Some words, and nothing else.
    public static Inquiry of(String words) {
        return everything().withWords(words);
    }

    public List<String> values(Facet facet) {
        return chosen.getOrDefault(facet, List.of());
    }

    public boolean hasDates() {
        return from != null || to != null;
    }

    public boolean isNarrowed() {
        return !chosen.isEmpty() || hasDates();
    }

    public boolean isEverything() {
        return words.isEmpty() && !isNarrowed();
    }

    public Inquiry withWords(String changed) {
        return new Inquiry(changed, chosen, from, to, order, page);
    }

    public Inquiry with(Facet facet, Collection<String> changed) {
        var values = new EnumMap<Facet, List<String>>(Facet.class);
        values.putAll(chosen);
        values.put(facet, List.copyOf(changed));
        return new Inquiry(words, values, from, to, order, 1);
    }

    public Inquiry without(Facet facet, String value) {
        return with(
                facet,
                values(facet).stream().filter(other -> !other.equals(value)).toList());
    }

    public Inquiry withDates(@Nullable Integer changedFrom, @Nullable Integer changedTo) {
        return new Inquiry(words, chosen, changedFrom, changedTo, order, 1);
    }

    public Inquiry withOrder(Order changed) {
        return new Inquiry(words, chosen, from, to, changed, 1);
    }

    public Inquiry turnedTo(int changed) {
        return new Inquiry(words, chosen, from, to, order, changed);
    }

    /// The same words, narrowed to nothing.
    public Inquiry widened() {
        return new Inquiry(words, Map.of(), null, null, order, 1);
    }

    /// This inquiry as parameters of an address, without what says nothing.
    List<Selection.Parameter> parameters() {
        var parameters = new ArrayList<Selection.Parameter>();
        if (!words.isEmpty()) {
            parameters.add(new Selection.Parameter("q", words));
        }
        for (var facet : Facet.values()) {
            values(facet).forEach(value -> parameters.add(new Selection.Parameter(facet.parameter(), value)));
        }
        if (from != null) {
            parameters.add(new Selection.Parameter("from", from.toString()));
        }
        if (to != null) {
            parameters.add(new Selection.Parameter("to", to.toString()));
        }
        if (order != Order.RELEVANCE) {
            parameters.add(new Selection.Parameter("order", order.parameter()));
        }
        if (page > 1) {
            parameters.add(new Selection.Parameter("page", String.valueOf(page)));
        }
        return parameters;
    }

    /// A year that somebody wrote; null where it is none.
    public static @Nullable Integer year(@Nullable String written) {
        return written != null && written.strip().matches("-?[0-9]{1,4}") ? Integer.valueOf(written.strip()) : null;
    }

    /// Half characters are in no text, and cannot be sent to an index.
    private static String shortened(String text) {
        var stripped = HALF_CHARACTER.matcher(text).replaceAll("").strip();
        if (stripped.length() <= LONGEST) {
            return stripped;
        }
        var end = Character.isHighSurrogate(stripped.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return stripped.substring(0, end).strip();
    }

    /// For logs: how much was asked, and not what.
    @Override
    public String toString() {
        return "an inquiry of %d characters, page %d"
                .formatted(words.length(), page)
                .toLowerCase(Locale.ROOT);
    }
}
