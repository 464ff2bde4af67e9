package org.vitrine.publishing.books;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.LanguageTag;

/// Binds a book as EPUB 3.3: with contents, landmarks, notes that readers may show where they are spoken of, the
/// languages of all its words, and what it says about who can read it how.
public final class EpubBook {
    private static final String XHTML = "application/xhtml+xml";
    private static final String FOLDER = "EPUB/";
    private static final String OPF = "http://www.idpf.org/2007/opf";
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final int FINE = 1280;
    private static final int COARSE = 640;
    /// With more pictures than that each is a little coarser, so that a book can be carried.
    private static final int FEW_PICTURES = 120;

    private final Book book;
    private final Printery printery;
    private final byte[] cover;
    private final Manuscript manuscript;
    private final TypeCase.Chosen type;
    private final List<Item> items = new ArrayList<>();

    /// What is in the book.
    private record Item(
            String id,
            String href,
            String mediaType,
            @Nullable String properties) {}

    /// @param cover a picture of the front, in JPEG
    public EpubBook(Book book, Printery printery, byte[] cover) {
        this.book = book;
        this.printery = printery;
        this.cover = cover.clone();
        this.manuscript = new Manuscript(book, false);
        this.type = TypeCase.shipped().choose(manuscript.words(), book.dress().faces());
    }

