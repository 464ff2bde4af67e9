package org.vitrine.machines;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vitrine.house.House;
import org.vitrine.library.ArchivalDate;
import org.vitrine.library.Document;
import org.vitrine.library.Holding;
import org.vitrine.library.Rights;
import org.vitrine.library.SourceRecord;
import org.vitrine.library.Version;
import org.vitrine.media.Media;
import org.vitrine.publishing.Appearance;
import org.vitrine.publishing.CitationFile;
import org.vitrine.publishing.Edition;
import org.vitrine.publishing.Editions;
import org.vitrine.publishing.Exhibition;
import org.vitrine.publishing.PublishedDocument;
import org.vitrine.text.Foreign;
import org.vitrine.text.LanguageTag;

/// Documents, exhibits and editions on display as objects, for programs that want them plainly. What it says is
/// described in `openapi.json`, which a test holds against it.
@Component
class Api {
    private final Editions editions;
    private final Media media;
    private final House house;

    Api(Editions editions, Media media, House house) {
        this.editions = editions;
        this.media = media;
        this.house = house;
    }

    Map<String, Object> root(String base) {
        return new Fields()
                .with("name", house.institution().name())
                .with("url", base + "/")
                .with("documents", base + "/api/documents")
                .with("exhibits", base + "/api/exhibits")
                .with("editions", base + "/api/editions")
                .with("description", base + "/api/openapi.json")
                .with("iiif", base + "/iiif/collection.json")
                .with("oai", base + "/oai?verb=Identify")
                .with("feed", base + "/feed")
                .map();
    }

    // ---- documents ----

    Map<String, Object> line(PublishedDocument published, String base) {
        return heading(published, base).map();
    }

    private Fields heading(PublishedDocument published, String base) {
        var document = published.document();
        var description = document.description();
        return new Fields()
                .with("id", document.id().value())
                .with("self", base + "/api/documents/" + document.id())
                .with("url", base + "/documents/" + document.id())
                .with("title", document.title())
                .with("kind", description.kind())
                .with("date", date(description.date()))
                .with("languages", tags(description.languages()))
                .with("manifest", isScanned(document) ? new IiifAddresses(base).manifest(document.id()) : null)
                .with(
                        "changed",
                        published.exhibition().status() instanceof Exhibition.Status.Current current
                                ? current.publishedAt().toString()
                                : null);
    }

    Map<String, Object> document(PublishedDocument published, String base) {
        var document = published.document();
        var description = document.description();
        return heading(published, base)
                .with("citeAs", permanent(published, base))
                .with("abstract", description.summary())
                .with("notice", description.notice())
                .with("extent", description.extent())
                .with(
                        "agents",
                        description.agents().stream()
                                .map(agent -> new Fields()
                                        .with("name", agent.name())
                                        .with("role", word(agent.role()))
                                        .with("note", agent.note())
                                        .map())
                                .toList())
                .with(
                        "subjects",
                        description.subjects().stream()
                                .map(subject -> new Fields()
                                        .with("heading", subject.heading())
                                        .with("authority", written(subject.authority()))
                                        .map())
                                .toList())
                .with(
                        "places",
                        description.places().stream()
                                .map(place -> new Fields()
                                        .with("name", place.name())
                                        .with("authority", written(place.authority()))
                                        .map())
                                .toList())
                .with("holdings", document.holdings().stream().map(Api::holding).toList())
                .with("source", source(document.source()))
                .with("rights", rights(document.rights()))
                .with(
                        "versions",
                        document.versions().stream()
                                .map(version -> version(version, document, base))
                                .toList())
                .with("annotations", base + "/documents/" + document.id() + "/annotations.json")
                .with(
                        "citations",
                        List.of(CitationFile.values()).stream()
                                .map(file -> base + "/documents/" + document.id() + "/" + file.file())
                                .toList())
                .with(
                        "appearances",
                        editions.appearances(published).stream()
                                .map(appearance -> appearance(appearance, base))
                                .toList())
                .map();
    }

