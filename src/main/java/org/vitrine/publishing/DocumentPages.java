package org.vitrine.publishing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import org.vitrine.exhibits.content.Theme;
import org.vitrine.library.Agent;
import org.vitrine.library.ArchivalDate;
import org.vitrine.library.Document;
import org.vitrine.library.Entry.Kind;
import org.vitrine.library.Rights;
import org.vitrine.publishing.Framing.Outline;
import org.vitrine.publishing.Framing.Room;
import org.vitrine.publishing.pages.Citation;
import org.vitrine.publishing.pages.Citing;
import org.vitrine.publishing.pages.DocumentPage;
import org.vitrine.publishing.pages.DocumentPage.Entry;
import org.vitrine.publishing.pages.DocumentPage.Style;
import org.vitrine.publishing.pages.DocumentPage.Value;
import org.vitrine.publishing.pages.Frame;
import org.vitrine.publishing.pages.Link;
import org.vitrine.publishing.pages.Texts;

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

    /// @param ways where its headings lead
    DocumentPage page(
            Exhibition exhibition, Document document, List<Appearance> appearances, Ways ways, Reader reader) {
        var t = new Texts(reader.locale());
        var words = new DocumentWords(t);
        var quoting = new Quoting(exhibition, reader, framing.house());
        var path = "/documents/" + document.id();
        var room = new ReadingRoom(document, exhibition, illustrations, reader);
        var leaves = room.leaves();
        var source = document.source();
        var readings = room.readings();
        var permanent = quoting.permanent(path);
        var citation = words.citation(document, exhibition, framing.house(), permanent.orElse(null));
        return new DocumentPage(
                frame(exhibition, document, reader, words),
                new Heads(exhibition, reader, framing.house(), illustrations)
                        .document(document, appearances, !leaves.isEmpty(), permanent, ways),
                Stream.of(words.kind(document), words.date(document)).collect(Collectors.joining(", ")),
                document.title(),
                Stream.of(words.languages(document), words.extent(document))
                        .filter(fact -> !fact.isEmpty())
                        .toList(),
                document.description().notice(),
                framing.asset("viewer.js", reader.addresses()),
                leaves,
                absent(leaves.isEmpty(), readings.isEmpty(), t),
                source == null || source.address() == null
                        ? null
                        : new Link(source.address().toString(), t.get("document.elsewhere", source.provider())),
                readings,
                room.rows(),
                room.views(),
                room.listedNotes(),
                document.description().summary(),
                entries(document, ways, reader, t, words),
                citing(document, citation, permanent, reader, t),
                t.get("quote.copied", citation.plain()),
                document.notes().isEmpty() || reader.addresses().isPreview()
                        ? null
                        : new Link(
                                reader.addresses().documentFile(document.id(), WebAnnotations.FILE),
                                t.get("document.annotations")),
                manifest(exhibition, document, leaves.isEmpty(), reader, t),
                appearances.stream()
                        .map(appearance -> place(appearance, exhibition, reader))
                        .toList(),
                permanent
                        .map(address ->
                                document.title() + ". " + framing.house() + ", " + quoting.edition() + ". " + address)
                        .orElse(document.title()));
    }

    /// The archive's own way and those of the schools; of a draft only the first, since it has no address to cite.
    private static Citing citing(
            Document document, Citation archive, Optional<String> permanent, Reader reader, Texts t) {
        var own = new Citing.Style("_citation", t.get("cite.archive"), null, archive, true);
        return new Citing(
                t.get("cite.document"),
                Stream.concat(
                                Stream.of(own),
                                permanent.stream()
                                        .map(url -> CitedDocument.of(document, url))
                                        .flatMap(cited -> Stream.of(CitationStyle.values())
                                                .map(style -> style.chosen(style.citation(cited)))))
                        .toList(),
                reader.addresses().isPreview()
                        ? List.of()
                        : CitationFile.links(file -> reader.addresses().documentFile(document.id(), file), t)
                                .toList(),
                permanent.orElse(null));
    }

    /// With what viewers look for in an address that is dropped onto them: the IIIF Content State API's parameter, and
    /// the one that is older than it. Viewers read what is on display now, not what earlier editions show.
    private static @Nullable Link manifest(
            Exhibition exhibition, Document document, boolean noScan, Reader reader, Texts t) {
        if (noScan || reader.addresses().isPreview() || !(exhibition.status() instanceof Exhibition.Status.Current)) {
            return null;
        }
        var address = reader.addresses().manifest(document.id());
        var named = UriUtils.encode(reader.absolute(address), StandardCharsets.UTF_8);
        return new Link(address + "?iiif-content=" + named + "&manifest=" + named, t.get("document.iiif"));
    }

    /// A document for reference managers.
    ///
    /// @return nothing for a draft
    Optional<String> file(CitationFile file, Exhibition exhibition, Document document, Reader reader) {
        return new Quoting(exhibition, reader, framing.house())
                .permanent("/documents/" + document.id())
                .map(url -> file.write(CitedDocument.of(document, url)));
    }

    /// The notes on a document for other programs.
    String annotations(Document document, Reader reader) {
        var addresses = reader.addresses();
        return new WebAnnotations(
                        document,
                        reader.absolute(addresses.documents() + "/" + document.id()),
                        picture -> illustrations.shot(picture, addresses, ""),
                        reader::absolute)
                .write();
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
                                ExhibitPages.banner(exhibition, reader, "/documents/" + document.id()),
                                List.of())
                        .sharedWith(Placards.path(exhibition, document.id(), addresses)));
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
        Stream.of(Agent.Role.RECIPIENT, Agent.Role.TRANSLATOR, Agent.Role.CONTRIBUTOR)
                .flatMap(description::agents)
                .forEach(agent -> metas.add(new Frame.Meta("DC.contributor", agent.name())));
        description.places().forEach(place -> metas.add(new Frame.Meta("DC.coverage", place.name())));
        if (description.summary() != null) {
            metas.add(new Frame.Meta("DC.description", description.summary()));
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

    private static @Nullable String absent(boolean noScan, boolean noText, Texts t) {
        if (noScan && noText) {
            return t.get("document.absent.both");
        }
        if (noScan) {
            return t.get("document.absent.scan");
        }
        return noText ? t.get("document.absent.text") : null;
    }

    /// What is known about a document, line by line.
    static List<Entry> entries(Document document, Ways ways, Reader reader, Texts t, DocumentWords words) {
        var description = document.description();
        var entries = new ArrayList<Entry>();
        entries.add(plain(t.get("document.date"), words.date(document)));
        for (var role : Agent.Role.values()) {
            var agents = description
                    .agents(role)
                    .map(agent ->
                            new Value(agent.name(), way(Kind.AGENT, agent.name(), null, ways, reader), agent.note()))
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
                        .map(subject -> new Value(
                                subject.heading(),
                                way(Kind.SUBJECT, subject.heading(), subject.authority(), ways, reader),
                                null))
                        .toList(),
                null));
        entries.add(new Entry(
                t.get("document.places"),
                Style.HEADINGS,
                description.places().stream()
                        .map(place -> new Value(
                                place.name(), way(Kind.PLACE, place.name(), place.authority(), ways, reader), null))
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

    /// To what is on display of it; else to the authority file.
    private static @Nullable String way(Kind kind, String heading, @Nullable URI authority, Ways ways, Reader reader) {
        return ways.to(kind, heading, authority)
                .map(known -> reader.addresses().site(known.address().path()))
                .orElseGet(() -> link(authority));
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
