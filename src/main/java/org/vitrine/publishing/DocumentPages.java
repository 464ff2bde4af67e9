package org.vitrine.publishing;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vitrine.exhibits.content.Theme;
import org.vitrine.library.Agent;
import org.vitrine.library.ArchivalDate;
import org.vitrine.library.Document;
import org.vitrine.library.Holding;
import org.vitrine.library.Rights;
import org.vitrine.library.Version;
import org.vitrine.publishing.Framing.Outline;
import org.vitrine.publishing.Framing.Room;
import org.vitrine.publishing.pages.DocumentPage;
import org.vitrine.publishing.pages.DocumentPage.Entry;
import org.vitrine.publishing.pages.DocumentPage.Value;
import org.vitrine.publishing.pages.Frame;
import org.vitrine.publishing.pages.Link;
import org.vitrine.publishing.pages.Texts;
import org.vitrine.text.SafeHtml;
import org.vitrine.text.Segment;

/// Composes the reading room: a document with all that is known about it.
@Component
class DocumentPages {
    /// From this many names on, copies are folded.
    private static final int MANY = 4;

    private final Framing framing;
    private final Illustrations illustrations;

    DocumentPages(Framing framing, Illustrations illustrations) {
        this.framing = framing;
        this.illustrations = illustrations;
    }

    DocumentPage page(Exhibition exhibition, Document document, List<Appearance> appearances, Reader reader) {
        var t = new Texts(reader.locale());
        var words = new DocumentWords(t);
        var quoting = new Quoting(exhibition, reader, framing.house());
        var path = "/documents/" + document.id();
        var leaves = leaves(document, reader.addresses(), t);
        var source = document.source();
        var readings = document.texts().map(text -> reading(text, t, words)).toList();
        return new DocumentPage(
                frame(exhibition, document, reader, words),
                Stream.of(words.kind(document), words.date(document)).collect(Collectors.joining(", ")),
                document.title(),
                Stream.of(words.languages(document), words.extent(document))
                        .filter(fact -> !fact.isEmpty())
                        .toList(),
                document.description().notice(),
                leaves,
                absent(leaves.isEmpty(), readings.isEmpty(), t),
                source == null || source.address() == null
                        ? null
                        : new Link(source.address().toString(), t.get("document.elsewhere", source.provider())),
                readings,
                document.description().summary(),
                entries(document, t, words),
                words.citation(
                        document,
                        exhibition,
                        framing.house(),
                        quoting.permanent(path).orElse(null)),
                appearances.stream()
                        .map(appearance -> place(appearance, exhibition, reader))
                        .toList(),
                quoting.permanent(path)
                        .map(address ->
                                document.title() + ". " + framing.house() + ", " + quoting.edition() + ". " + address)
                        .orElse(document.title()));
    }

    private Frame frame(Exhibition exhibition, Document document, Reader reader, DocumentWords words) {
        var addresses = reader.addresses();
        var self = addresses.documents() + "/" + document.id();
        var canonical = exhibition.status() instanceof Exhibition.Status.Current
                ? addresses.context() + "/documents/" + document.id()
                : null;
        return framing.frame(
                reader,
                new Outline(
                        inEdition(addresses) ? exhibition.content().theme() : Theme.READING_ROOM,
                        Room.DOCUMENTS,
                        List.of(document.title()),
                        Optional.ofNullable(document.description().summary())
                                .orElseGet(() -> words.kindLine(document) + ". " + words.holds(document)),
                        self,
                        canonical,
                        metas(document, reader.absolute(self)),
                        ExhibitPages.banner(exhibition, reader),
                        List.of()));
    }

    /// Whether the documents lie inside an exhibit, and not in the reading room of the whole house.
    private static boolean inEdition(Addresses addresses) {
        return !addresses.documents().equals(addresses.context() + "/documents");
    }

    /// What a reference manager takes as a whole archival item.
    private static List<Frame.Meta> metas(Document document, String address) {
        var metas = new ArrayList<Frame.Meta>();
        var description = document.description();
        metas.add(new Frame.Meta("z:itemType", "manuscript"));
        metas.add(new Frame.Meta("DC.title", document.title()));
        Stream.concat(description.agents(Agent.Role.AUTHOR), description.agents(Agent.Role.SENDER))
                .forEach(agent -> metas.add(new Frame.Meta("DC.creator", agent.name())));
        if (description.date() != null) {
            metas.add(new Frame.Meta("DC.date", description.date().edtf()));
        }
        if (description.kind() != null) {
            metas.add(new Frame.Meta("DC.type", description.kind()));
        }
        description.languages().forEach(language -> metas.add(new Frame.Meta("DC.language", language.value())));
        description.subjects().forEach(subject -> metas.add(new Frame.Meta("DC.subject", subject.heading())));
        if (document.rights() != null) {
            metas.add(new Frame.Meta("DC.rights", document.rights().statement().toString()));
        }
        metas.add(new Frame.Meta("DC.identifier", address));
        var source = document.source();
        if (source != null) {
            metas.add(new Frame.Meta("z:archive", source.provider()));
        } else if (!document.holdings().isEmpty()) {
            metas.add(new Frame.Meta("z:archive", document.holdings().getFirst().repository()));
        }
        if (!document.holdings().isEmpty()) {
            metas.add(new Frame.Meta("z:archiveLocation", DocumentWords.references(document)));
        }
        return metas;
    }

