package org.vitrine.machines;

import java.util.Locale;
import java.util.stream.Stream;
import org.vitrine.house.Institution;
import org.vitrine.library.Agent;
import org.vitrine.library.Document;
import org.vitrine.library.Holding;
import org.vitrine.publishing.DocumentWords;
import org.vitrine.publishing.pages.Texts;

/// A document in the fifteen terms that every harvester knows.
final class DublinCore {
    static final String PREFIX = "oai_dc";
    static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/oai_dc/";
    static final String SCHEMA = "http://www.openarchives.org/OAI/2.0/oai_dc.xsd";

    private DublinCore() {}

    static void write(Xml xml, Document document, Institution house, String base) {
        var description = document.description();
        var words = new DocumentWords(new Texts(Locale.ENGLISH));
        open(xml);
        xml.element("dc:title", document.title());
        Stream.concat(description.agents(Agent.Role.AUTHOR), description.agents(Agent.Role.SENDER))
                .map(Agent::name)
                .distinct()
                .forEach(name -> xml.element("dc:creator", name));
        Stream.of(Agent.Role.RECIPIENT, Agent.Role.COPIED_TO, Agent.Role.TRANSLATOR, Agent.Role.CONTRIBUTOR)
                .flatMap(description::agents)
                .map(Agent::name)
                .distinct()
                .forEach(name -> xml.element("dc:contributor", name));
        description.subjects().forEach(subject -> xml.element("dc:subject", subject.heading()));
        xml.element("dc:description", description.summary());
        xml.element("dc:description", description.notice());
        xml.element("dc:publisher", house.cited());
        if (description.date() != null) {
            xml.element("dc:date", description.date().edtf());
        }
        xml.element("dc:type", description.kind());
        xml.element("dc:type", document.scanPages().findAny().isPresent() ? "Image" : "Text");
        xml.element("dc:format", words.extent(document));
        xml.element("dc:identifier", base + "/documents/" + document.id());
        document.holdings().stream().map(Holding::reference).forEach(reference -> xml.element("dc:source", reference));
        if (document.source() != null) {
            xml.element("dc:source", document.source().citation());
            if (document.source().address() != null) {
                xml.element("dc:source", document.source().address().toString());
            }
        }
        description.languages().forEach(language -> xml.element("dc:language", language.value()));
        description.places().forEach(place -> xml.element("dc:coverage", place.name()));
        var rights = document.rights();
        if (rights != null) {
            xml.element(
                    "dc:rights",
                    RightsAddress.of(rights).orElse(rights.statement().toString()));
            xml.element("dc:rights", rights.note());
        }
        xml.close();
    }

    /// What is said of a whole set of records.
    static void write(Xml xml, String description, String identifier) {
        open(xml);
        xml.element("dc:description", description)
                .element("dc:identifier", identifier)
                .close();
    }

    private static void open(Xml xml) {
        xml.open(
                "oai_dc:dc",
                "xmlns:oai_dc",
                NAMESPACE,
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                NAMESPACE + " " + SCHEMA);
    }
}
