package org.vitrine.machines;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.house.House;
import org.vitrine.house.Institution;
import org.vitrine.library.Document;
import org.vitrine.library.Version;
import org.vitrine.media.Media;
import org.vitrine.publishing.Appearance;
import org.vitrine.publishing.CitationFile;
import org.vitrine.publishing.DocumentWords;
import org.vitrine.publishing.Editions;
import org.vitrine.publishing.Exhibition;
import org.vitrine.publishing.Pages;
import org.vitrine.publishing.PublishedDocument;
import org.vitrine.publishing.pages.DocumentPage;
import org.vitrine.publishing.pages.Texts;
import org.vitrine.text.Foreign;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.Markdown;

/// Documents and exhibits as viewers of the IIIF Presentation API 3.0 read them.
///
/// A manifest has a canvas at least, and a canvas a picture: documents without a scan have no manifest and are in no
/// collection.
@Component
class Manifests {
    static final String CONTEXT = "http://iiif.io/api/presentation/3/context.json";

    private static final int THUMBNAIL = 240;
    private static final int LAST_YEAR = 9999;

    private final Editions editions;
    private final Pages pages;
    private final Media media;
    private final House house;

    Manifests(Editions editions, Pages pages, Media media, House house) {
        this.editions = editions;
        this.pages = pages;
        this.media = media;
        this.house = house;
    }

    Optional<String> manifest(PublishedDocument published, IiifAddresses addresses) {
        var document = published.document();
        var leaves = leaves(document);
        if (leaves.isEmpty()) {
            return Optional.empty();
        }
        var annotations = new Annotations(document, leaves, addresses);
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("@context", CONTEXT);
        manifest.put("id", addresses.manifest(document.id()));
        manifest.put("type", "Manifest");
        manifest.put("label", Said.plainly(document.title()));
        var summary = document.description().summary();
        if (summary != null) {
            manifest.put("summary", Said.plainly(Said.asText(summary)));
        }
        manifest.put("metadata", metadata(document));
        manifest.put("requiredStatement", requiredStatement(document));
        if (document.rights() != null) {
            RightsAddress.of(document.rights()).ifPresent(rights -> manifest.put("rights", rights));
        }
        manifest.put("provider", provider(addresses));
        manifest.put("thumbnail", List.of(thumbnail(leaves.getFirst(), addresses)));
        manifest.put("homepage", homepages(addresses.base() + "/documents/" + document.id(), document.title()));
        manifest.put("seeAlso", seeAlso(document, addresses));
        navDate(document).ifPresent(date -> manifest.put("navDate", date));
        if (isWrittenFromTheRight(document)) {
            manifest.put("viewingDirection", "right-to-left");
        }
        manifest.put("partOf", partOf(editions.appearances(published), addresses));
        manifest.put(
                "items",
                leaves.stream()
                        .map(leaf -> canvas(document, leaf, annotations, addresses))
                        .toList());
        var elsewhere = annotations.references(null);
        if (!elsewhere.isEmpty()) {
            manifest.put("annotations", elsewhere);
        }
        return Optional.of(Json.write(manifest));
    }

    /// What a text says on a leaf of a document.
    ///
    /// @param number of the leaf; null for what stands on no leaf in particular
    Optional<String> text(
            PublishedDocument published, @Nullable Integer number, String version, IiifAddresses addresses) {
        return annotations(published, number, addresses)
                .flatMap(on -> on.annotations().text(on.leaf(), version));
    }

    Optional<String> notes(PublishedDocument published, @Nullable Integer number, IiifAddresses addresses) {
        return annotations(published, number, addresses)
                .flatMap(on -> on.annotations().notesOn(on.leaf()));
    }

    private record On(Annotations annotations, @Nullable Leaf leaf) {}

    private Optional<On> annotations(PublishedDocument published, @Nullable Integer number, IiifAddresses addresses) {
        var leaves = leaves(published.document());
        var annotations = new Annotations(published.document(), leaves, addresses);
        if (number == null) {
            return leaves.isEmpty() ? Optional.empty() : Optional.of(new On(annotations, null));
        }
        return leaves.stream()
                .filter(leaf -> leaf.number() == number)
                .findFirst()
                .map(leaf -> new On(annotations, leaf));
    }

