package org.vitrine.publishing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vitrine.house.HouseText;
import org.vitrine.house.Institution;
import org.vitrine.library.KnownEntry;
import org.vitrine.publishing.Framing.Outline;
import org.vitrine.publishing.Framing.Room;
import org.vitrine.publishing.pages.AboutPage;
import org.vitrine.publishing.pages.DocumentLine;
import org.vitrine.publishing.pages.DocumentsPage;
import org.vitrine.publishing.pages.EditionsPage;
import org.vitrine.publishing.pages.ExhibitsPage;
import org.vitrine.publishing.pages.Frame;
import org.vitrine.publishing.pages.HomePage;
import org.vitrine.publishing.pages.HomePage.Vitrine;
import org.vitrine.publishing.pages.Link;
import org.vitrine.publishing.pages.NoticePage;
import org.vitrine.publishing.pages.TextPage;
import org.vitrine.publishing.pages.Texts;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.Markdown;
import org.vitrine.text.SafeHtml;

/// Composes the pages that belong to the house and to no exhibit.
@Component
class HousePages {
    private static final int ON_THE_WALL = 7;
    private static final int NEWEST_DOCUMENTS = 5;
    private static final int LINES = 50;
    /// The answers of which more can be said than whose fault they are.
    private static final Set<Integer> EXPLAINED = Set.of(400, 403, 405, 410, 413, 429, 503);

    private final Framing framing;
    private final ExhibitPages exhibitPages;

    HousePages(Framing framing, ExhibitPages exhibitPages) {
        this.framing = framing;
        this.exhibitPages = exhibitPages;
    }

    /// @param documents the newest published first
    /// @param frequent some people, places and subjects of whom much is on display
    HomePage home(
            List<Exhibition> exhibitions, List<PublishedDocument> documents, List<KnownEntry> frequent, Reader reader) {
        var t = new Texts(reader.locale());
        var addresses = reader.addresses();
        var vitrines = exhibitions.stream()
                .limit(ON_THE_WALL)
                .map(exhibition -> vitrine(exhibition, reader, exhibition.equals(exhibitions.getFirst())))
                .toList();
        return new HomePage(
                framing.frame(
                        reader,
                        Outline.of(Room.HOME, framing.institution().name(), addresses.context() + "/")
                                .withDescription(Objects.requireNonNullElseGet(
                                        framing.institution().tagline(),
                                        () -> onDisplay(exhibitions, t) + t.get("documents.count", documents.size())
                                                + "."))),
                vitrines.isEmpty() ? null : vitrines.getFirst(),
                vitrines.stream().skip(1).toList(),
                new Link(addresses.site("/exhibits"), t.get("home.all", exhibitions.size())),
                documents.stream()
                        .limit(NEWEST_DOCUMENTS)
                        .map(published -> line(published, reader))
                        .toList(),
                new Link(addresses.site("/documents"), t.get("documents.count", documents.size())),
                new HomePage.Question(
                        addresses.context() + "/search",
                        language(reader)
                                .map(language -> new Frame.Meta("lang", language))
                                .toList(),
                        frequent.stream()
                                .map(entry -> EntryPages.link(entry, reader, t))
                                .toList(),
                        new Link(addresses.site("/browse"), t.get("home.browse"))));
    }

    ExhibitsPage exhibits(List<Exhibition> exhibitions, Reader reader) {
        var t = new Texts(reader.locale());
        return new ExhibitsPage(
                framing.frame(
                        reader,
                        Outline.of(
                                        Room.EXHIBITS,
                                        t.get("room.exhibits"),
                                        reader.addresses().context() + "/exhibits")
                                .withDescription(onDisplay(exhibitions, t).strip())),
                t.get("exhibits.count", exhibitions.size()),
                exhibitions.stream()
                        .map(exhibition -> vitrine(exhibition, reader, false))
                        .toList());
    }

    /// For those who come from elsewhere: a sentence, and a space behind it.
    private static String onDisplay(List<Exhibition> exhibitions, Texts t) {
        return exhibitions.isEmpty()
                ? t.get("exhibits.none") + " "
                : t.get("exhibits.count", exhibitions.size()) + ". ";
    }

