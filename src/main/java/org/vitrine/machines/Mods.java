package org.vitrine.machines;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.house.Institution;
import org.vitrine.library.Agent;
import org.vitrine.library.ArchivalDate;
import org.vitrine.library.Document;
import org.vitrine.library.Holding;
import org.vitrine.library.Version;
import org.vitrine.publishing.DocumentWords;
import org.vitrine.publishing.Exhibition;
import org.vitrine.publishing.pages.Texts;
import org.vitrine.text.Foreign;

/// A document in the Library of Congress's MODS 3.8: who did what, where each original lies, in which exhibits it is
/// shown.
final class Mods {
    static final String PREFIX = "mods";
    static final String NAMESPACE = "http://www.loc.gov/mods/v3";
    static final String SCHEMA = "http://www.loc.gov/standards/mods/v3/mods-3-8.xsd";

    private Mods() {}

    /// @param exhibits that show the document
    static void write(Xml xml, Document document, Stream<Exhibition> exhibits, Institution house, String base) {
        var description = document.description();
        var words = new DocumentWords(new Texts(Locale.ENGLISH));
        var address = base + "/documents/" + document.id();
        xml.open(
                "mods",
                "xmlns",
                NAMESPACE,
                "xmlns:xlink",
                "http://www.w3.org/1999/xlink",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                NAMESPACE + " " + SCHEMA,
                "version",
                "3.8");
        xml.open("titleInfo").element("title", document.title()).close();
        description.agents().forEach(agent -> name(xml, agent.name(), agent.role(), agent.note()));
        document.texts()
                .filter(Version.Translation.class::isInstance)
                .map(version -> ((Version.Translation) version).translator())
                .flatMap(Stream::ofNullable)
                .distinct()
                .forEach(translator -> name(xml, translator, Agent.Role.TRANSLATOR, null));
        xml.element("typeOfResource", "text", "manuscript", "yes");
        xml.element("genre", description.kind());
        var date = description.date();
        if (date != null) {
            xml.open("originInfo");
            dateCreated(xml, date);
            xml.close();
        }
        description
                .languages()
                .forEach(language -> xml.open("language")
                        .element("languageTerm", language.value(), "type", "code", "authority", "rfc5646")
                        .close());
        var extent = words.extent(document);
        if (!extent.isBlank()) {
            xml.open("physicalDescription").element("extent", extent).close();
        }
        xml.element("abstract", description.summary());
        xml.element("note", description.notice(), "type", "admin");
        description
                .subjects()
                .forEach(subject -> xml.open("subject")
                        .element("topic", subject.heading(), "valueURI", written(subject.authority()))
                        .close());
        description
                .places()
                .forEach(place -> xml.open("subject")
                        .element("geographic", place.name(), "valueURI", written(place.authority()))
                        .close());
        document.holdings().forEach(holding -> location(xml, holding));
        xml.open("location")
                .element("url", address, "usage", "primary display", "access", "object in context")
                .close();
        if (document.scanPages().findAny().isPresent()) {
            xml.open("location")
                    .element(
                            "url",
                            new IiifAddresses(base).manifest(document.id()),
                            "access",
                            "raw object",
                            "displayLabel",
                            "IIIF manifest")
                    .close();
        }
        exhibits.forEach(exhibition -> xml.open("relatedItem", "type", "host")
                .open("titleInfo")
                .element("title", Foreign.bare(exhibition.content().title()))
                .close()
                .close());
        xml.element("identifier", document.id().value(), "type", "local");
        xml.element("identifier", address, "type", "uri");
        var rights = document.rights();
        if (rights != null) {
            xml.element(
                    "accessCondition",
                    Stream.of(words.name(rights), rights.note())
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining(". ")),
                    "type",
                    "use and reproduction",
                    "xlink:href",
                    RightsAddress.of(rights).orElse(rights.statement().toString()));
        }
        recordInfo(xml, document, house);
        xml.close();
    }

    private static void name(Xml xml, String name, Agent.Role role, @Nullable String note) {
        xml.open("name").element("namePart", name).open("role");
        switch (role) {
            case AUTHOR -> term(xml, "author", "aut");
            case RECIPIENT -> term(xml, "addressee", "rcp");
            case TRANSLATOR -> term(xml, "translator", "trl");
            case CONTRIBUTOR -> term(xml, "contributor", "ctb");
            // The list of the Library of Congress has no word for these.
            case SENDER -> xml.element("roleTerm", "sender", "type", "text");
            case COPIED_TO -> xml.element("roleTerm", "copied to", "type", "text");
        }
        xml.close().element("description", note).close();
    }

    private static void term(Xml xml, String word, String code) {
        xml.element("roleTerm", word, "type", "text", "authority", "marcrelator");
        xml.element("roleTerm", code, "type", "code", "authority", "marcrelator");
    }

    private static void dateCreated(Xml xml, ArchivalDate date) {
        xml.element("dateCreated", date.edtf(), "encoding", "edtf", "keyDate", "yes");
        xml.element("dateCreated", date.display(Locale.ENGLISH));
    }

    private static void location(Xml xml, Holding holding) {
        var reference = holding.reference();
        xml.open("location").element("physicalLocation", holding.repository());
        if (!reference.equals(holding.repository())) {
            xml.element("shelfLocator", reference);
        }
        xml.close();
    }

    private static void recordInfo(Xml xml, Document document, Institution house) {
        var source = document.source();
        xml.open("recordInfo").element("recordContentSource", house.name());
        if (source != null) {
            xml.element(
                    "recordOrigin",
                    Stream.of(source.provider(), source.citation(), written(source.address()))
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining(". ")));
        }
        xml.element("recordIdentifier", document.id().value()).close();
    }

    private static @Nullable String written(@Nullable URI address) {
        return address == null ? null : address.toString();
    }
}
