package org.vitrine.machines;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vitrine.exhibits.content.Credit;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.house.House;
import org.vitrine.publishing.Edition;
import org.vitrine.publishing.Editions;
import org.vitrine.publishing.Exhibition;
import org.vitrine.publishing.pages.Texts;
import org.vitrine.text.Markdown;

/// What has been published of late, edition by edition, for those who follow the house (RFC 4287).
@Component
class Feed {
    private static final int MOST = 40;

    private final Editions editions;
    private final House house;

    Feed(Editions editions, House house) {
        this.editions = editions;
        this.house = house;
    }

    private record Published(Slug slug, Edition edition) {}

    String atom(String base) {
        var institution = house.institution();
        var published = newest();
        var xml = Xml.document()
                .open("feed", "xmlns", "http://www.w3.org/2005/Atom")
                .element("id", base + "/feed")
                .element("title", institution.name())
                .element("subtitle", institution.tagline())
                .element(
                        "updated",
                        published.stream()
                                .findFirst()
                                .map(first -> first.edition().publishedAt())
                                .orElse(Instant.EPOCH)
                                .toString())
                .open("author")
                .element("name", institution.name())
                .element("uri", base + "/")
                .close()
                .empty("link", "rel", "self", "type", "application/atom+xml", "href", base + "/feed")
                .empty("link", "rel", "alternate", "type", "text/html", "href", base + "/exhibits")
                .element("icon", base + "/favicon.svg");
        for (var one : published) {
            editions.edition(one.slug(), one.edition().number())
                    .ifPresent(exhibition -> entry(xml, exhibition, one.edition(), base));
        }
        return xml.end();
    }

    private List<Published> newest() {
        return editions.onDisplay().stream()
                .flatMap(exhibition -> editions.list(exhibition.slug()).stream()
                        .map(edition -> new Published(exhibition.slug(), edition)))
                .sorted(Comparator.comparing((Published one) -> one.edition().publishedAt())
                        .reversed())
                .limit(MOST)
                .toList();
    }

    private static void entry(Xml xml, Exhibition exhibition, Edition edition, String base) {
        var content = exhibition.content();
        var address = "/exhibits/" + exhibition.slug();
        xml.open("entry", "xml:lang", content.language().value())
                .element("id", name(edition))
                .element("title", title(content, edition))
                .element("published", edition.publishedAt().toString())
                .element("updated", edition.publishedAt().toString());
        for (var credit : makers(content)) {
            xml.open("author").element("name", credit.name()).close();
        }
        for (var language : exhibition.languages()) {
            var tongue = language.equals(exhibition.original()) ? "" : "/" + language;
            xml.empty(
                    "link",
                    "rel",
                    "alternate",
                    "type",
                    "text/html",
                    "hreflang",
                    language.value(),
                    "href",
                    base + tongue + address + "/editions/" + edition.number());
        }
        xml.empty("link", "rel", "related", "type", "text/html", "href", base + address);
        var summary = content.summary() == null ? "" : Markdown.plain(content.summary());
        xml.element(
                "summary",
                Stream.of(edition.note() == null ? "" : edition.note(), summary)
                        .filter(words -> !words.isBlank())
                        .collect(Collectors.joining("\n\n")));
        xml.close();
    }

    /// Made of what never changes: exhibits are renamed, and houses move.
    private static String name(Edition edition) {
        return "urn:uuid:"
                + UUID.nameUUIDFromBytes((edition.exhibit() + "/" + edition.number()).getBytes(StandardCharsets.UTF_8));
    }

    private static String title(ExhibitContent content, Edition edition) {
        if (edition.number() == 1) {
            return content.title();
        }
        var spoken = Said.VOICES.stream()
                .filter(voice -> voice.locale()
                        .getLanguage()
                        .equals(content.language().locale().getLanguage()))
                .findFirst()
                .orElse(new Texts(Locale.ENGLISH));
        return content.title() + " – " + spoken.get("edition", String.valueOf(edition.number()));
    }

    /// The first credit an exhibit gives is that of its makers.
    private static List<Credit> makers(ExhibitContent content) {
        return content.credits().stream()
                .filter(credit ->
                        credit.role().equals(content.credits().getFirst().role()))
                .toList();
    }
}
