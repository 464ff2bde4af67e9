package org.vitrine.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.vitrine.publishing.Facet;

/// The facets as fields of the index.
final class Facets {
    private Facets() {}

    static String field(Facet facet) {
        return "by_" + facet.parameter();
    }

    static Stream<String> all() {
        return Stream.of(Facet.values()).map(Facets::field);
    }

    /// The values of an entry, in the order of the facets.
    static List<Set<String>> of(Entry entry) {
        return Stream.of(Facet.values())
                .map(facet -> switch (facet) {
                    case KIND -> {
                        var kind = entry.kind();
                        yield kind == null ? Set.<String>of() : Set.of(kind);
                    }
                    case LANGUAGE -> entry.languages();
                    case PERSON -> entry.agents();
                    case PLACE -> entry.places();
                    case SUBJECT -> entry.subjects();
                    case EXHIBIT -> entry.exhibits();
                })
                .toList();
    }
}
