package org.vitrine.publishing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.Credit;
import org.vitrine.exhibits.content.Page;
import org.vitrine.library.Agent;
import org.vitrine.library.Document;
import org.vitrine.library.Entry;
import org.vitrine.library.Holding;
import org.vitrine.library.KnownEntry;
import org.vitrine.publishing.pages.Head;
import org.vitrine.publishing.pages.Head.Relation;
import org.vitrine.publishing.pages.Shot;
import org.vitrine.publishing.pages.Texts;
import org.vitrine.text.Foreign;
import org.vitrine.text.Markdown;
import tools.jackson.databind.json.JsonMapper;

/// What pages tell programs: where the same can be had in other formats, under which address it stays, and what it
/// is in the terms of schema.org. Only what is on display now says so; drafts and earlier editions do not want to
/// be found.
final class Heads {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /// So many documents of an exhibit are named on its cover: pages stay small.
    private static final int MOST_DOCUMENTS = 40;

    private static final String MANIFEST =
            "application/ld+json;profile=\"http://iiif.io/api/presentation/3/context.json\"";

    private final Exhibition exhibition;
    private final Reader reader;
    private final String house;
    private final Illustrations illustrations;
    private final Texts t;

    Heads(Exhibition exhibition, Reader reader, String house, Illustrations illustrations) {
        this.exhibition = exhibition;
        this.reader = reader;
        this.house = house;
        this.illustrations = illustrations;
        this.t = new Texts(reader.locale());
    }

    /// @param ways where its headings lead, which also tells what they name
    Head document(
            Document document, List<Appearance> appearances, boolean isScanned, Optional<String> permanent, Ways ways) {
        if (!isOnDisplay()) {
            return Head.NONE;
        }
        var addresses = reader.addresses();
        var relations = new ArrayList<Relation>();
        permanent.ifPresent(address -> relations.add(new Relation("cite-as", address)));
        if (document.rights() != null) {
            relations.add(new Relation("license", document.rights().statement().toString()));
        }
        if (isScanned) {
            relations.add(
                    new Relation("alternate", addresses.manifest(document.id()), MANIFEST, t.get("document.iiif")));
        }
        for (var file : CitationFile.values()) {
            relations.add(new Relation(
                    "alternate",
                    addresses.context() + "/documents/" + document.id() + "/" + file.file(),
                    file.mediaType(),
                    t.get("cite.file." + file.name().toLowerCase(java.util.Locale.ROOT))));
        }
        relations.addAll(found(address(document), document.title()));
        return new Head(
                relations, written(described(document, appearances, isScanned, ways)), List.of(address(document)));
    }

    /// Of the cover.
    Head cover() {
        if (!isOnDisplay()) {
            return Head.NONE;
        }
        var relations = new ArrayList<Relation>();
        permanent("").ifPresent(address -> relations.add(new Relation("cite-as", address)));
        if (exhibition.documents().stream()
                .anyMatch(document -> document.scanPages().findAny().isPresent())) {
            relations.add(new Relation(
                    "alternate",
                    reader.addresses().context() + "/iiif/exhibits/" + exhibition.slug() + "/collection.json",
                    MANIFEST,
                    t.get("document.iiif")));
        }
        relations.addAll(found(address(""), exhibition.content().title()));
        return new Head(relations, written(described()), records(exhibition.documents().stream()));
    }

    Head page(Page page, List<Block> shown) {
        if (!isOnDisplay()) {
            return Head.NONE;
        }
        var path = "/" + page.slug();
        var relations = new ArrayList<Relation>();
        permanent(path).ifPresent(address -> relations.add(new Relation("cite-as", address)));
        relations.addAll(found(address(path), page.title()));
        return new Head(
                relations,
                null,
                records(shown.stream()
                        .flatMap(Block::documents)
                        .distinct()
                        .flatMap(document -> exhibition.document(document).stream())));
    }

