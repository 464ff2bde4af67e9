package org.vitrine.interchange;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.content.Credit;
import org.vitrine.house.Institution;
import org.vitrine.library.Agent;
import org.vitrine.library.Document;
import org.vitrine.library.Entry;
import org.vitrine.library.Rights;
import org.vitrine.library.Version;
import org.vitrine.publishing.Exhibition;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.Markdown;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The description of an edition's portable folder as an RO-Crate 1.2: `ro-crate-metadata.json`, a flat graph in
/// JSON-LD with the terms of schema.org. Documents are folders in it; people, subjects, places, archives and rights
/// statements stand once and are pointed at.
final class Crate {
    static final String FILE = "ro-crate-metadata.json";

    private static final String SPECIFICATION = "https://w3id.org/ro/crate/1.2";
    private static final String ROOT = "./";
    private static final String DOCUMENTS = "documents/";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /// What the house knows of a file of its own.
    record Known(
            String mediaType,
            @Nullable Integer width,
            @Nullable Integer height) {}

    private final Exhibition exhibition;
    private final Instant publishedAt;
    private final Institution institution;
    private final Function<String, Optional<Known>> files;
    /// By what it is called in the graph, in the order in which it is met.
    private final Map<String, Map<String, Object>> graph = new LinkedHashMap<>();
    /// What stands for a heading, by kind and heading.
    private final Map<String, String> headings = new LinkedHashMap<>();

    /// @param files finds what is known of a file by its checksum
    Crate(
            Exhibition exhibition,
            Instant publishedAt,
            Institution institution,
            Function<String, Optional<Known>> files) {
        this.exhibition = exhibition;
        this.publishedAt = publishedAt;
        this.institution = institution;
        this.files = files;
    }

    /// @param payload the other files of the folder
    byte[] write(List<Bag.Packed> payload) {
        var descriptor = entity(FILE, "CreativeWork");
        descriptor.put("conformsTo", reference(SPECIFICATION));
        descriptor.put("about", reference(ROOT));
        var root = entity(ROOT, "Dataset");
        payload.forEach(this::file);
        exhibition.documents().forEach(document -> document(document, payload));
        root(root, payload);
        var crate = new LinkedHashMap<String, Object>();
        crate.put("@context", SPECIFICATION + "/context");
        crate.put("@graph", List.copyOf(graph.values()));
        return JSON.writeValueAsString(crate).getBytes(StandardCharsets.UTF_8);
    }

    private void root(Map<String, Object> root, List<Bag.Packed> payload) {
        var content = exhibition.content();
        var title = content.subtitle() == null ? content.title() : content.title() + ": " + content.subtitle();
        root.put("name", title);
        root.put("description", content.summary() == null ? title : Markdown.plain(content.summary()));
        root.put(
                "datePublished",
                publishedAt.atOffset(ZoneOffset.UTC).toLocalDate().toString());
        root.put("license", reference(licence()));
        root.put("version", exhibition.editionNumber().map(String::valueOf).orElse(""));
        putAll(root, "inLanguage", exhibition.languages().stream().map(LanguageTag::value));
        root.put("publisher", reference(publisher()));
        putAll(
                root,
                "contributor",
                content.credits().stream().map(this::credited).map(Crate::reference));
        if (institution.webAddress() != null) {
            var address = "%s/exhibits/%s/editions/%s"
                    .formatted(institution.webAddress(), exhibition.slug(), root.get("version"));
            var identifier = entity(address, "PropertyValue");
            identifier.put("name", "Address of the edition");
            identifier.put("value", address);
            identifier.put("url", address);
            root.put("identifier", reference(address));
        }
        putAll(
                root,
                "hasPart",
                Stream.concat(
                                exhibition.documents().stream().map(Crate::folder),
                                payload.stream()
                                        .map(Bag.Packed::path)
                                        .filter(path -> exhibition.documents().stream()
                                                .noneMatch(document -> path.startsWith(folder(document)))))
                        .map(Crate::reference));
    }

    private void file(Bag.Packed packed) {
        var file = entity(packed.path(), "File");
        var known = files.apply(packed.sha256());
        file.put("name", packed.path().substring(packed.path().lastIndexOf('/') + 1));
        file.put("contentSize", String.valueOf(packed.bytes()));
        file.put("encodingFormat", known.map(Known::mediaType).orElseGet(() -> mediaType(packed.path())));
        file.put("sha256", packed.sha256());
        known.ifPresent(picture -> {
            if (picture.width() != null && picture.height() != null) {
                file.put("@type", List.of("File", "ImageObject"));
                file.put("width", picture.width());
                file.put("height", picture.height());
            }
        });
    }

