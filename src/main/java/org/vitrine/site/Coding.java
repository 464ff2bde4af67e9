package org.vitrine.site;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// In what form bytes are sent, the smallest first.
enum Coding {
    BROTLI("br", "-br"),
    GZIP("gzip", "-gzip"),
    PLAIN("identity", "");

    private static final int HEADERS_REMEMBERED = 200;
    private static final List<Coding> NOTHING_SAID = List.of(PLAIN);
    /// Browsers have a handful of ways of saying it, so it is read once.
    private static final LoadingCache<String, List<Coding>> READ =
            Caffeine.newBuilder().maximumSize(HEADERS_REMEMBERED).build(Coding::read);

    private final String word;
    private final String tagEnding;

    Coding(String word, String tagEnding) {
        this.word = word;
        this.tagEnding = tagEnding;
    }

    /// As headers call it.
    String word() {
        return word;
    }

    /// What tells the tag of this form from those of the others.
    String tagEnding() {
        return tagEnding;
    }

    /// What somebody takes, the most wanted first; what is wanted equally, the smallest first. Plain is always there:
    /// it is better than nothing to whoever takes nothing that we have.
    ///
    /// @param header `Accept-Encoding`
    static List<Coding> accepted(@Nullable String header) {
        return header == null ? NOTHING_SAID : READ.get(header);
    }

    private static List<Coding> read(String header) {
        var said = new EnumMap<Coding, Double>(Coding.class);
        @Nullable Double others = null;
        for (var element : header.toLowerCase(Locale.ROOT).split(",")) {
            var parts = element.split(";", 2);
            var weight = parts.length == 1 ? 1 : weight(parts[1]);
            switch (parts[0].strip()) {
                case "br" -> said.putIfAbsent(BROTLI, weight);
                case "gzip", "x-gzip" -> said.putIfAbsent(GZIP, weight);
                case "identity" -> said.putIfAbsent(PLAIN, weight);
                case "*" -> others = weight;
                default -> {}
            }
        }
        if (others != null) {
            for (var coding : values()) {
                said.putIfAbsent(coding, others);
            }
        }
        var wanted = new ArrayList<>(said.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<Coding, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList());
        if (!wanted.contains(PLAIN)) {
            wanted.add(PLAIN);
        }
        return List.copyOf(wanted);
    }

    /// @return 0, which refuses, for what cannot be read
    private static double weight(String parameters) {
        return Stream.of(parameters.split(";"))
                .map(String::strip)
                .filter(parameter -> parameter.startsWith("q="))
                .map(parameter -> parameter.substring(2).strip())
                .findFirst()
                .map(written -> written.matches("[01](\\.\\d{0,3})?") ? Double.parseDouble(written) : 0)
                .orElse(1.0);
    }
}