    /// The scanned documents of an exhibit, in its order.
    String collection(Exhibition exhibition, IiifAddresses addresses) {
        var collection = new LinkedHashMap<String, Object>();
        collection.put("@context", CONTEXT);
        collection.put("id", addresses.collection(exhibition.slug()));
        collection.put("type", "Collection");
        collection.put("label", title(exhibition));
        var summary = exhibition.content().summary();
        if (summary != null) {
            collection.put(
                    "summary",
                    Said.in(exhibition.original().value(), Said.asText(Foreign.bare(Markdown.plain(summary)))));
        }
        collection.put(
                "requiredStatement",
                attributed(exhibition.content().credits().stream()
                        .map(credit -> Foreign.bare(credit.role() + ": " + credit.name()))));
        collection.put("provider", provider(addresses));
        scanned(exhibition)
                .findFirst()
                .ifPresent(document -> collection.put(
                        "thumbnail", List.of(thumbnail(leaves(document).getFirst(), addresses))));
        collection.put(
                "homepage",
                exhibition.languages().stream()
                        .map(language -> homepage(exhibition, language, addresses))
                        .toList());
        collection.put(
                "partOf",
                List.of(reference(
                        addresses.everything(),
                        "Collection",
                        Said.plainly(institution().name()))));
        collection.put(
                "items",
                scanned(exhibition)
                        .map(document -> {
                            var reference = reference(
                                    addresses.manifest(document.id()), "Manifest", Said.plainly(document.title()));
                            reference.put(
                                    "thumbnail",
                                    List.of(thumbnail(leaves(document).getFirst(), addresses)));
                            return reference;
                        })
                        .toList());
        return Json.write(collection);
    }

    /// The exhibits that show scanned documents, the newest first.
    String everything(IiifAddresses addresses) {
        var collection = new LinkedHashMap<String, Object>();
        collection.put("@context", CONTEXT);
        collection.put("id", addresses.everything());
        collection.put("type", "Collection");
        collection.put("label", Said.plainly(institution().name()));
        collection.put("requiredStatement", attributed(Stream.of()));
        collection.put("provider", provider(addresses));
        collection.put(
                "homepage",
                homepages(addresses.base() + "/exhibits", institution().name()));
        collection.put(
                "items",
                editions.onDisplay().stream()
                        .filter(exhibition -> scanned(exhibition).findAny().isPresent())
                        .map(exhibition ->
                                reference(addresses.collection(exhibition.slug()), "Collection", title(exhibition)))
                        .toList());
        return Json.write(collection);
    }

    /// Who made it and who shows it. Some viewers open no collection that does not say so.
    private Map<String, Object> attributed(Stream<String> makers) {
        var words = Stream.concat(makers, Stream.of(institution().cited()))
                .map(Said::asText)
                .toList();
        return pair(Said.everywhere("machines.attribution"), Said.everywhere(_ -> words));
    }

    private Stream<Document> scanned(Exhibition exhibition) {
        return exhibition.documents().stream()
                .filter(document -> !leaves(document).isEmpty());
    }

    private List<Leaf> leaves(Document document) {
        return Leaf.of(document, media::find);
    }

    private Institution institution() {
        return house.institution();
    }

    // ---- what is said about a document ----

    private List<Map<String, Object>> metadata(Document document) {
        var entries = Said.VOICES.stream()
                .map(voice -> pages.entries(document, voice.locale()))
                .toList();
        return IntStream.range(0, entries.getFirst().size())
                .mapToObj(index -> pair(
                        Said.everywhere(voice -> List.of(entries.get(Said.VOICES.indexOf(voice))
                                .get(index)
                                .term())),
                        Said.everywhere(voice ->
                                values(entries.get(Said.VOICES.indexOf(voice)).get(index)))))
                .toList();
    }

