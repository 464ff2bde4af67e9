package org.vitrine.studio.documents;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.library.DocumentQuery;
import org.vitrine.library.DocumentQuery.Missing;
import org.vitrine.library.DocumentQuery.Order;
import org.vitrine.library.Entry;
import org.vitrine.library.EntryId;

/// A question to the library as it stands in an address:
/// `?find=armistice&kind=Map&missing=rights&from=1950&order=-date`.
/// What is not understood is left out.
final class QueryAddress {
    private static final String FIND = "find";
    private static final String KIND = "kind";
    private static final String LANGUAGE = "language";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String MISSING = "missing";
    private static final String ORDER = "order";
    private static final Pattern YEAR = Pattern.compile("-?\\d{1,6}");

    private QueryAddress() {}

    static DocumentQuery read(QueryParameters parameters) {
        var order = parameters.getSingleParameter(ORDER).orElse("");
        var name = order.startsWith("-") ? order.substring(1) : order;
        var known = constant(Order.values(), name);
        return new DocumentQuery(
                parameters.getSingleParameter(FIND).orElse(""),
                parameters.getParameters(KIND),
                parameters.getParameters(LANGUAGE),
                entries(parameters, Entry.Kind.SUBJECT),
                entries(parameters, Entry.Kind.PLACE),
                entries(parameters, Entry.Kind.AGENT),
                year(parameters.getSingleParameter(FROM).orElse("")).orElse(null),
                year(parameters.getSingleParameter(TO).orElse("")).orElse(null),
                parameters.getParameters(MISSING).stream()
                        .flatMap(word -> constant(Missing.values(), word).stream())
                        .toList(),
                known.orElse(DocumentQuery.ALL.order()),
                known.isPresent() ? !order.startsWith("-") : DocumentQuery.ALL.ascending());
    }

    static QueryParameters write(DocumentQuery query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (!query.words().isEmpty()) {
            parameters.put(FIND, List.of(query.words()));
        }
        put(parameters, KIND, query.kinds());
        put(parameters, LANGUAGE, query.languages());
        for (var kind : List.of(Entry.Kind.SUBJECT, Entry.Kind.PLACE, Entry.Kind.AGENT)) {
            put(
                    parameters,
                    word(kind),
                    query.entries(kind).stream().map(EntryId::toString).toList());
        }
        put(parameters, FROM, query.fromYear());
        put(parameters, TO, query.toYear());
        put(
                parameters,
                MISSING,
                query.missing().stream().map(QueryAddress::word).toList());
        if (query.order() != DocumentQuery.ALL.order() || query.ascending() != DocumentQuery.ALL.ascending()) {
            parameters.put(ORDER, List.of((query.ascending() ? "" : "-") + word(query.order())));
        }
        return new QueryParameters(parameters);
    }

    /// A year as somebody typed it.
    static Optional<Integer> year(String typed) {
        return YEAR.matcher(typed.strip()).matches() ? Optional.of(Integer.valueOf(typed.strip())) : Optional.empty();
    }

    private static List<EntryId> entries(QueryParameters parameters, Entry.Kind kind) {
        return parameters.getParameters(word(kind)).stream()
                .flatMap(written -> EntryId.read(written).stream())
                .toList();
    }

    private static void put(Map<String, List<String>> parameters, String name, List<String> values) {
        if (!values.isEmpty()) {
            parameters.put(name, values);
        }
    }

    private static void put(Map<String, List<String>> parameters, String name, @Nullable Integer value) {
        if (value != null) {
            parameters.put(name, List.of(String.valueOf(value)));
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] all, String word) {
        return Stream.of(all).filter(constant -> word(constant).equals(word)).findFirst();
    }
}