    /// Of what the portable folder itself adds.
    private static String mediaType(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "yaml" -> "application/yaml";
            case "md" -> "text/markdown";
            default -> "application/octet-stream";
        };
    }

    private void document(Document document, List<Bag.Packed> payload) {
        var description = document.description();
        var entity = entity(folder(document), "Dataset", "ArchiveComponent");
        entity.put("name", document.title());
        putIfThere(entity, "description", description.summary() == null ? null : Markdown.plain(description.summary()));
        putIfThere(entity, "disambiguatingDescription", description.notice());
        entity.put("identifier", document.id().value());
        putIfThere(entity, "genre", description.kind());
        putIfThere(
                entity,
                "dateCreated",
                description.date() == null ? null : description.date().edtf());
        putIfThere(entity, "materialExtent", description.extent());
        putAll(entity, "inLanguage", description.languages().stream().map(LanguageTag::value));
        for (var role : Agent.Role.values()) {
            putAll(
                    entity,
                    property(role),
                    description
                            .agents(role)
                            .map(agent -> heading(Entry.Kind.AGENT, agent.name(), null))
                            .distinct()
                            .map(Crate::reference));
        }
        putAll(
                entity,
                "about",
                description.subjects().stream()
                        .map(subject -> heading(Entry.Kind.SUBJECT, subject.heading(), subject.authority()))
                        .distinct()
                        .map(Crate::reference));
        putAll(
                entity,
                "spatialCoverage",
                description.places().stream()
                        .map(place -> heading(Entry.Kind.PLACE, place.name(), place.authority()))
                        .distinct()
                        .map(Crate::reference));
        putAll(
                entity,
                "holdingArchive",
                document.holdings().stream()
                        .map(holding -> archive(holding.repository()))
                        .distinct()
                        .map(Crate::reference));
        putAll(entity, "itemLocation", document.holdings().stream().map(holding -> holding.reference()));
        putAll(
                entity,
                "license",
                rights(document).map(this::statement).distinct().map(Crate::reference));
        putAll(
                entity,
                "copyrightNotice",
                rights(document).flatMap(each -> Stream.ofNullable(each.note())).distinct());
        var source = document.source();
        if (source != null) {
            putIfThere(
                    entity,
                    "isBasedOn",
                    source.address() == null ? null : source.address().toString());
            putIfThere(entity, "creditText", source.citation());
            entity.put("sdPublisher", reference(organization(source.provider())));
        }
        putAll(
                entity,
                "hasPart",
                payload.stream()
                        .map(Bag.Packed::path)
                        .filter(path -> path.startsWith(folder(document)))
                        .map(Crate::reference));
    }

    private static String property(Agent.Role role) {
        return switch (role) {
            case AUTHOR -> "author";
            case SENDER -> "sender";
            case RECIPIENT -> "recipient";
            case COPIED_TO -> "ccRecipient";
            case TRANSLATOR -> "translator";
            case CONTRIBUTOR -> "contributor";
        };
    }

    private static Stream<Rights> rights(Document document) {
        return Stream.concat(
                Stream.ofNullable(document.rights()),
                document.versions().stream().flatMap(version -> Stream.ofNullable(rights(version))));
    }

    private static @Nullable Rights rights(Version version) {
        return switch (version) {
            case Version.Scan scan -> scan.rights();
            case Version.Transcript transcript -> transcript.rights();
            case Version.Translation translation -> translation.rights();
        };
    }

    /// One statement where all documents share it; else that each has its own.
    private String licence() {
        Set<String> all = new LinkedHashSet<>();
        exhibition.documents().forEach(document -> {
            if (rights(document).findAny().isEmpty()) {
                all.add("");
            }
            rights(document).map(this::statement).forEach(all::add);
        });
        if (all.size() == 1 && !all.contains("")) {
            return all.iterator().next();
        }
        var each = entity("#rights", "CreativeWork");
        each.put("name", "Rights of each document");
        each.put(
                "description",
                "What may be done with a document, its scans and its texts is said with each of them, by a rights"
                        + " statement or a licence. Where nothing is said, " + institution.name() + " is to be asked.");
        return "#rights";
    }

    private String statement(Rights rights) {
        var id = rights.statement().toString();
        if (!graph.containsKey(id)) {
            var entity = entity(id, "CreativeWork");
            entity.put("name", statementName(rights.statement()));
            entity.put("description", "What it allows is said at " + id);
        }
        return id;
    }

    /// `CC BY-SA 4.0`, `RightsStatements.org InC 1.0`.
    private static String statementName(URI address) {
        var steps = Stream.of(Objects.requireNonNullElse(address.getPath(), "").split("/"))
                .filter(step -> !step.isEmpty()
                        && !Set.of("licenses", "publicdomain", "vocab", "page").contains(step))
                .toList();
        var isCommons = "creativecommons.org".equals(address.getHost());
        return (isCommons ? "Creative Commons " : "RightsStatements.org ")
                + String.join(
                        " ",
                        isCommons
                                ? steps.stream()
                                        .map(step -> step.toUpperCase(Locale.ROOT))
                                        .toList()
                                : steps);
    }

    private String publisher() {
        var id = Objects.requireNonNullElse(institution.webAddress(), "#institution");
        if (!graph.containsKey(id)) {
            var entity = entity(id, "Organization");
            entity.put("name", institution.name());
            putIfThere(entity, "address", institution.address());
            putIfThere(entity, "email", institution.email());
            putIfThere(entity, "url", institution.webAddress());
        }
        return id;
    }

    private String credited(Credit credit) {
        var id = "#credit-" + Integer.toUnsignedString((credit.role() + "\n" + credit.name()).hashCode(), 36);
        if (!graph.containsKey(id)) {
            var entity = entity(id, "Person");
            entity.put("name", credit.name());
            entity.put("jobTitle", credit.role());
        }
        return id;
    }

    private String archive(String repository) {
        return named("#archive-", repository, "ArchiveOrganization");
    }

    private String organization(String provider) {
        return named("#provider-", provider, "Organization");
    }

    private String named(String prefix, String name, String type) {
        return headings.computeIfAbsent(prefix + name, _ -> {
            var id = prefix + (headings.size() + 1);
            entity(id, type).put("name", name);
            return id;
        });
    }

    /// Somebody or something, under its address in an authority file where one is known.
    private String heading(Entry.Kind kind, String name, @Nullable URI authority) {
        var known = headings.get(kind + name);
        if (known != null) {
            return known;
        }
        var entry = exhibition.entries().stream()
                .map(candidate -> candidate.entry())
                .filter(candidate ->
                        candidate.kind() == kind && candidate.name().equals(name))
                .findFirst();
        var authorities = Stream.concat(
                        Stream.ofNullable(authority), entry.stream().flatMap(found -> found.authorities().stream()))
                .map(URI::toString)
                .distinct()
                .toList();
        var id = authorities.isEmpty() ? "#" + kind.word() + "-" + (headings.size() + 1) : authorities.getFirst();
        headings.put(kind + name, id);
        if (!graph.containsKey(id)) {
            var entity = entity(id, entry.map(Entry::schemaType).orElse(kind.schemaType()));
            entity.put("name", name);
            putAll(entity, "sameAs", authorities.stream().skip(1).map(Crate::reference));
            entry.ifPresent(found -> {
                putAll(entity, "alternateName", found.names().stream().map(Entry.Name::name));
                var at = found.coordinates();
                if (at != null) {
                    entity.put("latitude", at.latitude());
                    entity.put("longitude", at.longitude());
                }
            });
        }
        return id;
    }

    private static String folder(Document document) {
        return DOCUMENTS + document.id() + "/";
    }

    private Map<String, Object> entity(String id, String... types) {
        var entity = new LinkedHashMap<String, Object>();
        entity.put("@id", id);
        entity.put("@type", types.length == 1 ? types[0] : List.of(types));
        graph.put(id, entity);
        return entity;
    }

    private static Map<String, String> reference(String id) {
        return Map.of("@id", id);
    }

    private static void putIfThere(Map<String, Object> entity, String property, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            entity.put(property, value);
        }
    }

    /// One value stands by itself, several in a list, none not at all.
    private static void putAll(Map<String, Object> entity, String property, Stream<?> values) {
        var all = new ArrayList<Object>(values.toList());
        if (all.size() == 1) {
            entity.put(property, all.getFirst());
        } else if (!all.isEmpty()) {
            entity.put(property, all);
        }
    }
}
