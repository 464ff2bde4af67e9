package org.vitrine.studio.documents;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vitrine.library.DocumentQuery;
import org.vitrine.library.DocumentQuery.Missing;
import org.vitrine.library.DocumentQuery.Order;

/// A question to the library as it stands in an address: `?find=armistice&kind=Map&missing=rights&order=-date`. What is
/// not understood is left out.
final class QueryAddress {
    private static final String FIND = "find";
    private static final String KIND = "kind";
    private static final String LANGUAGE = "language";
    private static final String MISSING = "missing";
    private static final String ORDER = "order";

    private QueryAddress() {}

    static DocumentQuery read(QueryParameters parameters) {
        var order = parameters.getSingleParameter(ORDER).orElse("");
        var name = order.startsWith("-") ? order.substring(1) : order;
        var known = constant(Order.values(), name);
        return new DocumentQuery(
                parameters.getSingleParameter(FIND).orElse(""),
                parameters.getParameters(KIND),
                parameters.getParameters(LANGUAGE),
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
        put(
                parameters,
                MISSING,
                query.missing().stream().map(QueryAddress::word).toList());
        if (query.order() != DocumentQuery.ALL.order() || query.ascending() != DocumentQuery.ALL.ascending()) {
            parameters.put(ORDER, List.of((query.ascending() ? "" : "-") + word(query.order())));
        }
        return new QueryParameters(parameters);
    }

    private static void put(Map<String, List<String>> parameters, String name, List<String> values) {
        if (!values.isEmpty()) {
            parameters.put(name, values);
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] all, String word) {
        return Stream.of(all).filter(constant -> word(constant).equals(word)).findFirst();
    }
}