    /// Of a person, place or subject.
    static Head entry(Listing listing, Reader reader) {
        var entry = listing.entry().entry();
        var address = reader.absolute(reader.addresses().context() + listing.path());
        var item = new LinkedHashMap<String, Object>();
        item.put("@context", "https://schema.org");
        item.put("@type", entry.schemaType());
        switch (entry.kind()) {
            case AGENT -> item.put("additionalType", "http://xmlns.com/foaf/0.1/Agent");
            case SUBJECT ->
                item.put("inDefinedTermSet", reader.absolute(reader.addresses().context() + "/subjects"));
            case PLACE -> {}
        }
        item.put("@id", address);
        item.put("url", address);
        item.put("name", entry.name());
        put(
                item,
                "alternateName",
                entry.names().stream().map(Entry.Name::name).distinct().toList());
        put(item, "sameAs", entry.authorities().stream().map(URI::toString).toList());
        var where = entry.coordinates();
        if (where != null) {
            var geo = new LinkedHashMap<String, Object>();
            geo.put("@type", "GeoCoordinates");
            geo.put("latitude", where.latitude());
            geo.put("longitude", where.longitude());
            item.put("geo", geo);
        }
        put(
                item,
                "subjectOf",
                listing.documents().stream()
                        .map(Listing.Spoken::document)
                        .distinct()
                        .limit(MOST_DOCUMENTS)
                        .map(shown -> named(
                                "ArchiveComponent",
                                shown.document().title(),
                                "url",
                                URI.create(reader.absolute(
                                        reader.addresses().context() + "/documents/" + shown.handle()))))
                        .toList());
        return new Head(List.of(), written(item), List.of());
    }

    private boolean isOnDisplay() {
        return exhibition.status() instanceof Exhibition.Status.Current;
    }

    private List<String> records(Stream<Document> documents) {
        return documents.limit(MOST_DOCUMENTS).map(this::address).toList();
    }

    /// Where others ask how to embed the page, and reference managers what it names.
    private List<Relation> found(String address, String title) {
        var context = reader.addresses().context();
        var question = context + "/oembed?url=" + UriUtils.encode(address, StandardCharsets.UTF_8) + "&format=";
        return List.of(
                new Relation("alternate", question + "json", "application/json+oembed", Foreign.bare(title)),
                new Relation("alternate", question + "xml", "text/xml+oembed", Foreign.bare(title)),
                new Relation("unapi-server", context + "/unapi", "application/xml", "unAPI"));
    }

    private String address(Document document) {
        return reader.absolute(reader.addresses().context() + "/documents/" + document.id());
    }

    /// Of a path inside the exhibit, as it should be known.
    private String address(String path) {
        var addresses = reader.addresses();
        return reader.absolute(Addresses.current(addresses.context(), exhibition.slug(), "")
                        .in(addresses.tongue())
                        .exhibit()
                + path);
    }

    private Optional<String> permanent(String path) {
        return new Quoting(exhibition, reader, house).permanent(path);
    }

    // ---- in the terms of schema.org ----

    private Map<String, Object> described(
            Document document, List<Appearance> appearances, boolean isScanned, Ways ways) {
        var description = document.description();
        var item = new LinkedHashMap<String, Object>();
        item.put("@context", "https://schema.org");
        item.put("@type", List.of("ArchiveComponent", "CreativeWork"));
        item.put("@id", address(document));
        item.put("url", address(document));
        item.put("identifier", document.id().value());
        item.put("name", document.title());
        put(item, "description", description.summary());
        put(item, "disambiguatingDescription", description.notice());
        put(item, "genre", description.kind());
        if (description.date() != null) {
            item.put(
                    isDay(description.date().edtf()) ? "dateCreated" : "temporal",
                    description.date().edtf());
        }
        put(
                item,
                "inLanguage",
                description.languages().stream().map(Object::toString).toList());
        put(
                item,
                "author",
                Stream.concat(description.agents(Agent.Role.AUTHOR), description.agents(Agent.Role.SENDER))
                        .map(Agent::name)
                        .distinct()
                        .map(name -> agent(name, ways))
                        .toList());
        put(
                item,
                "translator",
                CitedDocument.of(document, "").translators().stream()
                        .map(name -> agent(name, ways))
                        .toList());
        put(
                item,
                "about",
                description.subjects().stream()
                        .map(subject -> heading(Entry.Kind.SUBJECT, subject.heading(), subject.authority(), ways))
                        .toList());
        put(
                item,
                "spatialCoverage",
                description.places().stream()
                        .map(place -> heading(Entry.Kind.PLACE, place.name(), place.authority(), ways))
                        .toList());
        put(
                item,
                "holdingArchive",
                document.holdings().stream()
                        .map(Holding::repository)
                        .distinct()
                        .map(repository -> named("ArchiveOrganization", repository, "url", null))
                        .toList());
        put(
                item,
                "itemLocation",
                document.holdings().stream().map(Holding::reference).toList());
        if (document.rights() != null) {
            item.put("license", document.rights().statement().toString());
        }
        if (document.source() != null && document.source().address() != null) {
            item.put("isBasedOn", document.source().address().toString());
        }
        item.put("provider", provider());
        illustrations
                .firstPage(document, reader.addresses())
                .map(Shot::full)
                .ifPresent(picture -> item.put("image", reader.absolute(picture)));
        if (isScanned) {
            var manifest = new LinkedHashMap<String, Object>();
            manifest.put("@type", "MediaObject");
            manifest.put("encodingFormat", MANIFEST);
            manifest.put("contentUrl", reader.absolute(reader.addresses().manifest(document.id())));
            item.put("encoding", manifest);
        }
        put(
                item,
                "isPartOf",
                appearances.stream()
                        .collect(Collectors.toMap(
                                Appearance::exhibit, Appearance::exhibitTitle, (one, _) -> one, LinkedHashMap::new))
                        .entrySet()
                        .stream()
                        .map(exhibit -> named(
                                "Collection",
                                exhibit.getValue(),
                                "url",
                                URI.create(reader.absolute(
                                        Addresses.current(reader.addresses().context(), exhibit.getKey(), "")
                                                .exhibit()))))
                        .toList());
        return item;
    }