    DocumentsPage documents(List<PublishedDocument> documents, Selection selection, Reader reader) {
        var t = new Texts(reader.locale());
        var self = reader.addresses().documents();
        var found = documents.stream().filter(selection::matches).toList();
        var pages = Math.max(1, (found.size() + LINES - 1) / LINES);
        var page = Math.min(selection.page(), pages);
        var kinds = documents.stream()
                .map(published -> published.document().description().kind())
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(kind -> new DocumentsPage.Choice(kind, kind, kind.equals(selection.kind())))
                .toList();
        var kept = selection.turnedTo(page).parameters().stream()
                .map(HousePages::written)
                .toList();
        var outline = Outline.of(Room.DOCUMENTS, t.get("room.documents"), self)
                .withDescription(t.get("documents.count", documents.size()) + ". " + t.get("documents.caption"))
                .keeping(kept);
        return new DocumentsPage(
                framing.frame(reader, selection.isNarrowed() ? outline.unlisted() : outline),
                self,
                language(reader)
                        .map(language -> new Frame.Meta("lang", language))
                        .toList(),
                selection.words(),
                kinds,
                t.get("documents.count", found.size()),
                found.stream()
                        .skip((page - 1L) * LINES)
                        .limit(LINES)
                        .map(published -> line(published, reader))
                        .toList(),
                selection.isNarrowed()
                        ? new Link(reader.addresses().site("/documents"), t.get("documents.clear"))
                        : null,
                page == 1 ? null : turn(reader, selection.turnedTo(page - 1), t.get("documents.previous")),
                page == pages ? null : turn(reader, selection.turnedTo(page + 1), t.get("documents.next")),
                t.get("page.place", String.valueOf(page), String.valueOf(pages)));
    }

    EditionsPage editions(Exhibition exhibition, List<EditionHistory.Chapter> history, Reader reader) {
        var t = new Texts(reader.locale());
        var addresses = reader.addresses();
        var title = exhibition.content().title();
        var language = Setting.foreign(exhibition, reader);
        return new EditionsPage(
                framing.frame(
                        reader,
                        new Outline(
                                exhibition.content().theme(),
                                Room.EXHIBITS,
                                List.of(t.get("editions.title"), title),
                                null,
                                addresses.exhibit() + "/editions",
                                addresses.exhibit() + "/editions",
                                List.of(),
                                null,
                                List.of())),
                new Link(addresses.cover(), title),
                language.map(LanguageTag::value).orElse(null),
                language.map(LanguageTag::direction).orElse(null),
                history.stream()
                        .map(chapter -> line(exhibition, chapter, chapter.equals(history.getFirst()), reader, t))
                        .toList());
    }

    private static EditionsPage.Line line(
            Exhibition exhibition, EditionHistory.Chapter chapter, boolean newest, Reader reader, Texts t) {
        var edition = chapter.edition();
        var changes = chapter.changes();
        var addresses = Addresses.edition(
                reader.addresses().context(),
                exhibition.slug(),
                edition.number(),
                reader.addresses().query());
        return new EditionsPage.Line(
                editionAnchor(edition.number()),
                new Link(addresses.cover(), t.get("edition", String.valueOf(edition.number()))),
                Quoting.date(edition.publishedAt(), t),
                edition.note(),
                newest,
                changes == null
                        ? null
                        : t.get(
                                changes.isNothing() ? "changes.none" : "changes.since",
                                String.valueOf(changes.since())),
                changes == null ? List.of() : new ChangeWords(changes, addresses, t).all());
    }

    /// Of an edition, on the page of all of them.
    static String editionAnchor(int number) {
        return "_edition-" + number;
    }

    AboutPage about(Reader reader) {
        var t = new Texts(reader.locale());
        var institution = framing.institution();
        var own = institution.textOrOther(HouseText.ABOUT, t.language());
        return new AboutPage(
                framing.frame(
                        reader,
                        Outline.of(
                                        Room.ABOUT,
                                        t.get("about.title", institution.name()),
                                        reader.addresses().context() + "/about")
                                .withDescription(institution.tagline())),
                t.get("about.title", institution.name()),
                own.map(text -> foreign(text.getKey(), t)).orElse(null),
                own.map(text -> markdown(t).alone(text.getValue())).orElse(SafeHtml.EMPTY),
                Stream.of("exhibits", "documents", "editions", "citing", "reading")
                        .map(subject ->
                                new AboutPage.Paragraph(t.get("about." + subject), t.get("about." + subject + ".text")))
                        .toList(),
                institution.address(),
                email(institution));
    }

    /// Something the house says about itself; nothing where it says nothing.
    Optional<TextPage> text(HouseText text, Reader reader) {
        var t = new Texts(reader.locale());
        var institution = framing.institution();
        var title = t.get("house." + text.word());
        var reach = text == HouseText.CONTACT;
        return institution
                .textOrOther(text, t.language())
                .map(words -> new TextPage(
                        framing.frame(
                                reader,
                                Outline.of(Room.NONE, title, reader.addresses().context() + "/" + text.word())
                                        .withDescription(Markdown.plain(words.getValue()))),
                        title,
                        foreign(words.getKey(), t),
                        markdown(t).alone(words.getValue()),
                        reach ? institution.address() : null,
                        reach ? email(institution) : null));
    }

    private static Markdown markdown(Texts t) {
        return new Markdown(new Markdown.Words(t.get("note"), t.get("note.close"), null), address -> address);
    }

    private static @Nullable String foreign(String language, Texts t) {
        return language.equals(t.language()) ? null : language;
    }

    private static @Nullable Link email(Institution institution) {
        return institution.email() == null ? null : new Link("mailto:" + institution.email(), institution.email());
    }

