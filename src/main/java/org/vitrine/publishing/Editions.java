package org.vitrine.publishing;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;
import org.vitrine.exhibits.ExhibitAddresses;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.ExhibitRenamed;
import org.vitrine.exhibits.content.Attachment;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.library.DocumentId;
import org.vitrine.library.Entry;
import org.vitrine.library.EntryAddress;
import org.vitrine.library.KnownEntry;
import org.vitrine.media.MediaId;

/// What the public may read. The newest editions are held in memory, in one immutable catalogue that is replaced as a
/// whole, so that no reader ever sees half of a change.
@Service
public class Editions {
    private final EditionRepository repository;
    private final ExhibitAddresses addresses;
    private final ApplicationEventPublisher events;
    private volatile Catalogue catalogue = Catalogue.EMPTY;
    private volatile @Nullable Disclosed disclosed;
    private final Map<Numbered, Former> formers = new HashMap<>();

    /// What was found out about one state of the catalogue.
    private record Disclosed(Catalogue of, List<Disclosure> disclosures) {}

    private record Numbered(ExhibitId exhibit, int number) {}

    Editions(EditionRepository repository, ExhibitAddresses addresses, ApplicationEventPublisher events) {
        this.repository = repository;
        this.addresses = addresses;
        this.events = events;
    }

    /// The newest edition of every exhibit that is not withdrawn, the newest published first.
    public List<Exhibition> onDisplay() {
        return catalogue.exhibitions();
    }

    public Optional<Exhibition> newest(Slug slug) {
        return catalogue.exhibition(slug);
    }

    /// One edition, for ever. Nothing where there is none or the exhibit is withdrawn.
    public Optional<Exhibition> edition(Slug slug, int number) {
        return newest(slug).flatMap(newest -> {
            var newestNumber = newest.editionNumber().orElseThrow();
            if (number == newestNumber) {
                return Optional.of(newest);
            }
            return repository.list(newest.id()).stream()
                    .filter(edition -> edition.number() == number)
                    .findFirst()
                    .flatMap(edition -> exhibition(
                            edition,
                            slug,
                            new Exhibition.Status.Earlier(
                                    number, edition.publishedAt(), Exhibition.Status.Newest.of(newest))));
        });
    }

    /// One edition, whether the exhibit is on display or withdrawn.
    @PreAuthorize("@exhibitRights.mayRead(#exhibit)")
    public Optional<Exhibition> kept(ExhibitId exhibit, int number) {
        var all = repository.list(exhibit);
        return addresses
                .slug(exhibit)
                .flatMap(slug -> all.stream()
                        .findFirst()
                        .flatMap(newest -> exhibition(newest, slug, current(newest)))
                        .flatMap(newest -> all.stream()
                                .filter(edition -> edition.number() == number)
                                .findFirst()
                                .flatMap(edition -> newest.editionNumber().orElseThrow() == number
                                        ? Optional.of(newest)
                                        : exhibition(
                                                edition,
                                                slug,
                                                new Exhibition.Status.Earlier(
                                                        number,
                                                        edition.publishedAt(),
                                                        Exhibition.Status.Newest.of(newest))))));
    }

    /// Every edition of an exhibit on display, the newest first.
    public List<Edition> list(Slug slug) {
        return newest(slug).map(exhibition -> repository.list(exhibition.id())).orElse(List.of());
    }

    /// The address that an exhibit on display has now, for one that it had before.
    public Optional<Slug> movedTo(Slug former) {
        return addresses
                .find(former)
                .flatMap(addresses::slug)
                .filter(slug -> !slug.equals(former) && newest(slug).isPresent());
    }

    /// What to say about an exhibit that was on display and is withdrawn.
    public Optional<Withdrawal> withdrawal(Slug slug) {
        return addresses.find(slug).flatMap(repository::withdrawal);
    }

    /// What to say about an exhibit that was on display and is withdrawn.
    public Optional<Withdrawal> withdrawal(ExhibitId exhibit) {
        return repository.withdrawal(exhibit);
    }

    /// Every document that the public reads or has ever read, by when that last changed.
    @SuppressWarnings("ReferenceEquality") // a catalogue is replaced as a whole, and costly to compare
    public List<Disclosure> disclosures() {
        var present = catalogue;
        var known = disclosed;
        if (known == null || known.of() != present) {
            known = new Disclosed(present, disclosures(present));
            disclosed = known;
        }
        return known.disclosures();
    }

    private List<Disclosure> disclosures(Catalogue present) {
        var shown = repository.shown().stream().collect(Collectors.groupingBy(EditionRepository.Shown::document));
        var showing = new HashMap<DocumentId, Set<ExhibitId>>();
        present.exhibitions()
                .forEach(exhibition -> exhibition
                        .documents()
                        .forEach(document -> showing.computeIfAbsent(document.id(), _ -> new HashSet<>())
                                .add(exhibition.id())));
        return shown.entrySet().stream()
                .map(entry -> {
                    var now = showing.getOrDefault(entry.getKey(), Set.of());
                    return new Disclosure(
                            entry.getKey(),
                            entry.getValue().stream()
                                    .map(EditionRepository.Shown::changed)
                                    .max(Comparator.naturalOrder())
                                    .orElseThrow(),
                            !now.isEmpty(),
                            now.isEmpty()
                                    ? entry.getValue().stream()
                                            .map(EditionRepository.Shown::exhibit)
                                            .collect(Collectors.toSet())
                                    : now);
                })
                .sorted(Comparator.comparing(Disclosure::changed)
                        .thenComparing(disclosure -> disclosure.document().value()))
                .toList();
    }

