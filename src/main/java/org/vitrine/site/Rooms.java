package org.vitrine.site;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vitrine.exhibits.content.Page;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.house.HouseText;
import org.vitrine.publishing.CitationFile;
import org.vitrine.publishing.EditionHistory;
import org.vitrine.publishing.Editions;
import org.vitrine.publishing.Exhibition;
import org.vitrine.publishing.Pages;
import org.vitrine.publishing.Placards;
import org.vitrine.publishing.PublishedDocument;
import org.vitrine.publishing.Reader;
import org.vitrine.publishing.Selection;

/// What there is to see at an address: nothing where nobody shows anything.
@Component
class Rooms {
    private static final int FREQUENT_AT_HOME = 2;
    private static final int MOST_RELATED = 3;

    private final Editions editions;
    private final EditionHistory history;
    private final Pages pages;
    private final Placards placards;

    Rooms(Editions editions, EditionHistory history, Pages pages, Placards placards) {
        this.editions = editions;
        this.history = history;
        this.pages = pages;
        this.placards = placards;
    }

    String home(Visit visit) {
        return pages.home(
                editions.onDisplay(), editions.documents(), editions.frequent(FREQUENT_AT_HOME), visit.house());
    }

    String exhibits(Visit visit) {
        return pages.exhibits(editions.onDisplay(), visit.house());
    }

    String documents(Selection selection, Visit visit) {
        return pages.documents(editions.documents(), selection, visit.house());
    }

    String about(Visit visit) {
        return pages.about(visit.house());
    }

    Optional<String> text(HouseText text, Visit visit) {
        return pages.text(text, visit.house());
    }

    Optional<String> cover(Slug exhibit, Visit visit) {
        return newest(exhibit, visit)
                .map(exhibition ->
                        pages.cover(exhibition, editions.related(exhibition, MOST_RELATED), visit.at(exhibit)));
    }

    Optional<String> page(Slug exhibit, Slug page, Visit visit) {
        return newest(exhibit, visit).flatMap(exhibition -> page(exhibition, page, visit.at(exhibit)));
    }

    Optional<String> packet(Slug exhibit, Slug teachers, Visit visit) {
        return newest(exhibit, visit).flatMap(exhibition -> packet(exhibition, teachers, visit.at(exhibit)));
    }

    Optional<String> packet(Slug exhibit, int edition, Slug teachers, Visit visit) {
        return edition(exhibit, edition, visit)
                .flatMap(exhibition -> packet(exhibition, teachers, visit.in(exhibit, edition)));
    }

    Optional<String> editions(Slug exhibit, Visit visit) {
        return editions.newest(exhibit)
                .map(exhibition -> pages.editions(exhibition, history.of(exhibit), visit.at(exhibit)));
    }

    Optional<String> cover(Slug exhibit, int edition, Visit visit) {
        return edition(exhibit, edition, visit).map(exhibition -> pages.cover(exhibition, visit.in(exhibit, edition)));
    }

    Optional<String> page(Slug exhibit, int edition, Slug page, Visit visit) {
        return edition(exhibit, edition, visit)
                .flatMap(exhibition -> page(exhibition, page, visit.in(exhibit, edition)));
    }

    Optional<String> document(Slug exhibit, int edition, String handle, Visit visit) {
        return editions.edition(exhibit, edition)
                .flatMap(exhibition -> exhibition.published(handle))
                .map(published ->
                        pages.document(published, editions.ways(published.exhibition()), visit.in(exhibit, edition)));
    }

    Optional<String> document(String handle, Visit visit) {
        return editions.document(handle)
                .map(published -> pages.document(
                        published,
                        editions.appearances(published),
                        editions.ways(published.exhibition()),
                        visit.house()));
    }

    String browse(Visit visit) {
        return pages.browse(editions, visit.house());
    }

    /// @param path of a list of people, places or subjects
    String entries(String path, Visit visit) {
        return pages.entries(path, editions, visit.house());
    }

    Optional<String> entry(String path, Visit visit) {
        return editions.entry(path)
                .filter(listing -> listing.path().equals(path))
                .map(listing -> pages.entry(listing, editions, visit.house()));
    }

    Optional<String> file(String handle, DocumentFile file, Visit visit) {
        return editions.document(handle).flatMap(published -> file(published, file, visit.house()));
    }

    Optional<String> file(Slug exhibit, int edition, String handle, DocumentFile file, Visit visit) {
        return editions.edition(exhibit, edition)
                .flatMap(exhibition -> exhibition.published(handle))
                .flatMap(published -> file(published, file, visit.in(exhibit, edition)));
    }

    /// What stands for a cover, a page or a document where its address is shared.
    Optional<Placards.Hung> placard(Slug exhibit, int edition, Visit visit) {
        return edition(exhibit, edition, visit).map(placards::cover);
    }

    Optional<Placards.Hung> placard(Slug exhibit, int edition, Slug page, Visit visit) {
        return edition(exhibit, edition, visit)
                .flatMap(exhibition -> exhibition.content().page(page).map(found -> placards.page(exhibition, found)));
    }

    Optional<Placards.Hung> placard(Slug exhibit, int edition, String handle) {
        return editions.edition(exhibit, edition)
                .flatMap(exhibition -> exhibition.published(handle))
                .map(placards::document);
    }

    /// An edition, or a page of it, for reference managers.
    Optional<String> file(Slug exhibit, int edition, @Nullable Slug page, CitationFile file, Visit visit) {
        return edition(exhibit, edition, visit)
                .flatMap(exhibition -> pages.file(file, exhibition, page, visit.in(exhibit, edition)));
    }

    private Optional<String> file(PublishedDocument published, DocumentFile file, Reader reader) {
        return file.citation() == null
                ? Optional.of(pages.annotations(published, reader))
                : pages.file(file.citation(), published, reader);
    }

    private Optional<Exhibition> newest(Slug exhibit, Visit visit) {
        return editions.newest(exhibit).flatMap(exhibition -> read(exhibition, visit));
    }

    Optional<Exhibition> edition(Slug exhibit, int edition, Visit visit) {
        return editions.edition(exhibit, edition).flatMap(exhibition -> read(exhibition, visit));
    }

    /// In the language of the visit, where the exhibit is offered in it.
    private static Optional<Exhibition> read(Exhibition exhibition, Visit visit) {
        return visit.tongue() == null ? Optional.of(exhibition) : exhibition.in(visit.tongue());
    }

    private Optional<String> page(Exhibition exhibition, Slug slug, Reader reader) {
        return exhibition
                .content()
                .page(slug)
                .map(Page::id)
                .map(page -> pages.page(exhibition, page, reader))
                .or(() -> exhibition.forTeachers().filter(slug::equals).map(_ -> pages.teachers(exhibition, reader)));
    }

    private Optional<String> packet(Exhibition exhibition, Slug teachers, Reader reader) {
        return exhibition.forTeachers().filter(teachers::equals).map(_ -> pages.packet(exhibition, reader));
    }
}