    private static @Nullable String permanent(PublishedDocument published, String base) {
        var exhibition = published.exhibition();
        return exhibition
                .editionNumber()
                .map(number -> base + "/exhibits/" + exhibition.slug() + "/editions/" + number + "/documents/"
                        + published.handle())
                .orElse(null);
    }

    private static Map<String, Object> appearance(Appearance appearance, String base) {
        return new Fields()
                .with("exhibit", base + "/api/exhibits/" + appearance.exhibit())
                .with(
                        "url",
                        base + "/exhibits/" + appearance.exhibit() + "/" + appearance.page() + "#" + appearance.block())
                .with("title", appearance.pageTitle())
                .with("case", appearance.caseNumber())
                .map();
    }

    private Map<String, Object> version(Version version, Document document, String base) {
        var fields = new Fields().with("id", version.id());
        switch (version) {
            case Version.Scan scan ->
                fields.with("kind", "scan")
                        .with(
                                "pages",
                                scan.pages().stream()
                                        .map(page -> page(page, base))
                                        .toList());
            case Version.Transcript transcript -> text(fields.with("kind", "transcript"), transcript, document, base);
            case Version.Translation translation ->
                text(fields.with("kind", "translation"), translation, document, base)
                        .with("translator", translation.translator());
        }
        return fields.with("rights", rights(version.rights())).map();
    }

    private static Fields text(Fields fields, Version.Text text, Document document, String base) {
        return fields.with("language", text.language().value())
                .with(
                        "segments",
                        text.text().segments().stream()
                                .map(segment -> new Fields()
                                        .with("id", segment.id())
                                        .with("kind", segment.kind().word())
                                        .with(
                                                "url",
                                                base + "/documents/" + document.id() + "#" + text.id() + "-"
                                                        + segment.id())
                                        .with("text", segment.text())
                                        .map())
                                .toList());
    }

    private Map<String, Object> page(Version.ScanPage page, String base) {
        var picture = media.find(page.file());
        return new Fields()
                .with("label", page.label())
                .with("alt", page.alt())
                .with("image", new IiifAddresses(base).image(page.file()))
                .with("width", picture.map(found -> found.width()).orElse(null))
                .with("height", picture.map(found -> found.height()).orElse(null))
                .map();
    }

    private static Map<String, Object> holding(Holding holding) {
        var leaves = holding.leaves();
        return new Fields()
                .with("repository", holding.repository())
                .with("reference", holding.reference())
                .with(
                        "parts",
                        holding.parts().stream()
                                .map(part -> Map.of("level", part.level(), "value", part.value()))
                                .toList())
                .with("leaves", leaves == null ? null : leaves.range())
                .map();
    }

    private static @Nullable Map<String, Object> source(@Nullable SourceRecord source) {
        return source == null
                ? null
                : new Fields()
                        .with("provider", source.provider())
                        .with("url", written(source.address()))
                        .with("citation", source.citation())
                        .with("retrieved", written(source.retrieved()))
                        .map();
    }

    private static @Nullable Map<String, Object> rights(@Nullable Rights rights) {
        return rights == null
                ? null
                : new Fields()
                        .with(
                                "statement",
                                RightsAddress.of(rights)
                                        .orElse(rights.statement().toString()))
                        .with("note", rights.note())
                        .map();
    }

    private static @Nullable Map<String, Object> date(@Nullable ArchivalDate date) {
        return date == null
                ? null
                : new Fields()
                        .with("edtf", date.edtf())
                        .with("earliest", date.earliest().toString())
                        .with("latest", date.latest().toString())
                        .map();
    }

    private static boolean isScanned(Document document) {
        return document.scanPages().findAny().isPresent();
    }

    private static List<String> tags(List<LanguageTag> languages) {
        return languages.stream().map(LanguageTag::value).toList();
    }

