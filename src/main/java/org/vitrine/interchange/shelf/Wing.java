package org.vitrine.interchange.shelf;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.publishing.Addresses;
import org.vitrine.publishing.EditionAlone;
import org.vitrine.publishing.Exhibition;
import org.vitrine.publishing.Reader;
import org.vitrine.text.LanguageTag;

/// The part of a folder that is in one language of the exhibit.
///
/// @param folder nothing for the language in which it was written, else its tag and a slash: `de/`
/// @param locale in which the house speaks around it
/// @param tongue the further language; null for the one in which it was written
record Wing(
        String folder,
        Locale locale,
        @Nullable LanguageTag tongue,
        Exhibition exhibition,
        Addresses addresses,
        String origin) {

    /// The language in which the exhibit was written comes first.
    static List<Wing> of(EditionAlone edition, HouseAddress house) {
        var written = edition.exhibition();
        return Stream.concat(
                        Stream.of(of(edition, written, null, house)),
                        written.languages().stream()
                                .filter(language -> !language.equals(written.original()))
                                .flatMap(language -> written.in(language).stream()
                                        .map(translated -> of(edition, translated, language, house))))
                .toList();
    }

    private static Wing of(
            EditionAlone edition, Exhibition exhibition, @Nullable LanguageTag tongue, HouseAddress house) {
        var language = exhibition.content().language().locale().getLanguage();
        var locale = Reader.LANGUAGES.stream()
                .filter(spoken -> spoken.getLanguage().equals(language))
                .findFirst()
                .orElse(Reader.LANGUAGES.getFirst());
        return new Wing(
                tongue == null ? "" : tongue + "/",
                locale,
                tongue,
                exhibition,
                Addresses.edition(
                        house.context(), exhibition.slug(), edition.number(), "?lang=" + locale.toLanguageTag()),
                house.origin());
    }

    /// For the exhibit's own pages.
    Reader reader() {
        return new Reader(locale, addresses.in(tongue), origin);
    }

    /// For everything else, which has one address in all languages.
    Reader documentReader() {
        return new Reader(locale, addresses, origin);
    }
}
