package org.vitrine.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.CaseNumbers;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.content.Attachment;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.Cover;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.exhibits.content.Lesson;
import org.vitrine.exhibits.content.Page;
import org.vitrine.exhibits.content.PageId;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.exhibits.content.Tongue;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;
import org.vitrine.library.EntryAddress;
import org.vitrine.library.KnownEntry;
import org.vitrine.media.MediaId;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.ReadingTime;

/// An exhibit as it is shown, with every document it shows: an edition, or a draft that is looked at before it becomes
/// one.
///
/// @param documents each document of the content that there is
/// @param numbers of every object of the content
/// @param entries the people, places and subjects that its texts mention; of an edition also those its documents speak
/// of
/// @param original the language in which it was written; the content is in another where it is read translated
public record Exhibition(
        ExhibitId id,
        Slug slug,
        ExhibitContent content,
        List<Document> documents,
        CaseNumbers numbers,
        List<KnownEntry> entries,
        Status status,
        LanguageTag original) {
    private static final Slug TEACHERS = new Slug("teachers");

    /// What it is that is shown.
    public sealed interface Status {
        /// The newest edition.
        record Current(int number, Instant publishedAt) implements Status {}

        /// An edition that a newer one has followed.
        record Earlier(int number, Instant publishedAt, Newest newest) implements Status {}

        /// What an earlier edition has to know of the newest one to lead there.
        ///
        /// @param pages what those that both have are called now
        record Newest(int number, Map<PageId, Slug> pages, Set<DocumentId> documents) {
            public Newest {
                pages = Map.copyOf(pages);
                documents = Set.copyOf(documents);
            }

            static Newest of(Exhibition newest) {
                return new Newest(
                        newest.editionNumber().orElseThrow(),
                        newest.content().pages().collect(Collectors.toMap(Page::id, Page::slug)),
                        newest.documents().stream().map(Document::id).collect(Collectors.toSet()));
            }
        }

        /// A draft, shown in the studio only.
        record Preview(long revision) implements Status {}
    }

    public Exhibition {
        documents = List.copyOf(documents);
        numbers = numbers.completed(content);
        entries = List.copyOf(entries);
    }

    /// A whole exhibit is much to read through for telling it from another.
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /// An exhibit in the language in which it was written.
    public Exhibition(
            ExhibitId id,
            Slug slug,
            ExhibitContent content,
            List<Document> documents,
            CaseNumbers numbers,
            List<KnownEntry> entries,
            Status status) {
        this(id, slug, content, documents, numbers, entries, status, content.language());
    }

    /// An exhibit of which nothing was ever published: its objects are numbered as they stand.
    public Exhibition(ExhibitId id, Slug slug, ExhibitContent content, List<Document> documents, Status status) {
        this(id, slug, content, documents, CaseNumbers.NONE, List.of(), status);
    }

    Exhibition withStatus(Status changed) {
        return new Exhibition(id, slug, content, documents, numbers, entries, changed, original);
    }

    /// The exhibit in one of the languages that it is offered in.
    public Optional<Exhibition> in(LanguageTag language) {
        return tongues().anyMatch(tongue -> tongue.language().equals(language)) ? inAny(language) : Optional.empty();
    }

    /// The exhibit in any of its languages, those too that the public is not offered yet.
    public Optional<Exhibition> inAny(LanguageTag language) {
        return content.tongue(language)
                .filter(tongue -> !tongue.language().equals(original))
                .map(tongue -> Interpreting.exhibition(this, tongue));
    }

    public boolean isTranslated() {
        return !content.language().equals(original);
    }

    /// The languages in which it can be read, the one in which it was written first.
    public List<LanguageTag> languages() {
        return Stream.concat(Stream.of(original), tongues().map(Tongue::language))
                .toList();
    }

    /// Who has translated what is shown, where that is told.
    Optional<String> translator() {
        return isTranslated() ? content.tongue(content.language()).map(Tongue::translator) : Optional.empty();
    }

    private Stream<Tongue> tongues() {
        return content.tongues().stream()
                .filter(tongue -> tongue.offered() || status instanceof Status.Preview)
                .filter(tongue -> !tongue.language().equals(original));
    }

    public Optional<Document> document(DocumentId document) {
        return documents.stream()
                .filter(candidate -> candidate.id().equals(document))
                .findFirst();
    }

    /// Somebody or something that its texts mention.
    public Optional<KnownEntry> entry(EntryAddress address) {
        return entries.stream()
                .filter(entry -> entry.addresses().anyMatch(address::equals))
                .findFirst();
    }

    /// A document by what it is called in addresses.
    public Optional<PublishedDocument> published(String handle) {
        return documents.stream()
                .filter(candidate -> candidate.id().value().equals(handle))
                .findFirst()
                .map(document -> new PublishedDocument(document, this));
    }

    /// How much there is to read on a page.
    public ReadingTime readingTime(Page page) {
        return ExhibitPages.readingTime(page, this);
    }

    /// How much there is to read in all.
    public ReadingTime readingTime() {
        return content.pages().map(this::readingTime).reduce(ReadingTime.NONE, ReadingTime::plus);
    }

    /// Every picture that it shows, those of its documents too.
    public Set<MediaId> pictures() {
        return Catalogue.pictures(content, documents).collect(Collectors.toUnmodifiableSet());
    }

    /// Every file that it gives to readers: those that only curators are shown are none of them.
    public Set<Attachment.Given> files() {
        return Catalogue.files(content).collect(Collectors.toUnmodifiableSet());
    }

    /// Where the public meets a document, in the order of the pages.
    public List<Appearance> appearances(DocumentId document) {
        return content.pages()
                .flatMap(page -> page.blocks().stream()
                        .filter(Exhibition::isForEveryone)
                        .filter(block -> block.documents().anyMatch(document::equals))
                        .map(block -> new Appearance(
                                slug, content.title(), page.slug(), page.title(), block.id(), caseNumber(block))))
                .toList();
    }

    /// The documents that an edition takes along: those that only curators are shown stay in the house.
    List<Document> documentsToPublish() {
        var shown = Stream.concat(
                        content.blocks()
                                .filter(block -> block.layout().audience() != Layout.Audience.CURATORS)
                                .flatMap(Block::documents),
                        content.cover().objects().stream()
                                .map(Cover.Placed::document)
                                .flatMap(Stream::ofNullable))
                .collect(Collectors.toSet());
        return documents.stream()
                .filter(document -> shown.contains(document.id()))
                .toList();
    }

    /// Where its page for teachers is; nothing where there is nothing for them. What a curator has called so keeps its
    /// address.
    public Optional<Slug> forTeachers() {
        var isSomething = shownBlocks().anyMatch(Lesson.class::isInstance)
                || !shownDocuments().isEmpty();
        return isSomething
                ? Optional.of(TEACHERS.unlessTaken(slug -> content.page(slug).isPresent()))
                : Optional.empty();
    }

    /// The documents that the public is shown, in the order in which it meets them.
    List<Document> shownDocuments() {
        return Stream.concat(
                        shownBlocks().flatMap(Block::documents),
                        content.cover().objects().stream()
                                .map(Cover.Placed::document)
                                .flatMap(Stream::ofNullable))
                .distinct()
                .flatMap(document -> document(document).stream())
                .toList();
    }

    Stream<Block> shownBlocks() {
        return content.pages().flatMap(page -> page.blocks().stream()).filter(Exhibition::isForEveryone);
    }

    /// Whether the public gets to see a block: what is for classes or curators is in none of its pages.
    static boolean isForEveryone(Block block) {
        return block.layout().audience() == Layout.Audience.EVERYONE;
    }

    /// The edition's number, or nothing for a draft.
    public Optional<Integer> editionNumber() {
        return switch (status) {
            case Status.Current current -> Optional.of(current.number());
            case Status.Earlier earlier -> Optional.of(earlier.number());
            case Status.Preview _ -> Optional.empty();
        };
    }

    /// The case number of a block, such as `5.1`. Null for a block that has none.
    public @Nullable String caseNumber(Block block) {
        return block.isNumbered() ? numbers.of(block.id()).orElse(null) : null;
    }
}
