package org.vitrine.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.web.servlet.HandlerMapping;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.text.LanguageTag;

/// What an address below that of an exhibit names. What nothing here can be called is not there.
///
/// @param words as they stand in the address, by the names that the routes have for them
record ExhibitAddress(Map<String, String> words) {
    /// Two or three letters, and what may follow them: no other address of the house begins so.
    static final String TONGUE = "/{tongue:[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}}";
    static final String EXHIBIT = "/exhibits/{exhibit}";
    static final String EDITION = EXHIBIT + "/editions/{edition}";

    ExhibitAddress {
        words = Map.copyOf(words);
    }

    /// As the route that was found has read it.
    @SuppressWarnings("unchecked")
    static ExhibitAddress of(HttpServletRequest request) {
        return new ExhibitAddress((Map<String, String>)
                Objects.requireNonNull(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)));
    }

    Optional<Slug> exhibit() {
        return read("exhibit", Slug::new);
    }

    Optional<Integer> edition() {
        return word("edition").filter(word -> word.matches("[1-9]\\d{0,5}")).map(Integer::valueOf);
    }

    Optional<Slug> page() {
        return read("page", Slug::new);
    }

    String document() {
        return word("document").orElseThrow();
    }

    String file() {
        return word("file").orElseThrow();
    }

    /// Only as it is written here, so that a page has one address.
    Optional<LanguageTag> tongue() {
        return read("tongue", LanguageTag::new)
                .filter(language -> word("tongue").equals(Optional.of(language.value())));
    }

    boolean namesATongue() {
        return words.containsKey("tongue");
    }

    private Optional<String> word(String name) {
        return Optional.ofNullable(words.get(name));
    }

    private <T> Optional<T> read(String name, Function<String, T> reading) {
        try {
            return word(name).map(reading);
        } catch (IllegalArgumentException nothingIsCalledSo) {
            return Optional.empty();
        }
    }
}
