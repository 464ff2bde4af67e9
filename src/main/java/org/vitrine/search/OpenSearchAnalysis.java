package org.vitrine.search;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;

/// Tells a cluster how texts become words, as [LuceneAnalysis] has it. It needs no plug-in.
final class OpenSearchAnalysis implements ElasticsearchAnalysisConfigurer {

    @Override
    public void configure(ElasticsearchAnalysisConfigurationContext context) {
        context.charFilter("spelling")
                .type("mapping")
                .param(
                        "mappings",
                        Transliteration.RULES.entrySet().stream()
                                .map(rule -> rule.getKey() + " => " + rule.getValue())
                                .toArray(String[]::new));
        context.tokenFilter("pairs").type("cjk_bigram").param("output_unigrams", true);
        context.tokenFilter("pairs_only").type("cjk_bigram").param("output_unigrams", false);
        context.tokenFilter("elided")
                .type("elision")
                .param("articles_case", true)
                .param("articles", Languages.ELIDED.toArray(String[]::new));
        context.tokenFilter("possessive").type("stemmer").param("language", "possessive_english");
        Languages.STEMMERS.forEach((language, stemmer) ->
                context.tokenFilter("stems_" + language).type("stemmer").param("language", stemmer.openSearch()));
        for (var asking : new boolean[] {false, true}) {
            var suffix = asking ? Schema.ASKED : "";
            context.analyzer(Schema.SPELLED + suffix)
                    .custom()
                    .tokenizer("standard")
                    .charFilters("spelling")
                    .tokenFilters(filters(asking, List.of()));
            Languages.stemmed()
                    .forEach(language -> context.analyzer(language + suffix)
                            .custom()
                            .tokenizer("standard")
                            .tokenFilters(filters(asking, stems(language))));
        }
    }

    private static List<String> stems(String language) {
        return switch (language) {
            case "en" -> List.of("possessive", "stems_en");
            case "de" -> List.of("german_normalization", "stems_de");
            case "fr", "it" -> List.of("elided", "stems_" + language);
            default -> List.of("stems_" + language);
        };
    }

    private static String[] filters(boolean asking, List<String> stems) {
        var filters = new ArrayList<String>(List.of("cjk_width", "lowercase", asking ? "pairs_only" : "pairs"));
        filters.addAll(stems);
        filters.add("asciifolding");
        return filters.toArray(String[]::new);
    }
}