    private static List<String> values(DocumentPage.Entry entry) {
        return entry.values().stream()
                .map(value -> value.note() == null ? value.text() : value.text() + ", " + value.note())
                .map(Said::asText)
                .toList();
    }

    /// What has to be shown with the pictures: what readers are told wherever the document is shown, and where it is
    /// from.
    private Map<String, Object> requiredStatement(Document document) {
        return pair(
                Said.everywhere("machines.attribution"),
                Said.everywhere(voice -> Stream.of(
                                Stream.ofNullable(document.description().notice()),
                                Stream.of(pages.credit(document, voice.locale())),
                                Stream.of(rights(document, voice)),
                                Stream.of(institution().cited()))
                        .flatMap(part -> part)
                        .filter(words -> !words.isBlank())
                        .map(Said::asText)
                        .toList()));
    }

    private static String rights(Document document, Texts voice) {
        var rights = document.rights();
        if (rights == null) {
            return voice.get("document.rights.none");
        }
        var name = new DocumentWords(voice).name(rights);
        return rights.note() == null ? name : name + ". " + rights.note();
    }

    private List<Map<String, Object>> provider(IiifAddresses addresses) {
        var institution = institution();
        var provider = new LinkedHashMap<String, Object>();
        provider.put("id", addresses.base() + "/about");
        provider.put("type", "Agent");
        provider.put("label", Said.plainly(institution.name()));
        provider.put("homepage", homepages(addresses.base() + "/", institution.name()));
        var logo = institution.looks().logo();
        if (logo != null) {
            var picture = new LinkedHashMap<String, Object>();
            picture.put("id", addresses.base() + "/house/" + logo.name());
            picture.put("type", "Image");
            picture.put("format", logo.mediaType());
            picture.put("width", logo.width());
            picture.put("height", logo.height());
            provider.put("logo", List.of(picture));
        }
        return List.of(provider);
    }

    private static List<Map<String, Object>> homepages(String address, String label) {
        return Said.VOICES.stream()
                .map(voice -> page(address + "?lang=" + voice.language(), Said.plainly(label), voice.language()))
                .toList();
    }

    private static Map<String, Object> homepage(Exhibition exhibition, LanguageTag language, IiifAddresses addresses) {
        var prefix = language.equals(exhibition.original()) ? "" : "/" + language;
        return page(
                addresses.base() + prefix + "/exhibits/" + exhibition.slug(),
                Said.in(language.value(), title(exhibition, language)),
                language.value());
    }

    private static Map<String, Object> page(String address, Map<String, List<String>> label, String language) {
        var page = new LinkedHashMap<String, Object>();
        page.put("id", address);
        page.put("type", "Text");
        page.put("label", label);
        page.put("format", "text/html");
        page.put("language", List.of(language));
        return page;
    }

    private static List<Map<String, Object>> seeAlso(Document document, IiifAddresses addresses) {
        var found = new ArrayList<Map<String, Object>>();
        for (var file : CitationFile.values()) {
            found.add(description(
                    addresses.base() + "/documents/" + document.id() + "/" + file.file(),
                    Said.everywhere("cite.file." + file.name().toLowerCase(java.util.Locale.ROOT)),
                    file.mediaType()));
        }
        var record = description(
                addresses.base() + "/oai?verb=GetRecord&metadataPrefix=" + Mods.PREFIX + "&identifier="
                        + Oai.identifier(document.id(), addresses.base()),
                Said.plainly("MODS"),
                "text/xml");
        record.put("profile", Mods.NAMESPACE);
        found.add(record);
        return found;
    }

    private static Map<String, Object> description(String address, Map<String, List<String>> label, String format) {
        var description = new LinkedHashMap<String, Object>();
        description.put("id", address);
        description.put("type", "Dataset");
        description.put("label", label);
        description.put("format", format);
        return description;
    }

    private static Optional<String> navDate(Document document) {
        var date = document.description().date();
        return Optional.ofNullable(date)
                .map(known -> known.earliest())
                .filter(day -> day.getYear() > 0 && day.getYear() <= LAST_YEAR)
                .map(day -> day + "T00:00:00Z");
    }

