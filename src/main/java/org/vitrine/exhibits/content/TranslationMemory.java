package org.vitrine.exhibits.content;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What has been translated into a language so far, by where it was written and by what it is of.
final class TranslationMemory {
    /// Some words in a field or a list.
    record Words(String where, String original) {
        static Words of(String where, String original) {
            return new Words(where, original.strip());
        }
    }

    private final Map<Place, Translated> kept = new HashMap<>();
    private final Map<Words, Translated> known = new HashMap<>();
    private final Map<Words, Translated> knownInList = new HashMap<>();

    TranslationMemory(Tongue tongue) {
        for (var text : tongue.texts()) {
            kept.put(text.place(), text);
            if (!text.text().isBlank()) {
                known.putIfAbsent(Words.of(text.place().field(), text.original()), text);
                knownInList.putIfAbsent(Words.of(text.place().list(), text.original()), text);
            }
        }
    }

    Optional<Translated> at(Place place) {
        return Optional.ofNullable(kept.get(place));
    }

    /// A translation of the same words, from the same list where there is one.
    Optional<Translated> of(Wording words) {
        return Optional.ofNullable(knownInList.get(Words.of(words.place().list(), words.text())))
                .or(() -> Optional.ofNullable(known.get(Words.of(words.place().field(), words.text()))));
    }

    boolean isKnownElsewhere(Place place, String original) {
        return Optional.ofNullable(known.get(Words.of(place.field(), original)))
                .filter(translated -> !translated.place().equals(place))
                .isPresent();
    }
}
