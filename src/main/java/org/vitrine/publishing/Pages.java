package org.vitrine.publishing;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.vitrine.exhibits.content.Page;
import org.vitrine.exhibits.content.PageId;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.house.HouseText;
import org.vitrine.library.Document;
import org.vitrine.library.Entry;
import org.vitrine.library.KnownEntry;
import org.vitrine.publishing.pages.Citation;
import org.vitrine.publishing.pages.DocumentPage;
import org.vitrine.publishing.pages.Texts;
import org.vitrine.text.Foreign;

/// Makes the public's pages: the same for an edition and for a draft that is looked at before it becomes one.
@Component
public class Pages {
    /// What has no place in HTML, whoever wrote it into a title or pasted it into a text.
    private static final Pattern NO_CHARACTERS =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0E-\\x1F\\x7F-\\x9F\\uFFFE\\uFFFF]");

    private final TemplateEngine templates;
    private final ExhibitPages exhibitPages;
    private final TeachersPages teachersPages;
    private final DocumentPages documentPages;
    private final HousePages housePages;
    private final SearchPages searchPages;
    private final EntryPages entryPages;
    private final ShelfPages shelfPages;

    Pages(
            TemplateEngine templates,
            ExhibitPages exhibitPages,
            TeachersPages teachersPages,
            DocumentPages documentPages,
            HousePages housePages,
            SearchPages searchPages,
            EntryPages entryPages,
            ShelfPages shelfPages) {
        this.templates = templates;
        this.exhibitPages = exhibitPages;
        this.teachersPages = teachersPages;
        this.documentPages = documentPages;
        this.housePages = housePages;
        this.searchPages = searchPages;
        this.entryPages = entryPages;
        this.shelfPages = shelfPages;
    }

    @Configuration(proxyBeanMethods = false)
    static class Templates {
        @Bean
        TemplateEngine templates() {
            return TemplateEngine.createPrecompiled(
                    null, ContentType.Html, Texts.class.getClassLoader(), Texts.class.getPackageName());
        }
    }

    public String cover(Exhibition exhibition, Reader reader) {
        return cover(exhibition, List.of(), reader);
    }

    /// @param related exhibits on display that have something in common with it
    public String cover(Exhibition exhibition, List<Exhibition> related, Reader reader) {
        var vitrines = related.stream()
                .map(other -> housePages.vitrine(other, reader, false))
                .toList();
        return render("cover.jte", exhibitPages.cover(exhibition, vitrines, reader));
    }

    /// @throws java.util.NoSuchElementException when the exhibit has no such page
    public String page(Exhibition exhibition, PageId page, Reader reader) {
        return render(
                "page.jte",
                exhibitPages.page(exhibition, exhibition.content().page(page).orElseThrow(), reader));
    }

    /// What the exhibit holds for teachers.
    public String teachers(Exhibition exhibition, Reader reader) {
        return render("teachers.jte", teachersPages.page(exhibition, reader));
    }

    /// What teachers print of the exhibit: its documents, questions and tasks.
    public String packet(Exhibition exhibition, Reader reader) {
        return render("packet.jte", teachersPages.packet(exhibition, reader));
    }

    /// Every block of a page by itself, whoever it is for, numbered as on the page.
    public List<BlockHtml> blocks(Exhibition exhibition, Page page, Reader reader) {
        var written = exhibitPages.writer(exhibition, page, reader).write(page.blocks());
        return IntStream.range(0, written.size())
                .mapToObj(at -> {
                    var block = page.blocks().get(at);
                    return new BlockHtml(block.id(), written.get(at).html(), exhibition.caseNumber(block));
                })
                .toList();
    }

    /// What is said of where a document comes from, unless a curator says it otherwise.
    public String credit(Document document, Locale locale) {
        return new DocumentWords(new Texts(locale))
                .sources(document).stream().map(Citation.Piece::text).collect(Collectors.joining());
    }

    /// What is known about a document, line by line, as its page says it, without the ways from there.
    public List<DocumentPage.Entry> entries(Document document, Locale locale) {
        var t = new Texts(locale);
        return DocumentPages.entries(
                document, Ways.NONE, new Reader(locale, Addresses.house("", "")), t, new DocumentWords(t));
    }

    /// A document of a draft.
    public String document(Exhibition exhibition, Document document, List<Appearance> appearances, Reader reader) {
        return document(exhibition, document, appearances, Ways.NONE, reader);
    }

    /// A document with where it is shown on display.
    public String document(PublishedDocument published, List<Appearance> appearances, Ways ways, Reader reader) {
        return document(published.exhibition(), published.document(), appearances, ways, reader);
    }

    /// A document inside its exhibit.
    public String document(PublishedDocument published, Ways ways, Reader reader) {
        return document(
                published,
                published.exhibition().appearances(published.document().id()),
                ways,
                reader);
    }

    private String document(
            Exhibition exhibition, Document document, List<Appearance> appearances, Ways ways, Reader reader) {
        return render("document.jte", documentPages.page(exhibition, document, appearances, ways, reader));
    }

    /// A person, place or subject.
    public String entry(Listing listing, Editions editions, Reader reader) {
        return render("entry.jte", entryPages.entry(listing, editions::related, reader));
    }

    /// A person, place or subject, with what one edition says of it.
    public String entry(Listing listing, EditionAlone edition, Reader reader) {
        return render("entry.jte", entryPages.entry(listing, edition::related, reader));
    }

    /// All of a kind that one edition speaks of.
    public String entries(Entry.Kind kind, EditionAlone edition, Reader reader) {
        return render("entries.jte", entryPages.entries(kind, edition.entries(kind), reader));
    }

    /// All that is in a folder with an edition, to be searched and gone through.
    ///
    /// @param exhibition the edition in one of its languages
    public String shelf(EditionAlone edition, Exhibition exhibition, Reader reader) {
        return render("shelf.jte", shelfPages.contents(edition, exhibition, reader));
    }

    /// What somebody should know who finds such a folder, as plain text.
    public String shelfReadme(EditionAlone edition, Exhibition exhibition, Reader reader) {
        return shelfPages.readme(edition, exhibition, reader);
    }

    /// All people, all places or all subjects.
    ///
    /// @param path `/people`, `/places` or `/subjects`
    public String entries(String path, Editions editions, Reader reader) {
        var kind = Entry.Kind.of(path.substring(1)).orElseThrow();
        return render("entries.jte", entryPages.entries(kind, editions.entries(kind), reader));
    }

    public String browse(Editions editions, Reader reader) {
        return render("browse.jte", entryPages.browse(editions, reader));
    }

    /// A document for reference managers.
    public Optional<String> file(CitationFile file, PublishedDocument published, Reader reader) {
        return documentPages.file(file, published.exhibition(), published.document(), reader);
    }

    /// An exhibit, or a page of it, for reference managers.
    ///
    /// @return nothing for a page that is not there
    public Optional<String> file(CitationFile file, Exhibition exhibition, @Nullable Slug page, Reader reader) {
        var quoting = exhibitPages.quoting(exhibition, reader);
        return (page == null
                        ? quoting.cited(null, "")
                        : exhibition
                                .content()
                                .page(page)
                                .flatMap(found -> quoting.cited(found.title(), "/" + found.slug())))
                .map(cited -> cited.in(file));
    }

    /// The notes on a document, as a W3C AnnotationPage.
    public String annotations(PublishedDocument published, Reader reader) {
        return annotations(published.document(), reader);
    }

    /// The notes on a document, as a W3C AnnotationPage.
    public String annotations(Document document, Reader reader) {
        return documentPages.annotations(document, reader);
    }

    /// The wall of cases, with the documents that the newest exhibits brought.
    ///
    /// @param frequent some people, places and subjects of whom much is on display
    public String home(
            List<Exhibition> onDisplay, List<PublishedDocument> documents, List<KnownEntry> frequent, Reader reader) {
        var newest = documents.stream()
                .sorted(Comparator.comparingInt(
                        (PublishedDocument published) -> onDisplay.indexOf(published.exhibition())))
                .toList();
        return render("home.jte", housePages.home(onDisplay, newest, frequent, reader));
    }

    public String exhibits(List<Exhibition> onDisplay, Reader reader) {
        return render("exhibits.jte", housePages.exhibits(onDisplay, reader));
    }

    public String documents(List<PublishedDocument> documents, Selection selection, Reader reader) {
        return render("documents.jte", housePages.documents(documents, selection, reader));
    }

    public String search(Inquiry inquiry, Found found, Reader reader) {
        return render("search.jte", searchPages.page(inquiry, found, reader));
    }

    /// Asks somebody to be patient who has searched more often than others can bear.
    public String tooManySearches(String self, Reader reader) {
        return render("notice.jte", housePages.tooManySearches(self, reader));
    }

    /// Asks somebody to be patient who wants the folder of an edition.
    ///
    /// @param percent that are done
    public String shelfMaking(int percent, String self, Reader reader) {
        return render("notice.jte", housePages.shelf("shelf.making", self, reader, percent));
    }

    /// The same while others are made before it.
    public String shelfWaiting(String self, Reader reader) {
        return render("notice.jte", housePages.shelf("shelf.waiting", self, reader));
    }

    /// The same where more are asked for than can wait.
    public String shelvesFull(String self, Reader reader) {
        return render("notice.jte", housePages.shelf("shelf.full", self, reader));
    }

    public String tooManyShelves(String self, Reader reader) {
        return render("notice.jte", housePages.shelf("shelf.toomany", self, reader));
    }

    /// Says that an edition is larger than a folder may be.
    public String shelfTooLarge(String self, Reader reader) {
        return render("notice.jte", housePages.shelf("shelf.toolarge", self, reader));
    }

    /// Says why an edition cannot be taken along as a book now.
    ///
    /// @param what `making`, `busy` or `failed`
    public String bookNotice(String what, String self, Reader reader) {
        return render("notice.jte", housePages.bookNotice(what, self, reader));
    }

    public String editions(Exhibition newest, List<EditionHistory.Chapter> history, Reader reader) {
        return render("editions.jte", housePages.editions(newest, history, reader));
    }

    public String about(Reader reader) {
        return render("about.jte", housePages.about(reader));
    }

    /// Something the house says about itself; nothing where it says nothing.
    public Optional<String> text(HouseText text, Reader reader) {
        return housePages.text(text, reader).map(page -> render("text.jte", page));
    }

    /// What stands under a page of a draft for those who were given a link to it.
    ///
    /// @param page nothing where the cover or a document is shown
    public String review(Exhibition exhibition, Optional<Page> page, Reviewing reviewing, Reader reader) {
        var blocks = page.map(shown -> blocks(exhibition, shown, reader)).orElse(List.of());
        return render("review.jte", ReviewPanels.panel(page, blocks, reviewing, reader));
    }

    /// @param self the path of the page
    public String withdrawn(Withdrawal withdrawal, String self, Reader reader) {
        return render("notice.jte", housePages.withdrawn(withdrawal, self, reader));
    }

    public String notFound(String self, Reader reader) {
        return render("notice.jte", housePages.notFound(self, reader));
    }

    /// Says that something went wrong, and nothing about what.
    public String failed(int status, String self, Reader reader) {
        return render("notice.jte", housePages.failed(status, self, reader));
    }

    private String render(String template, Object page) {
        var output = new StringOutput();
        templates.render(template, page, output);
        return NO_CHARACTERS.matcher(Foreign.html(output.toString())).replaceAll("");
    }
}