    private List<DocumentPage.Leaf> leaves(Document document, Addresses addresses, Texts t) {
        var pages = document.scanPages().toList();
        return IntStream.range(0, pages.size())
                .boxed()
                .flatMap(index -> {
                    var page = pages.get(index);
                    var alt = page.alt() == null ? t.get("document.leaf.alt", page.label()) : page.alt();
                    return illustrations
                            .shot(page.file(), addresses, alt)
                            .flatMap(shot -> illustrations
                                    .shot(page.file(), addresses, "")
                                    .map(thumbnail -> new DocumentPage.Leaf(
                                            "_leaf" + (index + 1), page.label(), shot, thumbnail)))
                            .stream();
                })
                .toList();
    }

    private static @Nullable String absent(boolean noScan, boolean noText, Texts t) {
        if (noScan && noText) {
            return t.get("document.absent.both");
        }
        if (noScan) {
            return t.get("document.absent.scan");
        }
        return noText ? t.get("document.absent.text") : null;
    }

    private static DocumentPage.Reading reading(Version.Text version, Texts t, DocumentWords words) {
        var by = switch (version) {
            case Version.Translation translation
            when translation.translator() != null -> t.get("version.by", translation.translator());
            case Version.Translation _, Version.Transcript _ -> null;
        };
        var rights = version.rights();
        return new DocumentPage.Reading(
                "_" + version.id(),
                Texts.capitalised(words.language(version.language()), t.locale()),
                words.name(version),
                by,
                rights == null ? null : rightsLine(rights, words),
                version.language().value(),
                version.language().direction(),
                version.text().segments().stream()
                        .map(segment -> segment(version, segment, t))
                        .toList());
    }

    private static DocumentPage.Segment segment(Version.Text version, Segment segment, Texts t) {
        var number = version.text().paragraphNumber(segment.id());
        return new DocumentPage.Segment(
                Addresses.segmentAnchor(version.id(), segment.id()),
                segment.kind() == Segment.Kind.PARAGRAPH
                        ? ""
                        : " segment--" + segment.kind().word(),
                number.isEmpty() ? "" : "¶" + number.getAsInt(),
                number.isEmpty() ? "" : t.get("paragraph.anchor", String.valueOf(number.getAsInt())),
                SafeHtml.ofText(segment.text()));
    }

    private static DocumentPage.RightsLine rightsLine(Rights rights, DocumentWords words) {
        return new DocumentPage.RightsLine(new Link(rights.statement().toString(), words.name(rights)), rights.note());
    }

    private static List<Entry> entries(Document document, Texts t, DocumentWords words) {
        var description = document.description();
        var entries = new ArrayList<Entry>();
        add(entries, t, "date", List.of(value(words.date(document))));
        for (var role : Agent.Role.values()) {
            var agents = description
                    .agents(role)
                    .map(agent -> new Value(agent.name(), null, agent.note(), null))
                    .toList();
            var folded = role == Agent.Role.COPIED_TO && agents.size() >= MANY
                    ? t.get(
                            "document.copies",
                            agents.size(),
                            agents.getFirst().text(),
                            agents.getLast().text())
                    : null;
            if (!agents.isEmpty()) {
                entries.add(
                        new Entry(t.get("document." + role.name().toLowerCase(Locale.ROOT)), agents, false, folded));
            }
        }
        add(entries, t, "language", List.of(value(words.languages(document))));
        add(entries, t, "extent", List.of(value(words.extent(document))));
        var references = document.holdings().stream()
                .map(Holding::reference)
                .map(DocumentPages::value)
                .toList();
        if (!references.isEmpty()) {
            entries.add(new Entry(t.get("document.reference"), references, true, null));
        }
        var source = document.source();
        if (source != null) {
            var retrieved = source.retrieved();
            add(
                    entries,
                    t,
                    "online",
                    List.of(new Value(
                            source.provider(),
                            text(source.address()),
                            retrieved == null
                                    ? null
                                    : t.get(
                                            "document.retrieved",
                                            ArchivalDate.of(retrieved).display(t.locale())),
                            null)));
            add(entries, t, "citation", List.of(value(Objects.requireNonNullElse(source.citation(), ""))));
        }
        add(
                entries,
                t,
                "subjects",
                description.subjects().stream()
                        .map(subject -> new Value(subject.heading(), text(subject.authority()), null, null))
                        .toList());
        add(
                entries,
                t,
                "places",
                description.places().stream()
                        .map(place -> new Value(place.name(), text(place.authority()), null, null))
                        .toList());
        var rights = document.rights();
        add(
                entries,
                t,
                "rights",
                List.of(
                        rights == null
                                ? value(t.get("document.rights.none"))
                                : new Value(
                                        words.name(rights), rights.statement().toString(), rights.note(), null)));
        return entries;
    }

    private static void add(List<Entry> entries, Texts t, String key, List<Value> values) {
        var filled = values.stream().filter(value -> !value.text().isEmpty()).toList();
        if (!filled.isEmpty()) {
            entries.add(new Entry(t.get("document." + key), filled, false, null));
        }
    }

    private static Value value(String text) {
        return new Value(text, null, null, null);
    }

    /// An address as a link, where it is one that a page may lead to.
    private static @Nullable String text(@Nullable URI address) {
        return address != null && List.of("http", "https").contains(String.valueOf(address.getScheme()))
                ? address.toString()
                : null;
    }

    private static DocumentPage.Place place(Appearance appearance, Exhibition exhibition, Reader reader) {
        var own = appearance.exhibit().equals(exhibition.slug()) && inEdition(reader.addresses());
        var addresses = own
                ? reader.addresses()
                : Addresses.current(
                        reader.addresses().context(),
                        appearance.exhibit(),
                        reader.addresses().query());
        return new DocumentPage.Place(
                appearance.caseNumber(),
                new Link(addresses.block(appearance.page(), appearance.block()), appearance.pageTitle()),
                appearance.exhibitTitle());
    }
}
