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
import org.vitrine.library.Rights;
import org.vitrine.library.Version;
import org.vitrine.publishing.Framing.Outline;
import org.vitrine.publishing.Framing.Room;
import org.vitrine.publishing.pages.DocumentPage;
import org.vitrine.publishing.pages.DocumentPage.Entry;
import org.vitrine.publishing.pages.DocumentPage.Style;
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
        entries.add(plain(t.get("document.date"), words.date(document)));
        for (var role : Agent.Role.values()) {
            var agents = description
                    .agents(role)
                    .map(agent -> new Value(agent.name(), null, agent.note()))
                    .toList();
            entries.add(new Entry(
                    t.get("document." + role.name().toLowerCase(Locale.ROOT)),
                    Style.PLAIN,
                    agents,
                    role == Agent.Role.COPIED_TO && agents.size() >= MANY
                            ? t.get(
                                    "document.copies",
                                    agents.size(),
                                    agents.getFirst().text(),
                                    agents.getLast().text())
                            : null));
        }
        entries.add(plain(t.get("document.language"), words.languages(document)));
        entries.add(plain(t.get("document.extent"), words.extent(document)));
        entries.add(new Entry(
                t.get("document.reference"),
                Style.SHELF_MARK,
                document.holdings().stream()
                        .map(holding -> new Value(holding.reference(), null, null))
                        .toList(),
                null));
        var source = document.source();
        if (source != null) {
            var retrieved = source.retrieved();
            var note = retrieved == null
                    ? null
                    : t.get("document.retrieved", ArchivalDate.of(retrieved).display(t.locale()));
            entries.add(new Entry(
                    t.get("document.online"),
                    Style.PLAIN,
                    List.of(new Value(source.provider(), link(source.address()), note)),
                    null));
            entries.add(plain(t.get("document.citation"), Objects.requireNonNullElse(source.citation(), "")));
        }
        entries.add(new Entry(
                t.get("document.subjects"),
                Style.HEADINGS,
                description.subjects().stream()
                        .map(subject -> new Value(subject.heading(), link(subject.authority()), null))
                        .toList(),
                null));
        entries.add(new Entry(
                t.get("document.places"),
                Style.HEADINGS,
                description.places().stream()
                        .map(place -> new Value(place.name(), link(place.authority()), null))
                        .toList(),
                null));
        entries.add(new Entry(t.get("document.rights"), Style.PLAIN, rights(document.rights(), t, words), null));
        return entries.stream().filter(entry -> !entry.values().isEmpty()).toList();
    }

    private static Entry plain(String term, String text) {
        return new Entry(term, Style.PLAIN, text.isEmpty() ? List.of() : List.of(new Value(text, null, null)), null);
    }

    private static List<Value> rights(@Nullable Rights rights, Texts t, DocumentWords words) {
        if (rights == null) {
            return List.of(new Value(t.get("document.rights.none"), null, null));
        }
        return Stream.concat(
                        Stream.of(
                                new Value(words.name(rights), rights.statement().toString(), null)),
                        Stream.ofNullable(rights.note()).map(note -> new Value(note, null, null)))
                .toList();
    }

    /// An address as a link, where it is one that a page may lead to.
    private static @Nullable String link(@Nullable URI address) {
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