    public void write(OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            mimetype(zip);
            put(zip, "META-INF/container.xml", container().getBytes(StandardCharsets.UTF_8));
            add(zip, "cover-image", "cover.jpg", "image/jpeg", "cover-image", cover);
            fonts(zip);
            add(zip, "style", "book.css", "text/css", null, style().getBytes(StandardCharsets.UTF_8));
            var printed = pictures(zip);
            for (var leaf : book.leaves()) {
                leaf(zip, leaf, printed);
            }
            add(
                    zip,
                    "nav",
                    "nav.xhtml",
                    XHTML,
                    "nav",
                    xhtml(navigation(), book.words().contents(), book.spoken()));
            put(zip, FOLDER + "package.opf", packageDocument().getBytes(StandardCharsets.UTF_8));
        }
    }

    // ---- files ----

    /// The first, and as it is, so that what the file is can be told from its beginning.
    private static void mimetype(ZipOutputStream zip) throws IOException {
        var bytes = "application/epub+zip".getBytes(StandardCharsets.US_ASCII);
        var checksum = new CRC32();
        checksum.update(bytes);
        var entry = new ZipEntry("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(checksum.getValue());
        entry.setTimeLocal(LONG_AGO);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /// The same book is the same file, whenever it is made.
    private static final java.time.LocalDateTime LONG_AGO = java.time.LocalDateTime.of(2000, 1, 1, 0, 0);

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(LONG_AGO);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private void add(
            ZipOutputStream zip, String id, String href, String mediaType, @Nullable String properties, byte[] bytes)
            throws IOException {
        items.add(new Item(id, href, mediaType, properties));
        put(zip, FOLDER + href, bytes);
    }

    private static String container() {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
            <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
            </container>
            """;
    }

    /// The faces of the theme. Scripts that it has no letters for are left to the reader's own fonts, which know them.
    private void fonts(ZipOutputStream zip) throws IOException {
        for (var cut : carried()) {
            add(zip, cut.file().replace(".woff", ""), "fonts/" + cut.file(), "font/woff", null, cut.packed());
        }
    }

    private List<TypeCase.Cut> carried() {
        return type.cuts().stream()
                .filter(cut -> book.dress().faces().contains(cut.face()))
                .toList();
    }

    private String style() {
        var faces = new StringBuilder();
        for (var cut : carried()) {
            faces.append("@font-face { font-family: '%s'; font-weight: %d; font-style: %s; src: url(fonts/%s); }\n"
                    .formatted(cut.part(), cut.weight(), cut.italic() ? "italic" : "normal", cut.file()));
        }
        var parts = carried().stream().map(TypeCase.Cut::part).distinct().toList();
        var stacks = new LinkedHashMap<String, List<String>>();
        type.stacks()
                .forEach((face, families) -> stacks.put(
                        face, families.stream().filter(parts::contains).toList()));
        return faces + Sheet.of("book.css", book.dress(), stacks);
    }

    /// @return the addresses of those that can be shown, by their names
    private Map<String, String> pictures(ZipOutputStream zip) throws IOException {
        var printed = new LinkedHashMap<String, String>();
        var plates = manuscript.plates();
        for (var plate : plates.entrySet()) {
            if (isOnCoverOnly(plate.getKey())) {
                continue;
            }
            var picture = printery.print(plate.getValue(), plates.size() > FEW_PICTURES ? COARSE : FINE);
            if (picture.isPresent()) {
                var mediaType = picture.get().mediaType();
                var href = "images/" + plate.getKey() + (mediaType.equals("image/png") ? ".png" : ".jpg");
                add(zip, plate.getKey(), href, mediaType, null, picture.get().bytes());
                printed.put(plate.getKey(), href);
            }
        }
        return printed;
    }

    private boolean isOnCoverOnly(String plate) {
        return book.leaves().stream()
                .filter(leaf -> leaf.kind() != Leaf.Kind.COVER)
                .allMatch(leaf -> manuscript
                        .body(leaf)
                        .select("img[data-plate=" + plate + "]")
                        .isEmpty());
    }

    // ---- leaves ----

    private void leaf(ZipOutputStream zip, Leaf leaf, Map<String, String> printed) throws IOException {
        var section = new Element("section")
                .addClass("leaf--" + leaf.kind().word())
                .attr("id", leaf.id())
                .attr("epub:type", leaf.kind().word());
        role(leaf.kind()).ifPresent(role -> section.attr("role", role));
        if (leaf.kind() == Leaf.Kind.COVER) {
            section.appendElement("img")
                    .attr("src", "cover.jpg")
                    .attr("alt", book.words().cover() + ": " + book.title());
        } else {
            for (var child : List.copyOf(manuscript.body(leaf).clone().childNodes())) {
                section.appendChild(child);
            }
        }
        for (var image : section.select("img[data-plate]")) {
            var href = printed.get(image.attr("data-plate"));
            image.removeAttr("data-plate");
            if (href == null) {
                image.remove();
            } else {
                image.attr("src", href);
            }
        }
        var heading = section.selectFirst("h1");
        if (heading != null) {
            heading.id(leaf.id() + "._heading");
            section.attr("aria-labelledby", heading.id());
        }
        notes(section);
        var isDrawn = section.selectFirst("svg") != null;
        var language = leaf.kind() == Leaf.Kind.COVER ? book.language() : book.spoken();
        add(
                zip,
                leaf.id(),
                leaf.id() + ".xhtml",
                XHTML,
                isDrawn ? "svg" : null,
                xhtml(section, leaf.title(), language));
    }

    private static java.util.Optional<String> role(Leaf.Kind kind) {
        return switch (kind) {
            case COVER, TITLE, IMPRINT -> java.util.Optional.empty();
            case PART -> java.util.Optional.of("doc-part");
            case CHAPTER -> java.util.Optional.of("doc-chapter");
            case DOCUMENTS -> java.util.Optional.of("doc-appendix");
            case BIBLIOGRAPHY -> java.util.Optional.of("doc-bibliography");
        };
    }

    private static void notes(Element section) {
        section.select("a.key[href]").attr("epub:type", "noteref").attr("role", "doc-noteref");
        section.select("a.back").attr("epub:type", "backlink").attr("role", "doc-backlink");
        for (var list : section.select(".endnotes ol")) {
            list.tagName("div").addClass("footnotes").attr("epub:type", "footnotes");
            list.select("> li")
                    .forEach(note ->
                            note.tagName("aside").attr("epub:type", "footnote").attr("role", "doc-footnote"));
        }
    }

    /// @param language of what is not said to be in another
    private byte[] xhtml(Element content, String title, LanguageTag language) {
        var page = Document.createShell("");
        page.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .charset(StandardCharsets.UTF_8)
                .prettyPrint(false);
        page.title(title);
        page.head()
                .appendElement("link")
                .attr("rel", "stylesheet")
                .attr("type", "text/css")
                .attr("href", "book.css");
        page.body().appendChild(content);
        var html = page.select("html");
        html.attr("xmlns", "http://www.w3.org/1999/xhtml")
                .attr("xmlns:epub", "http://www.idpf.org/2007/ops")
                .attr("lang", language.value());
        page.select("[lang]").forEach(element -> element.attr("xml:lang", element.attr("lang")));
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n" + html.outerHtml())
                .getBytes(StandardCharsets.UTF_8);
    }

    private Element navigation() {
        var all = new Element("div");
        var contents = all.appendElement("nav")
                .attr("epub:type", "toc")
                .attr("role", "doc-toc")
                .attr("id", "toc");
        contents.appendElement("h1").text(book.words().contents());
        var list = contents.appendElement("ol");
        var inside = list;
        for (var leaf : book.leaves()) {
            if (!leaf.kind().isListed()) {
                continue;
            }
            if (leaf.kind() != Leaf.Kind.CHAPTER) {
                inside = list;
            }
            var item = (leaf.kind() == Leaf.Kind.PART ? list : inside).appendElement("li");
            item.appendElement("a")
                    .attr("href", manuscript.address(leaf))
                    .attr(
                            "lang",
                            isSaid(leaf)
                                    ? book.spoken().value()
                                    : book.language().value())
                    .text(leaf.number() == null ? leaf.title() : leaf.number() + ". " + leaf.title());
            if (leaf.kind() == Leaf.Kind.PART) {
                inside = item.appendElement("ol");
            }
        }
        // A part without pages has nothing below it.
        contents.select("ol:empty").remove();
        var landmarks = all.appendElement("nav").attr("epub:type", "landmarks").attr("hidden", "hidden");
        landmarks.appendElement("h2").text(book.words().landmarks());
        var places = landmarks.appendElement("ol");
        landmark(places, "cover", "cover.xhtml", book.words().cover());
        landmark(places, "toc", "nav.xhtml#toc", book.words().contents());
        book.leaves().stream()
                .filter(leaf -> leaf.kind().isListed())
                .findFirst()
                .ifPresent(first -> landmark(
                        places,
                        "bodymatter",
                        manuscript.address(first),
                        book.words().beginning()));
        book.leaves().stream()
                .filter(leaf -> leaf.kind() == Leaf.Kind.BIBLIOGRAPHY)
                .forEach(leaf -> landmark(places, "bibliography", manuscript.address(leaf), leaf.title()));
        return all;
    }

    private static boolean isSaid(Leaf leaf) {
        return leaf.kind() == Leaf.Kind.DOCUMENTS || leaf.kind() == Leaf.Kind.BIBLIOGRAPHY;
    }

    private static void landmark(Element list, String type, String href, String words) {
        list.appendElement("li")
                .appendElement("a")
                .attr("epub:type", type)
                .attr("href", href)
                .text(words);
    }

    // ---- what the book says about itself ----

    private String packageDocument() {
        try {
            var text = new StringWriter();
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("package");
            xml.writeDefaultNamespace(OPF);
            attributes(
                    xml,
                    "version",
                    "3.0",
                    "unique-identifier",
                    "address",
                    "xml:lang",
                    book.language().value(),
                    "dir",
                    book.language().direction());
            metadata(xml);
            xml.writeStartElement("manifest");
            for (var item : items) {
                xml.writeEmptyElement("item");
                attributes(
                        xml,
                        "id",
                        item.id(),
                        "href",
                        item.href(),
                        "media-type",
                        item.mediaType(),
                        "properties",
                        item.properties());
            }
            xml.writeEndElement();
            xml.writeStartElement("spine");
            attributes(xml, "page-progression-direction", book.language().direction());
            for (var leaf : book.leaves()) {
                if (leaf.kind() == Leaf.Kind.IMPRINT) {
                    reference(xml, leaf.id());
                    reference(xml, "nav");
                } else {
                    reference(xml, leaf.id());
                }
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Memory does not refuse to be written", e);
        }
    }

    private static void reference(XMLStreamWriter xml, String id) throws XMLStreamException {
        xml.writeEmptyElement("itemref");
        attributes(xml, "idref", id);
    }

    private void metadata(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("metadata");
        xml.writeNamespace("dc", DC);
        element(xml, "identifier", book.address(), "id", "address");
        element(xml, "title", book.title(), "id", "main-title");
        meta(xml, "title-type", "main", "main-title");
        if (book.subtitle() != null) {
            element(xml, "title", book.subtitle(), "id", "subtitle");
            meta(xml, "title-type", "subtitle", "subtitle");
        }
        for (var language : Stream.concat(Stream.of(book.language()), book.languages().stream())
                .distinct()
                .toList()) {
            element(xml, "language", language.value());
        }
        for (var at = 0; at < book.makers().size(); at++) {
            element(xml, "creator", book.makers().get(at), "id", "maker-" + (at + 1));
        }
        if (book.translator() != null) {
            element(xml, "contributor", book.translator(), "id", "translator");
            xml.writeStartElement("meta");
            attributes(xml, "refines", "#translator", "property", "role", "scheme", "marc:relators");
            xml.writeCharacters("trl");
            xml.writeEndElement();
        }
        element(xml, "publisher", book.house());
        element(xml, "date", DateTimeFormatter.ISO_LOCAL_DATE.format(book.made().atOffset(ZoneOffset.UTC)));
        element(xml, "description", book.description());
        element(xml, "rights", book.rights());
        element(xml, "source", book.address());
        meta(
                xml,
                "dcterms:modified",
                book.made().truncatedTo(ChronoUnit.SECONDS).toString(),
                null);
        meta(xml, "schema:bookEdition", book.editionWords(), null);
        xml.writeStartElement("meta");
        attributes(xml, "property", "belongs-to-collection", "id", "exhibit");
        xml.writeCharacters(book.title());
        xml.writeEndElement();
        meta(xml, "collection-type", "series", "exhibit");
        meta(xml, "group-position", String.valueOf(book.edition()), "exhibit");
        meta(xml, "dcterms:identifier", book.series(), "exhibit");
        accessibility(xml);
        xml.writeEmptyElement("meta");
        attributes(xml, "name", "cover", "content", "cover-image");
        xml.writeEndElement();
    }

    private void accessibility(XMLStreamWriter xml) throws XMLStreamException {
        meta(xml, "schema:accessMode", "textual", null);
        meta(xml, "schema:accessMode", "visual", null);
        meta(xml, "schema:accessModeSufficient", "textual,visual", null);
        for (var feature : List.of(
                "alternativeText",
                "displayTransformability",
                "readingOrder",
                "structuralNavigation",
                "tableOfContents",
                "ARIA")) {
            meta(xml, "schema:accessibilityFeature", feature, null);
        }
        meta(xml, "schema:accessibilityHazard", "none", null);
        meta(xml, "schema:accessibilitySummary", book.words().accessible(), null);
    }

    private static void element(XMLStreamWriter xml, String name, String words, @Nullable String... attributes)
            throws XMLStreamException {
        if (words.isBlank()) {
            return;
        }
        xml.writeStartElement("dc", name, DC);
        attributes(xml, attributes);
        xml.writeCharacters(clean(words));
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private static void meta(XMLStreamWriter xml, String property, String words, @Nullable String refines)
            throws XMLStreamException {
        xml.writeStartElement("meta");
        attributes(xml, "refines", refines == null ? null : "#" + refines, "property", property);
        xml.writeCharacters(clean(words));
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private static void attributes(XMLStreamWriter xml, @Nullable String... attributes) throws XMLStreamException {
        for (var at = 0; at < attributes.length; at += 2) {
            var value = attributes[at + 1];
            if (value != null) {
                xml.writeAttribute(String.valueOf(attributes[at]), clean(value));
            }
        }
    }

    private static String clean(String words) {
        return Manuscript.NOTHING.matcher(words).replaceAll("");
    }
}
