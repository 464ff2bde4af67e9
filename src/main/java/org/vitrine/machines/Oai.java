package org.vitrine.machines;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.house.House;
import org.vitrine.library.DocumentId;
import org.vitrine.machines.OaiRefused.Code;
import org.vitrine.publishing.Disclosure;
import org.vitrine.publishing.Editions;
import org.vitrine.publishing.Exhibition;
import org.vitrine.publishing.Withdrawal;
import org.vitrine.text.Foreign;
import org.vitrine.text.Markdown;

/// Answers harvesters (OAI-PMH 2.0). Records are documents; sets are exhibits, called by what never changes of them.
///
/// A record changes with each edition of an exhibit that shows its document, and when such an exhibit is withdrawn or
/// shown again. That more is harvested anew than has changed does no harm; the other way round it would. A document
/// that
/// is on display no longer is a deleted record for ever.
@Component
class Oai {
    private static final String PROTOCOL = "http://www.openarchives.org/OAI/2.0/";
    private static final String SCHEMAS = "http://www.w3.org/2001/XMLSchema-instance";
    private static final Pattern DOMAIN = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]*(\\.[a-zA-Z][a-zA-Z0-9-]*)+");

    private static final Map<String, Arguments> VERBS = Map.of(
            "Identify", new Arguments(Set.of(), Set.of()),
            "ListMetadataFormats", new Arguments(Set.of(), Set.of("identifier")),
            "ListSets", new Arguments(Set.of(), Set.of("resumptionToken")),
            "ListIdentifiers",
                    new Arguments(Set.of("metadataPrefix"), Set.of("from", "until", "set", "resumptionToken")),
            "ListRecords", new Arguments(Set.of("metadataPrefix"), Set.of("from", "until", "set", "resumptionToken")),
            "GetRecord", new Arguments(Set.of("identifier", "metadataPrefix"), Set.of()));

    private record Arguments(Set<String> required, Set<String> possible) {}

    private final Editions editions;
    private final House house;
    private final Clock clock;

    Oai(Editions editions, House house, Clock clock) {
        this.editions = editions;
        this.house = house;
        this.clock = clock;
    }

    /// @param parameters as they came, some of them perhaps several times
    String answer(Map<String, String[]> parameters, String base) {
        var asked = new LinkedHashMap<String, String>();
        try {
            var verb = asked(parameters, asked);
            var body = Xml.document();
            open(body, asked, base);
            body.open(verb);
            write(verb, asked, body, base);
            return body.end();
        } catch (OaiRefused refused) {
            var xml = Xml.document();
            open(xml, refused.code().repeatsTheRequest() ? asked : Map.of(), base);
            return xml.element(
                            "error",
                            refused.getMessage(),
                            "code",
                            refused.code().word())
                    .end();
        }
    }

    /// What identifies a document here: `oai:archive.example:telegram`.
    static String identifier(DocumentId document, String base) {
        return prefix(base) + document;
    }

    private static String prefix(String base) {
        return "oai:" + host(base) + ":";
    }

    private static String host(String base) {
        return Optional.ofNullable(URI.create(base).getHost()).orElse("localhost");
    }

    /// To the second, although records are in the order of the moments at which they changed.
    private static String datestamp(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    // ---- what is asked ----

    private static String asked(Map<String, String[]> parameters, Map<String, String> asked) {
        var verbs = parameters.getOrDefault("verb", new String[0]);
        if (verbs.length != 1) {
            throw new OaiRefused(
                    Code.BAD_VERB, verbs.length == 0 ? "A verb is missing" : "There is more than one verb");
        }
        var verb = verbs[0];
        var arguments = VERBS.get(verb);
        if (arguments == null) {
            throw new OaiRefused(
                    Code.BAD_VERB,
                    "Verbs are " + VERBS.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        parameters.forEach((name, values) -> {
            if (values.length != 1) {
                throw new OaiRefused(Code.BAD_ARGUMENT, "An argument is repeated");
            }
            if (!name.equals("verb")
                    && !arguments.required().contains(name)
                    && !arguments.possible().contains(name)) {
                throw new OaiRefused(Code.BAD_ARGUMENT, verb + " has no such argument");
            }
            asked.put(name, values[0]);
        });
        if (asked.containsKey("resumptionToken")) {
            if (asked.size() != 2) {
                throw new OaiRefused(Code.BAD_ARGUMENT, "A resumptionToken comes alone");
            }
        } else {
            arguments.required().stream()
                    .sorted()
                    .filter(name -> !asked.containsKey(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new OaiRefused(Code.BAD_ARGUMENT, "The argument " + name + " is missing");
                    });
        }
        return verb;
    }

    private void open(Xml xml, Map<String, String> asked, String base) {
        xml.open(
                "OAI-PMH",
                "xmlns",
                PROTOCOL,
                "xmlns:xsi",
                SCHEMAS,
                "xsi:schemaLocation",
                PROTOCOL + " " + PROTOCOL + "OAI-PMH.xsd");
        xml.element("responseDate", datestamp(clock.instant()));
        var attributes = asked.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new);
        xml.element("request", base + "/oai", attributes);
    }

    private void write(String verb, Map<String, String> asked, Xml xml, String base) {
        switch (verb) {
            case "Identify" -> identify(xml, base);
            case "ListMetadataFormats" -> formats(asked.get("identifier"), xml, base);
            case "ListSets" -> sets(asked.get("resumptionToken"), xml, base);
            case "GetRecord" -> record(asked.get("identifier"), asked.get("metadataPrefix"), xml, base);
            case "ListIdentifiers" -> list(harvest(Harvest.Verb.IDENTIFIERS, asked), xml, base);
            default -> list(harvest(Harvest.Verb.RECORDS, asked), xml, base);
        }
    }

    private static Harvest harvest(Harvest.Verb verb, Map<String, String> asked) {
        var token = asked.get("resumptionToken");
        return token != null
                ? Harvest.resumed(verb, token)
                : new Harvest(
                        verb,
                        asked.getOrDefault("metadataPrefix", ""),
                        asked.get("from"),
                        asked.get("until"),
                        asked.get("set"),
                        null,
                        0);
    }

    // ---- the house ----

    private void identify(Xml xml, String base) {
        var institution = house.institution();
        xml.element("repositoryName", institution.name())
                .element("baseURL", base + "/oai")
                .element("protocolVersion", "2.0")
                // The protocol wants one, and whoever has a domain has this one (RFC 2142).
                .element("adminEmail", institution.email() == null ? "postmaster@" + host(base) : institution.email())
                .element(
                        "earliestDatestamp",
                        editions.disclosures().stream()
                                .findFirst()
                                .map(Disclosure::changed)
                                .map(Oai::datestamp)
                                .orElseGet(() -> datestamp(Instant.EPOCH)))
                .element("deletedRecord", "persistent")
                .element("granularity", "YYYY-MM-DDThh:mm:ssZ")
                .element("compression", "gzip");
        if (DOMAIN.matcher(host(base)).matches()) {
            var namespace = PROTOCOL + "oai-identifier";
            xml.open("description")
                    .open(
                            "oai-identifier",
                            "xmlns",
                            namespace,
                            "xmlns:xsi",
                            SCHEMAS,
                            "xsi:schemaLocation",
                            namespace + " " + namespace + ".xsd")
                    .element("scheme", "oai")
                    .element("repositoryIdentifier", host(base))
                    .element("delimiter", ":")
                    .element("sampleIdentifier", prefix(base) + "telegram-1953-07-29")
                    .close()
                    .close();
        }
    }

    private void formats(@Nullable String identifier, Xml xml, String base) {
        if (identifier != null) {
            disclosure(identifier, base);
        }
        xml.open("metadataFormat")
                .element("metadataPrefix", DublinCore.PREFIX)
                .element("schema", DublinCore.SCHEMA)
                .element("metadataNamespace", DublinCore.NAMESPACE)
                .close();
        xml.open("metadataFormat")
                .element("metadataPrefix", Mods.PREFIX)
                .element("schema", Mods.SCHEMA)
                .element("metadataNamespace", Mods.NAMESPACE)
                .close();
    }

    private void sets(@Nullable String token, Xml xml, String base) {
        if (token != null) {
            throw new OaiRefused(Code.BAD_RESUMPTION_TOKEN, "All sets come at once");
        }
        var onDisplay = editions.onDisplay();
        var shown = onDisplay.stream().map(Exhibition::id).collect(Collectors.toSet());
        var former = editions.disclosures().stream()
                .flatMap(disclosure -> disclosure.exhibits().stream())
                .distinct()
                .filter(exhibit -> !shown.contains(exhibit))
                .sorted(java.util.Comparator.comparing(ExhibitId::toString))
                .toList();
        if (onDisplay.isEmpty() && former.isEmpty()) {
            throw new OaiRefused(Code.NO_SET_HIERARCHY, "No exhibit was published yet");
        }
        for (var exhibition : onDisplay) {
            xml.open("set")
                    .element("setSpec", exhibition.id().toString())
                    .element("setName", exhibition.content().title());
            xml.open("setDescription");
            var summary = exhibition.content().summary();
            DublinCore.write(
                    xml,
                    summary == null ? exhibition.content().title() : Foreign.bare(Markdown.plain(summary)),
                    base + "/exhibits/" + exhibition.slug());
            xml.close().close();
        }
        for (var exhibit : former) {
            xml.open("set")
                    .element("setSpec", exhibit.toString())
                    .element(
                            "setName",
                            editions.withdrawal(exhibit).map(Withdrawal::title).orElse("No longer on display"))
                    .close();
        }
    }

    // ---- records ----

    private Disclosure disclosure(@Nullable String identifier, String base) {
        var handle = identifier != null && identifier.startsWith(prefix(base))
                ? identifier.substring(prefix(base).length())
                : "";
        return editions.disclosures().stream()
                .filter(disclosure -> disclosure.document().value().equals(handle))
                .findFirst()
                .orElseThrow(() -> new OaiRefused(Code.ID_DOES_NOT_EXIST, "Nothing was ever called so here"));
    }

    private void record(@Nullable String identifier, @Nullable String format, Xml xml, String base) {
        var disclosure = disclosure(identifier, base);
        if (format == null || !Harvest.FORMATS.contains(format)) {
            throw new OaiRefused(
                    Code.CANNOT_DISSEMINATE_FORMAT, "Formats are " + String.join(" and ", Harvest.FORMATS));
        }
        record(disclosure, format, xml, base);
    }

    private void list(Harvest harvest, Xml xml, String base) {
        var wanted = editions.disclosures().stream().filter(harvest::wants).toList();
        var left = wanted.stream().filter(harvest::isStillToGive).toList();
        if (left.isEmpty()) {
            throw new OaiRefused(Code.NO_RECORDS_MATCH, "Nothing (more) of this kind has changed in this time");
        }
        var given = new ArrayList<>(left.subList(0, Math.min(harvest.verb().size(), left.size())));
        for (var disclosure : given) {
            switch (harvest.verb()) {
                case RECORDS -> record(disclosure, harvest.format(), xml, base);
                case IDENTIFIERS -> header(disclosure, xml, base);
            }
        }
        var isWhole = given.size() == left.size();
        if (!isWhole || harvest.after() != null) {
            var attributes = new String[] {
                "completeListSize", String.valueOf(wanted.size()), "cursor", String.valueOf(harvest.given())
            };
            if (isWhole) {
                xml.empty("resumptionToken", attributes);
            } else {
                xml.element(
                        "resumptionToken",
                        harvest.behind(given.getLast(), given.size()).token(),
                        attributes);
            }
        }
    }

    private void record(Disclosure disclosure, String format, Xml xml, String base) {
        xml.open("record");
        header(disclosure, xml, base);
        editions.document(disclosure.document()).ifPresent(published -> {
            xml.open("metadata");
            if (format.equals(DublinCore.PREFIX)) {
                DublinCore.write(xml, published.document(), house.institution(), base);
            } else {
                Mods.write(xml, published.document(), exhibits(disclosure), house.institution(), base);
            }
            xml.close();
        });
        xml.close();
    }

    private Stream<Exhibition> exhibits(Disclosure disclosure) {
        return editions.onDisplay().stream()
                .filter(exhibition -> disclosure.exhibits().contains(exhibition.id()));
    }

    private static void header(Disclosure disclosure, Xml xml, String base) {
        xml.open("header", "status", disclosure.isOnDisplay() ? null : "deleted")
                .element("identifier", identifier(disclosure.document(), base))
                .element("datestamp", datestamp(disclosure.changed()));
        disclosure.exhibits().stream().map(ExhibitId::toString).sorted().forEach(set -> xml.element("setSpec", set));
        xml.close();
    }
}