    /// Every document on display, in its newest published state, by date.
    public List<PublishedDocument> documents() {
        return catalogue.documents();
    }

    public Optional<PublishedDocument> document(DocumentId id) {
        return catalogue.document(id);
    }

    /// A document by what it is called in addresses.
    public Optional<PublishedDocument> document(String handle) {
        try {
            return catalogue.document(new DocumentId(handle));
        } catch (IllegalArgumentException noHandle) {
            return Optional.empty();
        }
    }

    /// Where a document is shown, in the order of the exhibits.
    public List<Appearance> appearances(PublishedDocument published) {
        return appearances(published.document().id());
    }

    /// Where a document is shown, in the order of the exhibits.
    public List<Appearance> appearances(DocumentId id) {
        return catalogue.appearances(id);
    }

    /// A person, place or subject that something on display speaks of. One that became part of another is found there.
    ///
    /// @param path its address from the root of the house
    public Optional<Listing> entry(String path) {
        return EntryAddress.of(path).flatMap(catalogue.register()::find);
    }

    /// All of a kind that something on display speaks of.
    public List<Listing> entries(Entry.Kind kind) {
        return catalogue.register().all(kind);
    }

    /// Those of a kind that the same documents speak of, the most frequent first.
    List<KnownEntry> related(Listing listing, Entry.Kind kind, int most) {
        return catalogue.register().related(listing, kind, most);
    }

    /// The most frequent of each kind.
    public List<KnownEntry> frequent(int most) {
        return Stream.of(Entry.Kind.SUBJECT, Entry.Kind.PLACE, Entry.Kind.AGENT)
                .flatMap(kind -> entries(kind).stream()
                        .sorted(Comparator.comparingInt(listing -> -listing.count()))
                        .limit(most))
                .map(Listing::entry)
                .toList();
    }

    /// Exhibits on display that have documents, people or subjects in common with one, most in common first.
    public List<Exhibition> related(Exhibition exhibition, int most) {
        var now = catalogue;
        return now.register().related(exhibition, now.exhibitions(), most);
    }

    /// Where the headings of an exhibit's documents lead.
    public Ways ways(Exhibition exhibition) {
        var register = catalogue.register();
        return (kind, heading, authority) -> register.meant(exhibition, kind, heading, authority);
    }

    /// Those of these documents that are part of some edition, on display or not.
    public Set<DocumentId> frozen(Collection<DocumentId> documents) {
        return repository.frozen(documents);
    }

    /// Whether the public may see a picture: some edition of an exhibit on display shows it.
    public boolean shows(MediaId picture) {
        return catalogue.pictures().contains(picture);
    }

    /// The files that some edition of an exhibit on display gives to readers.
    public Set<Attachment.Given> files() {
        return catalogue.files();
    }

    void readAtStart() {
        refresh();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void readAfterPublishing(EditionStored stored) {
        refresh();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void readAfterRenaming(ExhibitRenamed renamed) {
        refresh();
    }

    /// Reads what is not known yet: an edition never changes, and there may be thousands.
    private synchronized void refresh() {
        var known = catalogue.exhibitions().stream().collect(Collectors.toMap(Exhibition::id, Function.identity()));
        var newest = repository.onDisplay().stream()
                .flatMap(edition -> addresses
                        .slug(edition.exhibit())
                        .flatMap(slug -> Optional.ofNullable(known.get(edition.exhibit()))
                                .filter(exhibition -> isStill(exhibition, edition, slug))
                                .or(() -> exhibition(edition, slug, current(edition))))
                        .stream())
                .toList();
        var all = repository.all().stream().collect(Collectors.groupingBy(Edition::exhibit));
        var earlier = newest.stream()
                .flatMap(exhibition -> all.getOrDefault(exhibition.id(), List.of()).stream()
                        .filter(edition ->
                                edition.number() < exhibition.editionNumber().orElseThrow()))
                .map(edition -> new Numbered(edition.exhibit(), edition.number()))
                .toList();
        formers.keySet().retainAll(Set.copyOf(earlier));
        var former = earlier.stream()
                .map(edition -> formers.computeIfAbsent(
                        edition,
                        _ -> Former.of(repository
                                .snapshot(edition.exhibit(), edition.number())
                                .orElseThrow())))
                .toList();
        catalogue = Catalogue.of(newest, former);
        events.publishEvent(new EditionsChanged());
    }

    private static Exhibition.Status current(Edition edition) {
        return new Exhibition.Status.Current(edition.number(), edition.publishedAt());
    }

    private static boolean isStill(Exhibition known, Edition edition, Slug slug) {
        return known.slug().equals(slug) && known.status().equals(current(edition));
    }

    private Optional<Exhibition> exhibition(Edition edition, Slug slug, Exhibition.Status status) {
        return repository
                .snapshot(edition.exhibit(), edition.number())
                .map(snapshot -> new Exhibition(
                        edition.exhibit(),
                        slug,
                        snapshot.content(),
                        snapshot.documents(),
                        snapshot.numbers(),
                        snapshot.entries(),
                        status));
    }
}
