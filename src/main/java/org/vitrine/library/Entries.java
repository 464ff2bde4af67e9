package org.vitrine.library;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.AccountId;
import org.vitrine.accounts.CurrentAccount;

/// The people and bodies, subjects and places that documents speak of, as things of their own.
@Service
@PreAuthorize("hasRole('CURATOR')")
@Transactional
public class Entries {
    private static final int SHOWN = 10;

    private final EntryRepository repository;
    private final EntryDistinctions distinctions;
    private final DocumentRepository documents;
    private final Rewriting rewriting;
    private final CardIndex cards;
    private final CurrentAccount currentAccount;
    private final Clock clock;

    Entries(
            EntryRepository repository,
            EntryDistinctions distinctions,
            DocumentRepository documents,
            Rewriting rewriting,
            CardIndex cards,
            CurrentAccount currentAccount,
            Clock clock) {
        this.repository = repository;
        this.distinctions = distinctions;
        this.documents = documents;
        this.rewriting = rewriting;
        this.cards = cards;
        this.currentAccount = currentAccount;
        this.clock = clock;
    }

    /// By their preferred names.
    ///
    /// @param words each begins a word of one of its names; blank for all
    @Transactional(readOnly = true)
    public List<EntryRow> list(Entry.Kind kind, String words, int offset, int limit) {
        var counts = cards.documentsByEntry();
        return repository.search(kind, words, offset, limit).stream()
                .map(kept -> new EntryRow(
                        kept.entry(),
                        kept.version(),
                        counts.getOrDefault(kept.entry().id(), 0)))
                .toList();
    }

    @Transactional(readOnly = true)
    public int count(Entry.Kind kind, String words) {
        return repository.count(kind, words);
    }

    /// What somebody may mean who types this, the most frequent first.
    @Transactional(readOnly = true)
    public List<Entry> suggest(Entry.Kind kind, String typed, int most) {
        var counts = cards.documentsByEntry();
        return repository.search(kind, typed, 0, most * 5).stream()
                .map(EntryRepository.Kept::entry)
                .sorted(Comparator.comparingInt((Entry entry) -> -counts.getOrDefault(entry.id(), 0)))
                .limit(most)
                .toList();
    }

    /// An entry, or the one it was merged into.
    @Transactional(readOnly = true)
    public Optional<EntryRow> find(EntryId id) {
        return repository
                .find(id)
                .flatMap(kept -> kept.mergedInto() == null
                        ? Optional.of(new EntryRow(
                                kept.entry(),
                                kept.version(),
                                cards.documentsByEntry().getOrDefault(id, 0)))
                        : find(kept.mergedInto()));
    }

    /// The preferred names of entries.
    @Transactional(readOnly = true)
    public Map<EntryId, String> names(Collection<EntryId> ids) {
        var names = new LinkedHashMap<EntryId, String>();
        repository.all(ids).forEach(entry -> names.put(entry.id(), entry.name()));
        return names;
    }

    /// What somebody may mean who mentions something in a text: entries with a name in which these words begin.
    ///
    /// @param most of each kind
    @Transactional(readOnly = true)
    public List<KnownEntry> mentionable(String typed, int most) {
        return Stream.of(Entry.Kind.AGENT, Entry.Kind.PLACE, Entry.Kind.SUBJECT)
                .flatMap(kind -> suggest(kind, typed, most).stream())
                .map(Entry::id)
                .collect(Collectors.collectingAndThen(Collectors.toList(), ids -> {
                    var kept = repository.kept(ids);
                    return kept.stream()
                            .sorted(Comparator.comparingInt(
                                    one -> ids.indexOf(one.entry().id())))
                            .map(one -> new KnownEntry(one.address(), one.entry(), List.of()))
                            .toList();
                }));
    }

    /// Takes in what another house knows under an address, unless it is known here: by its addresses in authority files
    /// or by one of its names. What is known here stays as it is.
    ///
    /// @return under which address it is here
    public EntryAddress takeIn(KnownEntry foreign) {
        var entry = foreign.entry();
        var known = Stream.concat(
                        entry.authorities().stream()
                                .flatMap(authority ->
                                        repository.candidates(entry.kind(), Set.of(), Set.of(authority)).stream()),
                        byName(entry).stream())
                .findFirst();
        if (known.isEmpty()) {
            repository.insert(List.of(entry), _ -> foreign.address(), clock.instant(), by());
        }
        return repository.find(known.orElse(entry).id()).orElseThrow().address();
    }

    /// The entry that bears its name, or whose name it bears too, where no authority says that it is another. Of
    /// several the one with most of its names.
    private Optional<Entry> byName(Entry entry) {
        var keys = entry.keys();
        return repository.candidates(entry.kind(), keys, Set.of()).stream()
                .filter(candidate -> candidate.keys().contains(Folded.heading(entry.name()))
                        || keys.contains(Folded.heading(candidate.name())))
                .filter(candidate ->
                        entry.authorities().isEmpty() || candidate.authorities().isEmpty())
                .min(Comparator.comparing(candidate ->
                        -candidate.keys().stream().filter(keys::contains).count()));
    }

    /// Gives an address to some entries that an older Vitrine made.
    ///
    /// @return whether there were some
    public boolean addressSome() {
        return repository.addressSome();
    }

    public Entry add(Entry entry) {
        repository.insert(List.of(entry), clock.instant(), by());
        return entry;
    }

