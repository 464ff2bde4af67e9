package org.vitrine.studio.documents;

import java.util.Collection;
import org.vitrine.text.LanguageTag;

/// The names of versions: `scan`, `transcript.ru`, `translation.en-2`.
final class VersionIds {
    private VersionIds() {}

    static String scan(Collection<String> taken) {
        return free("scan", taken);
    }

    static String transcript(LanguageTag language, Collection<String> taken) {
        return free("transcript." + language, taken);
    }

    static String translation(LanguageTag language, Collection<String> taken) {
        return free("translation." + language, taken);
    }

    private static String free(String wish, Collection<String> taken) {
        var candidate = wish;
        for (var number = 2; taken.contains(candidate); number++) {
            candidate = wish + "-" + number;
        }
        return candidate;
    }
}
