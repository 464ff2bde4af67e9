package org.vitrine.publishing;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.vitrine.exhibits.content.Page;
import org.vitrine.exhibits.content.Theme;
import org.vitrine.house.Colour;
import org.vitrine.house.Faces;
import org.vitrine.house.House;
import org.vitrine.house.Institution;
import org.vitrine.library.Document;
import org.vitrine.library.Version;
import org.vitrine.publishing.books.Book;
import org.vitrine.publishing.books.Dress;
import org.vitrine.publishing.books.Leaf;
import org.vitrine.publishing.pages.BookLeaves;
import org.vitrine.publishing.pages.CoverPage;
import org.vitrine.publishing.pages.Link;
import org.vitrine.publishing.pages.Showcase;
import org.vitrine.publishing.pages.Texts;
import org.vitrine.text.Foreign;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.Markdown;

/// Composes an edition as a book: cover, title, imprint, its sections and pages, the documents it shows with their
/// references and rights, and a bibliography. What is for classes or curators is not in it.
@Component
class BookPages {
    private final TemplateEngine templates;
    private final ExhibitPages exhibitPages;
    private final Supplier<Institution> house;
    private final Function<Theme, Map<String, Colour>> colours;

    @Autowired
    BookPages(TemplateEngine templates, ExhibitPages exhibitPages, House house) {
        this(templates, exhibitPages, house::institution, theme -> house.colours(theme.word()));
    }

    /// @param house whose it is when a book is made
    /// @param colours of a theme by their roles
    BookPages(
            TemplateEngine templates,
            ExhibitPages exhibitPages,
            Supplier<Institution> house,
            Function<Theme, Map<String, Colour>> colours) {
        this.templates = templates;
        this.exhibitPages = exhibitPages;
        this.house = house;
        this.colours = colours;
    }

    /// The language of what is said around an exhibit in its book: its own, where the house speaks it.
    static Locale spoken(Exhibition exhibition) {
        return Reader.LANGUAGES.stream()
                .filter(language -> Speaking.isSame(exhibition.content().language(), language))
                .findFirst()
                .orElse(Reader.LANGUAGES.getFirst());
    }

    /// @param origin the scheme and host under which the house is reached
    /// @param context the path under which it is, without a slash at its end
    Book book(Exhibition exhibition, String origin, String context) {
        var number = exhibition.editionNumber().orElseThrow();
        var tongue = exhibition.isTranslated() ? exhibition.content().language() : null;
        var addresses =
                Addresses.edition(context, exhibition.slug(), number, "").in(tongue);
        return new Composing(exhibition, new Reader(spoken(exhibition), addresses, origin)).book(number);
    }

    /// One book being composed.
    private final class Composing {
        private final Exhibition exhibition;
        private final Reader reader;
        private final Texts t;
        private final BookLeaves.Voice voice;
        private final CoverPage cover;
        private final Quoting quoting;
        private final DocumentWords words;
        private final List<Leaf> leaves = new ArrayList<>();

        Composing(Exhibition exhibition, Reader reader) {
            this.exhibition = exhibition;
            this.reader = reader;
            this.t = new Texts(reader.locale());
            var foreign = Setting.foreign(exhibition, reader);
            this.voice = new BookLeaves.Voice(
                    t,
                    foreign.map(LanguageTag::value).orElse(null),
                    foreign.map(LanguageTag::direction).orElse(null));
            this.cover = exhibitPages.cover(exhibition, List.of(), reader);
            this.quoting = exhibitPages.quoting(exhibition, reader);
            this.words = new DocumentWords(t);
        }

        Book book(int number) {
            var content = exhibition.content();
            var institution = house.get();
            var address = quoting.permanent("").orElseThrow();
            front();
            parts();
            documents();
            return new Book(
                    Foreign.bare(content.title()),
                    content.subtitle() == null ? null : Foreign.bare(content.subtitle()),
                    institution.name(),
                    // The first credit an exhibit gives is that of its makers.
                    content.credits().stream()
                            .filter(credit -> credit.role()
                                    .equals(content.credits().getFirst().role()))
                            .map(credit -> Foreign.bare(credit.name()))
                            .distinct()
                            .toList(),
                    exhibition.translator().orElse(null),
                    content.summary() == null ? "" : Markdown.plain(content.summary()),
                    t.get("book.rights"),
                    number,
                    Texts.capitalised(quoting.edition(), t.locale()),
                    quoting.publishedAt().orElseThrow(),
                    address,
                    reader.absolute(Addresses.current(reader.addresses().context(), exhibition.slug(), "")
                            .exhibit()),
                    reader.absolute(""),
                    reader.addresses().documents(),
                    content.language(),
                    new LanguageTag(t.language()),
                    languages(),
                    new Book.Words(
                            t.get("contents"),
                            t.get("book.landmarks"),
                            t.get("book.cover"),
                            t.get("book.beginning"),
                            t.get("note"),
                            t.get("book.unset"),
                            t.get("book.accessible")),
                    dress(),
                    leaves);
        }