    private Map<String, Object> described() {
        var content = exhibition.content();
        var collection = new LinkedHashMap<String, Object>();
        collection.put("@type", "Collection");
        collection.put("name", content.title());
        collection.put("collectionSize", exhibition.documents().size());
        put(
                collection,
                "hasPart",
                exhibition.documents().stream()
                        .limit(MOST_DOCUMENTS)
                        .map(document ->
                                named("ArchiveComponent", document.title(), "url", URI.create(address(document))))
                        .toList());
        var item = new LinkedHashMap<String, Object>();
        item.put("@context", "https://schema.org");
        item.put("@type", "CollectionPage");
        item.put("@id", address(""));
        item.put("url", address(""));
        item.put("name", content.title());
        put(item, "alternativeHeadline", content.subtitle());
        put(item, "description", content.summary() == null ? null : Markdown.plain(content.summary()));
        item.put("inLanguage", content.language().value());
        put(
                item,
                "author",
                content.credits().stream().map(Credit::name).distinct().toList());
        put(item, "translator", exhibition.translator().orElse(null));
        if (exhibition.status() instanceof Exhibition.Status.Current(var number, var publishedAt)) {
            item.put("datePublished", publishedAt.toString());
            item.put("version", number);
        }
        item.put("publisher", provider());
        item.put("mainEntity", collection);
        return item;
    }

    private Map<String, Object> provider() {
        return named(
                "Organization",
                house,
                "url",
                URI.create(reader.absolute(reader.addresses().context() + "/")));
    }

    /// A name alone where it is not known what bears it: programs expect a person or an organization.
    private Object agent(String name, Ways ways) {
        return ways.to(Entry.Kind.AGENT, name, null)
                .filter(known -> !known.entry().schemaType().equals("Thing"))
                .<Object>map(known -> heading(known, name, null))
                .orElse(name);
    }

    private Map<String, Object> heading(Entry.Kind kind, String name, @Nullable URI authority, Ways ways) {
        return ways.to(kind, name, authority)
                .map(known -> heading(known, name, authority))
                .orElseGet(() -> named(kind == Entry.Kind.PLACE ? "Place" : "DefinedTerm", name, "sameAs", authority));
    }

    /// Under the address at which the house speaks of it.
    private Map<String, Object> heading(KnownEntry known, String name, @Nullable URI authority) {
        var item = new LinkedHashMap<String, Object>();
        item.put("@type", known.entry().schemaType());
        item.put(
                "@id",
                reader.absolute(reader.addresses().context() + known.address().path()));
        item.put("name", name);
        put(
                item,
                "sameAs",
                Stream.concat(Stream.ofNullable(authority), known.entry().authorities().stream())
                        .map(URI::toString)
                        .distinct()
                        .toList());
        return item;
    }

    private static Map<String, Object> named(String type, String name, String relation, @Nullable URI address) {
        var named = new LinkedHashMap<String, Object>();
        named.put("@type", type);
        named.put("name", name);
        put(named, relation, address == null ? null : address.toString());
        return named;
    }

    private static void put(Map<String, Object> item, String name, @Nullable Object value) {
        if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
            item.put(name, value);
        }
    }

    private static boolean isDay(String edtf) {
        return edtf.matches("\\d{4}(-\\d{2}(-\\d{2})?)?");
    }

    /// JSON that nothing can break out of: no element begins or ends in it.
    private static String written(Map<String, Object> item) {
        return Foreign.bare(JSON.writeValueAsString(item))
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