    NoticePage withdrawn(Withdrawal withdrawal, String self, Reader reader) {
        var t = new Texts(reader.locale());
        return notice(
                reader,
                self,
                "notice--withdrawn",
                t.get("withdrawn.kicker", Quoting.date(withdrawal.at(), t)),
                t.get("withdrawn.title", withdrawal.title()),
                t.get("withdrawn.text"),
                withdrawal.notice());
    }

    NoticePage notFound(String self, Reader reader) {
        var t = new Texts(reader.locale());
        return notice(reader, self, null, "404", t.get("notfound.title"), t.get("notfound.text"), null);
    }

    NoticePage tooManySearches(String self, Reader reader) {
        var t = new Texts(reader.locale());
        return notice(
                reader, self, null, t.get("search"), t.get("search.toomany.title"), t.get("search.toomany.text"), null);
    }

    /// @param what `making`, `busy` or `failed`
    NoticePage bookNotice(String what, String self, Reader reader) {
        var t = new Texts(reader.locale());
        return notice(
                reader,
                self,
                null,
                t.get("room.exhibits"),
                t.get("book." + what + ".title"),
                t.get("book." + what + ".text"),
                null);
    }

    /// Of the folder of an edition: what there is to say while it cannot be handed out.
    ///
    /// @param what the message: `shelf.making`
    NoticePage shelf(String what, String self, Reader reader, Object... arguments) {
        var t = new Texts(reader.locale());
        return notice(
                reader,
                self,
                null,
                t.get("shelf.kicker"),
                t.get(what + ".title"),
                t.get(what + ".text", arguments),
                null);
    }

    NoticePage failed(int status, String self, Reader reader) {
        var t = new Texts(reader.locale());
        var what = EXPLAINED.contains(status) ? "refused." + status : status >= 500 ? "failed" : "refused";
        return notice(reader, self, null, String.valueOf(status), t.get(what + ".title"), t.get(what + ".text"), null);
    }

    private NoticePage notice(
            Reader reader,
            String self,
            @Nullable String kind,
            String kicker,
            String title,
            String text,
            @Nullable String quoted) {
        var t = new Texts(reader.locale());
        return new NoticePage(
                framing.frame(reader, Outline.of(Room.NONE, title, self).unlisted()),
                kind,
                kicker,
                title,
                text,
                quoted == null || quoted.isBlank() ? null : quoted,
                List.of(
                        new Link(reader.addresses().site("/exhibits"), t.get("room.exhibits")),
                        new Link(reader.addresses().site("/documents"), t.get("room.documents"))));
    }

    /// An exhibit as it is on the wall: in the reader's language where it is offered in that.
    Vitrine vitrine(Exhibition original, Reader reader, boolean first) {
        var t = new Texts(reader.locale());
        var exhibition = Speaking.isSame(original.original(), reader.locale())
                ? original
                : original.in(new LanguageTag(t.language())).orElse(original);
        var there = reader.at(Addresses.current(
                        reader.addresses().context(),
                        exhibition.slug(),
                        reader.addresses().query())
                .in(exhibition.isTranslated() ? exhibition.content().language() : null));
        var facts = new ArrayList<String>();
        if (!exhibition.documents().isEmpty()) {
            facts.add(t.get("cover.documents.value", exhibition.documents().size()));
        }
        facts.add(t.get("minutes", ExhibitPages.minutes(exhibition)));
        return new Vitrine(
                there.addresses().cover(),
                exhibition.content().title(),
                exhibition.content().subtitle(),
                exhibitPages.summary(exhibition, there),
                facts,
                t.get("home.kicker", new Quoting(exhibition, there, framing.house()).edition()),
                Setting.foreign(exhibition, reader).map(LanguageTag::value).orElse(null),
                exhibitPages.showcase(exhibition, there, first));
    }

    static DocumentLine line(PublishedDocument published, Reader reader) {
        var document = published.document();
        var words = new DocumentWords(new Texts(reader.locale()));
        var kind = document.description().kind();
        return new DocumentLine(
                words.date(document),
                reader.addresses().document(document.id()),
                document.title(),
                kind == null ? "" : kind,
                words.languages(document),
                words.extent(document),
                document.description().notice());
    }

    private static Link turn(Reader reader, Selection selection, String text) {
        var query = Stream.concat(
                        selection.parameters().stream().map(HousePages::written),
                        language(reader).map(language -> "lang=" + language))
                .toList();
        return new Link(reader.addresses().documents() + (query.isEmpty() ? "" : "?" + String.join("&", query)), text);
    }

    /// The language that links carry on, where it was chosen.
    private static Stream<String> language(Reader reader) {
        return reader.addresses().query().isEmpty()
                ? Stream.empty()
                : Stream.of(reader.locale().toLanguageTag());
    }

    private static String written(Selection.Parameter parameter) {
        return parameter.name() + "=" + URLEncoder.encode(parameter.value(), StandardCharsets.UTF_8);
    }
}