        /// Of what the exhibit says and of the texts that it shows.
        private List<LanguageTag> languages() {
            return Stream.concat(
                            Stream.of(exhibition.content().language()),
                            exhibition.shownDocuments().stream()
                                    .flatMap(Document::texts)
                                    .map(Version.Text::language))
                    .distinct()
                    .toList();
        }

        private void front() {
            var institution = house.get();
            var content = exhibition.content();
            var edition = Texts.capitalised(quoting.edition(), t.locale());
            leaves.add(leaf(
                    Leaf.Kind.COVER,
                    "cover",
                    t.get("book.cover"),
                    null,
                    null,
                    "book/cover.jte",
                    new BookLeaves.Cover(
                            voice,
                            publisher(exhibition.content().theme() == Theme.NIGHT_GALLERY),
                            content.title(),
                            content.subtitle(),
                            edition,
                            cover.showcase().things().stream()
                                    .map(Showcase.Thing::shot)
                                    .flatMap(Stream::ofNullable)
                                    .findFirst()
                                    .orElse(null))));
            leaves.add(leaf(
                    Leaf.Kind.TITLE,
                    "title",
                    content.title(),
                    null,
                    reader.addresses().cover(),
                    "book/title.jte",
                    new BookLeaves.Title(
                            voice,
                            publisher(false),
                            institution.place(),
                            content.title(),
                            content.subtitle(),
                            credits(),
                            cover.summary(),
                            edition)));
            var address = quoting.permanent("").orElseThrow();
            leaves.add(leaf(
                    Leaf.Kind.IMPRINT,
                    "imprint",
                    t.get("book.imprint"),
                    null,
                    null,
                    "book/imprint.jte",
                    new BookLeaves.Imprint(
                            voice,
                            institution.name(),
                            institution.address(),
                            institution.email() == null
                                    ? null
                                    : new Link("mailto:" + institution.email(), institution.email()),
                            edition,
                            new Link(address, address),
                            quoting.cover().own(),
                            t.get("book.rights"),
                            t.get("book.faces." + dressing().name().toLowerCase(Locale.ROOT)))));
        }

        /// @param isDark whether it stands on a dark ground
        private BookLeaves.Publisher publisher(boolean isDark) {
            var institution = house.get();
            var looks = institution.looks();
            var logo = looks.logoOn(isDark);
            return logo == null
                    ? new BookLeaves.Publisher(institution.name(), institution.name(), null)
                    : new BookLeaves.Publisher(
                            institution.name(),
                            looks.logoSaysName() ? null : institution.name(),
                            Framing.logo(
                                    logo,
                                    null,
                                    looks.logoSaysName(),
                                    reader.addresses().context()));
        }

        /// Who made it, by what they did.
        private List<CoverPage.Fact> credits() {
            var names = new LinkedHashMap<String, List<String>>();
            exhibition
                    .content()
                    .credits()
                    .forEach(credit -> names.computeIfAbsent(credit.role(), _ -> new ArrayList<>())
                            .add(credit.name()));
            var credits = new ArrayList<CoverPage.Fact>();
            names.forEach(
                    (role, all) -> credits.add(new CoverPage.Fact(role, String.join(", ", all), voice.language())));
            exhibition
                    .translator()
                    .ifPresent(
                            translator -> credits.add(new CoverPage.Fact(t.get("cover.translator"), translator, null)));
            return credits;
        }

        private void parts() {
            var sections = exhibition.content().sections();
            var pages = 0;
            for (var at = 0; at < sections.size(); at++) {
                var section = sections.get(at);
                if (sections.size() > 1) {
                    var numeral = ExhibitPages.numeral(at + 1);
                    leaves.add(leaf(
                            Leaf.Kind.PART,
                            "part-" + (at + 1),
                            section.title(),
                            numeral,
                            null,
                            "book/part.jte",
                            new BookLeaves.Part(
                                    voice,
                                    numeral,
                                    section.title(),
                                    section.summary() == null ? null : Markdown.plain(section.summary()))));
                }
                for (var page : section.pages()) {
                    leaves.add(chapter(page, ++pages));
                }
            }
        }

