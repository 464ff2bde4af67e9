package org.vitrine.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.publishing.Addresses;
import org.vitrine.publishing.Reader;
import org.vitrine.text.LanguageTag;

/// What of a request makes a difference to a page: in which language, and where the house is reached.
///
/// @param query what links carry on, `?lang=de`; nothing where the browser's language was taken
/// @param tongue the further language of an exhibit that the address names; null where it names none
record Visit(
        Locale locale,
        String context,
        String query,
        String origin,
        @Nullable LanguageTag tongue) {
    Visit(Locale locale, String context, String query, String origin) {
        this(locale, context, query, origin, null);
    }

    static final String LANGUAGE = "lang";

    /// @param address the scheme and host of the house; null where they are those of the request
    static Visit of(HttpServletRequest request, @Nullable String address) {
        var chosen = request.getParameter(LANGUAGE);
        var explicit = Reader.LANGUAGES.stream()
                .filter(language -> language.toLanguageTag().equals(chosen))
                .findFirst();
        return new Visit(
                explicit.orElseGet(() -> preferred(request.getHeader("Accept-Language"))),
                request.getContextPath(),
                explicit.map(language -> "?" + LANGUAGE + "=" + language.toLanguageTag())
                        .orElse(""),
                address == null ? origin(request) : address);
    }

    static Locale preferred(@Nullable String accepted) {
        if (accepted == null || accepted.isBlank()) {
            return Reader.LANGUAGES.getFirst();
        }
        try {
            var found = Locale.lookup(Locale.LanguageRange.parse(accepted), Reader.LANGUAGES);
            return found == null ? Reader.LANGUAGES.getFirst() : found;
        } catch (IllegalArgumentException unreadable) {
            return Reader.LANGUAGES.getFirst();
        }
    }

    private static String origin(HttpServletRequest request) {
        var port = request.getServerPort();
        var usual = List.of("http:80", "https:443").contains(request.getScheme() + ":" + port);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }

    /// A visit to an exhibit in one of its further languages: the same for everybody, whatever their browsers
    /// speak. The house speaks that language too, as far as it knows it.
    Visit in(LanguageTag language) {
        var spoken = Reader.LANGUAGES.stream()
                .filter(own -> own.getLanguage().equals(language.locale().getLanguage()))
                .findFirst();
        return new Visit(
                spoken.orElse(Reader.LANGUAGES.getFirst()),
                context,
                spoken.map(own -> "?" + LANGUAGE + "=" + own.toLanguageTag()).orElse(""),
                origin,
                language);
    }

    /// The language of what is shown.
    Locale language() {
        return tongue == null ? locale : tongue.locale();
    }

    Reader house() {
        return new Reader(locale, Addresses.house(context, query), origin);
    }

    Reader at(Slug exhibit) {
        return new Reader(locale, Addresses.current(context, exhibit, query).in(tongue), origin);
    }

    Reader in(Slug exhibit, int edition) {
        return new Reader(
                locale, Addresses.edition(context, exhibit, edition, query).in(tongue), origin);
    }
}