    private static @Nullable String written(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    // ---- exhibits ----

    Map<String, Object> line(Exhibition exhibition, String base) {
        return heading(exhibition, base).map();
    }

    private static Fields heading(Exhibition exhibition, String base) {
        var content = exhibition.content();
        return new Fields()
                .with("id", exhibition.slug().value())
                .with("self", base + "/api/exhibits/" + exhibition.slug())
                .with("url", base + "/exhibits/" + exhibition.slug())
                .with("title", content.title())
                .with("subtitle", content.subtitle())
                .with("summary", content.summary())
                .with("languages", tags(exhibition.languages()))
                .with("edition", exhibition.editionNumber().orElse(null))
                .with(
                        "published",
                        exhibition.status() instanceof Exhibition.Status.Current current
                                ? current.publishedAt().toString()
                                : null);
    }

    Map<String, Object> exhibit(Exhibition exhibition, String base) {
        var content = exhibition.content();
        var address = base + "/exhibits/" + exhibition.slug();
        return heading(exhibition, base)
                .with(
                        "citeAs",
                        exhibition
                                .editionNumber()
                                .map(number -> address + "/editions/" + number)
                                .orElse(null))
                .with(
                        "translations",
                        exhibition.languages().stream()
                                .filter(language -> !language.equals(exhibition.original()))
                                .flatMap(language -> exhibition.in(language).stream())
                                .map(translated -> new Fields()
                                        .with(
                                                "language",
                                                translated.content().language().value())
                                        .with(
                                                "title",
                                                Foreign.bare(
                                                        translated.content().title()))
                                        .with(
                                                "url",
                                                base + "/"
                                                        + translated.content().language() + "/exhibits/"
                                                        + exhibition.slug())
                                        .map())
                                .toList())
                .with(
                        "credits",
                        content.credits().stream()
                                .map(credit -> Map.of("role", credit.role(), "name", credit.name()))
                                .toList())
                .with(
                        "sections",
                        content.sections().stream()
                                .map(section -> new Fields()
                                        .with("title", section.title())
                                        .with("summary", section.summary())
                                        .with(
                                                "pages",
                                                section.pages().stream()
                                                        .map(page -> new Fields()
                                                                .with("title", page.title())
                                                                .with("url", address + "/" + page.slug())
                                                                .map())
                                                        .toList())
                                        .map())
                                .toList())
                .with(
                        "documents",
                        exhibition.documents().stream()
                                .map(document -> new Fields()
                                        .with("self", base + "/api/documents/" + document.id())
                                        .with("title", document.title())
                                        .map())
                                .toList())
                .with("editions", base + "/api/exhibits/" + exhibition.slug() + "/editions")
                .with("collection", new IiifAddresses(base).collection(exhibition.slug()))
                .map();
    }

    // ---- editions ----

    /// An edition of an exhibit on display.
    record Published(Exhibition newest, Edition edition) {}

    /// Every edition of every exhibit on display, the newest first.
    List<Published> published() {
        return editions.onDisplay().stream()
                .flatMap(exhibition -> published(exhibition).stream())
                .sorted(Comparator.comparing((Published one) -> one.edition().publishedAt())
                        .reversed())
                .collect(Collectors.toUnmodifiableList());
    }

    List<Published> published(Exhibition exhibition) {
        return editions.list(exhibition.slug()).stream()
                .map(edition -> new Published(exhibition, edition))
                .toList();
    }

    static Map<String, Object> line(Published published, String base) {
        var slug = published.newest().slug();
        var edition = published.edition();
        return new Fields()
                .with("exhibit", base + "/api/exhibits/" + slug)
                .with("number", edition.number())
                .with("url", base + "/exhibits/" + slug + "/editions/" + edition.number())
                .with("published", edition.publishedAt().toString())
                .with("note", edition.note())
                .with("isNewest", published.newest().editionNumber().equals(Optional.of(edition.number())))
                .map();
    }
}