    /// Saves an entry. Where its preferred name is another, the documents that speak of it are rewritten, which can be
    /// undone; the name it had is kept as a variant.
    ///
    /// @param version the one that was read
    /// @return the rewriting, if there was any
    /// @throws StaleEntryException when somebody else saved since
    public Optional<Operation> save(Entry entry, long version) {
        var kept = repository.find(entry.id()).orElseThrow(() -> new StaleEntryException(entry.id(), version));
        var before = kept.entry();
        if (before.name().equals(entry.name())) {
            repository.update(entry, version, clock.instant(), by());
            return Optional.empty();
        }
        var after = withName(entry, new Entry.Name(before.name(), before.language()));
        repository.update(after, version, clock.instant(), by());
        return Optional.of(rewriting.rewrite(
                new Operation.Work.Rename(before, after),
                repository.documents(List.of(entry.id())),
                document -> reworded(document, List.of(before), after),
                clock.instant(),
                by()));
    }

    /// Says of several people, bodies and families which of them they are.
    ///
    /// @param beings for each; nothing where it is not to be said any more
    /// @return what had been said of those that are changed, for whoever wants it back
    public Map<EntryId, Optional<Entry.Being>> say(Map<EntryId, Optional<Entry.Being>> beings) {
        var before = new LinkedHashMap<EntryId, Optional<Entry.Being>>();
        for (var kept : repository.kept(beings.keySet())) {
            var entry = kept.entry();
            var changed = entry.withBeing(
                    beings.getOrDefault(entry.id(), Optional.empty()).orElse(null));
            if (!changed.equals(entry)) {
                before.put(entry.id(), Optional.ofNullable(entry.being()));
                repository.update(changed, kept.version(), clock.instant(), by());
            }
        }
        return before;
    }

    /// Removes an entry that no document speaks of.
    ///
    /// @return whether it is removed
    public boolean delete(EntryId id) {
        if (repository.isNeeded(id)) {
            return false;
        }
        repository.delete(id);
        return true;
    }

    @Transactional(readOnly = true)
    public List<Duplicate> duplicates(Entry.Kind kind) {
        return Duplicates.among(repository.list(kind), distinctions.all());
    }

    /// Remembers that two entries are not the same, however alike they look.
    public void keepApart(EntryId one, EntryId other) {
        distinctions.add(one, other);
    }

    @Transactional(readOnly = true)
    public MergePreview previewMerge(EntryId into, Collection<EntryId> merged) {
        var winner = repository.find(into).orElseThrow().entry();
        var losers = repository.all(merged);
        var after = winner.with(losers);
        var ids = repository.documents(merged);
        var outlook = rewriting.outlook(ids, document -> reworded(document, losers, after), SHOWN);
        return new MergePreview(
                after,
                outlook.changing(),
                documents.rows(outlook.first().stream()
                        .map(difference -> difference.before().id())
                        .toList()));
    }

    /// Makes entries part of another: documents that speak of them speak of it from now on, and their names are kept
    /// as its variants.
    ///
    /// @throws StaleDocumentException when somebody saves one of the documents at the same moment
    public Operation merge(EntryId into, Collection<EntryId> merged) {
        var kept = repository.find(into).orElseThrow();
        var losers = repository.all(merged);
        var after = kept.entry().with(losers);
        var ids = repository.documents(merged);
        repository.merge(merged, into);
        repository.update(after, kept.version(), clock.instant(), by());
        return rewriting.rewrite(
                new Operation.Work.Merge(kept.entry(), after, losers),
                ids,
                document -> reworded(document, losers, after),
                clock.instant(),
                by());
    }

    /// A document whose headings that meant one of these say what the other is called.
    static Document reworded(Document document, List<Entry> meant, Entry to) {
        var description = document.description();
        return document.withDescription(
                switch (to.kind()) {
                    case AGENT ->
                        description.withAgents(description.agents().stream()
                                .map(agent -> means(meant, agent.name(), null)
                                        ? new Agent(to.name(), agent.role(), agent.note())
                                        : agent)
                                .distinct()
                                .toList());
                    case SUBJECT ->
                        description.withSubjects(description.subjects().stream()
                                .map(subject -> means(meant, subject.heading(), subject.authority())
                                        ? new Subject(to.name(), authority(subject.authority(), to))
                                        : subject)
                                .distinct()
                                .toList());
                    case PLACE ->
                        description.withPlaces(description.places().stream()
                                .map(place -> means(meant, place.name(), place.authority())
                                        ? new Place(to.name(), authority(place.authority(), to))
                                        : place)
                                .distinct()
                                .toList());
                });
    }

    private static boolean means(List<Entry> meant, String heading, java.net.@Nullable URI authority) {
        return meant.stream().anyMatch(entry -> entry.isMeantBy(heading, authority));
    }

    private static java.net.@Nullable URI authority(java.net.@Nullable URI before, Entry to) {
        return to.authorities().isEmpty() ? before : to.authorities().getFirst();
    }

    private static Entry withName(Entry entry, Entry.Name name) {
        return new Entry(
                entry.id(),
                entry.kind(),
                entry.name(),
                entry.language(),
                Stream.concat(entry.names().stream(), Stream.of(name)).toList(),
                entry.authorities(),
                entry.being(),
                entry.coordinates(),
                entry.note());
    }

    private @Nullable AccountId by() {
        return currentAccount.current().map(Account::id).orElse(null);
    }
}