        private Leaf chapter(Page page, int number) {
            return leaf(
                    Leaf.Kind.CHAPTER,
                    "chapter-" + number,
                    page.title(),
                    String.valueOf(number),
                    reader.addresses().page(page.slug()),
                    "book/chapter.jte",
                    new BookLeaves.Chapter(voice, number, exhibitPages.page(exhibition, page, reader)));
        }

        private void documents() {
            var shown = exhibition.shownDocuments();
            if (shown.isEmpty()) {
                return;
            }
            leaves.add(leaf(
                    Leaf.Kind.DOCUMENTS,
                    "documents",
                    t.get("book.documents"),
                    null,
                    null,
                    "book/documents.jte",
                    new BookLeaves.Documents(
                            voice, shown.stream().map(this::shown).toList())));
            var style = CitationStyle.CHICAGO;
            var collator = java.text.Collator.getInstance(reader.locale());
            leaves.add(leaf(
                    Leaf.Kind.BIBLIOGRAPHY,
                    "bibliography",
                    t.get("book.bibliography"),
                    null,
                    null,
                    "book/bibliography.jte",
                    new BookLeaves.Bibliography(
                            voice,
                            shown.stream()
                                    .map(document -> style.citation(CitedDocument.of(document, permanent(document))))
                                    .sorted((one, other) -> collator.compare(one.plain(), other.plain()))
                                    .toList(),
                            style.language().value().equals(t.language())
                                    ? null
                                    : style.language().value())));
        }

        private String permanent(Document document) {
            return reader.absolute(reader.addresses().document(document.id()));
        }

        private BookLeaves.Shown shown(Document document) {
            var rights = document.rights();
            return new BookLeaves.Shown(
                    "document-" + document.id(),
                    document.title(),
                    Stream.of(words.date(document), words.kindLine(document))
                            .filter(fact -> !fact.isEmpty())
                            .collect(Collectors.joining(". ")),
                    document.description().notice(),
                    words.sources(document),
                    rights == null ? null : new Link(rights.statement().toString(), words.name(rights)),
                    rights == null ? null : rights.note(),
                    translators(document).orElse(null),
                    new Link(permanent(document), permanent(document)));
        }

        private Optional<String> translators(Document document) {
            var translators = document.texts()
                    .flatMap(text -> text instanceof Version.Translation translation && translation.translator() != null
                            ? Stream.of(words.name(text) + ": " + translation.translator())
                            : Stream.empty())
                    .collect(Collectors.joining("; "));
            return translators.isEmpty() ? Optional.empty() : Optional.of(translators);
        }

        // ---- looks ----

        private Dressing dressing() {
            return Dressing.of(exhibition.content().theme(), house.get().looks().faces());
        }

        private Dress dress() {
            var dressing = dressing();
            return new Dress(
                    colours.apply(exhibition.content().theme()),
                    dressing.display,
                    dressing.text,
                    dressing.weight,
                    dressing.capitals);
        }

        private Leaf leaf(
                Leaf.Kind kind,
                String id,
                String title,
                @Nullable String number,
                @Nullable String path,
                String template,
                Object record) {
            var output = new StringOutput();
            templates.render(template, record, output);
            return new Leaf(kind, id, Foreign.bare(title), number, path, Foreign.html(output.toString()));
        }
    }

    /// How titles and texts of a book are set: as the theme has it, or the house.
    private enum Dressing {
        SCHOLAR("old-standard-tt", "literata", 400, false),
        BOOK("literata", "literata", 600, false),
        PRESS("source-serif-4", "source-serif-4", 600, false),
        GALLERY("tenor-sans", "literata", 400, false),
        POSTER("sofia-sans-extra-condensed", "source-serif-4", 800, false),
        BROADSIDE("sofia-sans-extra-condensed", "source-serif-4", 800, true),
        MODERN("onest", "onest", 600, false),
        OFFICE("commissioner", "literata", 600, false);

        private final String display;
        private final String text;
        private final int weight;
        private final boolean capitals;

        Dressing(String display, String text, int weight, boolean capitals) {
            this.display = display;
            this.text = text;
            this.weight = weight;
            this.capitals = capitals;
        }

        static Dressing of(Theme theme, Faces faces) {
            return switch (faces) {
                case THEMES ->
                    switch (theme) {
                        case READING_ROOM -> SCHOLAR;
                        case NIGHT_GALLERY -> GALLERY;
                        case BROADSIDE -> BROADSIDE;
                        case FIELD_NOTES -> MODERN;
                    };
                case SCHOLAR -> SCHOLAR;
                case BOOK -> BOOK;
                case PRESS -> PRESS;
                case GALLERY -> GALLERY;
                case POSTER -> POSTER;
                case MODERN -> MODERN;
                case OFFICE -> OFFICE;
            };
        }
    }
}