    private static boolean isWrittenFromTheRight(Document document) {
        return document.texts()
                .filter(Version.Transcript.class::isInstance)
                .findFirst()
                .map(text -> text.language().direction().equals("rtl"))
                .orElse(false);
    }

    private List<Map<String, Object>> partOf(List<Appearance> appearances, IiifAddresses addresses) {
        return appearances.stream()
                .map(Appearance::exhibit)
                .distinct()
                .flatMap(slug -> exhibition(slug).stream())
                .map(exhibition -> reference(addresses.collection(exhibition.slug()), "Collection", title(exhibition)))
                .toList();
    }

    private Optional<Exhibition> exhibition(Slug slug) {
        return editions.newest(slug);
    }

    /// In every language in which the exhibit can be read.
    private static Map<String, List<String>> title(Exhibition exhibition) {
        var titles = new LinkedHashMap<String, List<String>>();
        exhibition.languages().forEach(language -> titles.put(language.value(), List.of(title(exhibition, language))));
        return titles;
    }

    private static String title(Exhibition exhibition, LanguageTag language) {
        return Foreign.bare(exhibition.in(language).orElse(exhibition).content().title());
    }

    // ---- pictures ----

    private Map<String, Object> canvas(Document document, Leaf leaf, Annotations annotations, IiifAddresses addresses) {
        var id = addresses.canvas(document.id(), leaf.number());
        var picture = leaf.picture();
        var painting = new LinkedHashMap<String, Object>();
        painting.put("id", id + "/painting/1");
        painting.put("type", "Annotation");
        painting.put("motivation", "painting");
        painting.put("body", image(leaf, "max", picture.width(), picture.height(), addresses));
        painting.put("target", id);
        var page = new LinkedHashMap<String, Object>();
        page.put("id", id + "/painting");
        page.put("type", "AnnotationPage");
        page.put("items", List.of(painting));
        var canvas = new LinkedHashMap<String, Object>();
        canvas.put("id", id);
        canvas.put("type", "Canvas");
        canvas.put("label", Said.plainly(leaf.page().label()));
        var alt = leaf.page().alt();
        if (alt != null) {
            canvas.put("summary", Said.plainly(Said.asText(alt)));
        }
        canvas.put("height", picture.height());
        canvas.put("width", picture.width());
        canvas.put("thumbnail", List.of(thumbnail(leaf, addresses)));
        canvas.put("items", List.of(page));
        var references = annotations.references(leaf);
        if (!references.isEmpty()) {
            canvas.put("annotations", references);
        }
        return canvas;
    }

    private static Map<String, Object> thumbnail(Leaf leaf, IiifAddresses addresses) {
        var picture = leaf.picture();
        var scale = Math.min(1.0, (double) THUMBNAIL / Math.max(picture.width(), picture.height()));
        var width = (int) Math.max(1, Math.round(picture.width() * scale));
        var height = (int) Math.max(1, Math.round(picture.height() * scale));
        return image(leaf, width + "," + height, width, height, addresses);
    }

    private static Map<String, Object> image(Leaf leaf, String size, int width, int height, IiifAddresses addresses) {
        var address = addresses.image(leaf.page().file());
        var service = new LinkedHashMap<String, Object>();
        service.put("id", address);
        service.put("type", "ImageService3");
        service.put("profile", "level2");
        var image = new LinkedHashMap<String, Object>();
        image.put("id", address + "/full/" + size + "/0/default.jpg");
        image.put("type", "Image");
        image.put("format", "image/jpeg");
        image.put("width", width);
        image.put("height", height);
        image.put("service", List.of(service));
        return image;
    }

    private static Map<String, Object> pair(Map<String, List<String>> label, Map<String, List<String>> value) {
        var pair = new LinkedHashMap<String, Object>();
        pair.put("label", label);
        pair.put("value", value);
        return pair;
    }

    private static Map<String, Object> reference(String id, String type, Map<String, List<String>> label) {
        var reference = new LinkedHashMap<String, Object>();
        reference.put("id", id);
        reference.put("type", type);
        reference.put("label", label);
        return reference;
    }
}
