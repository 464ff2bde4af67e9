package org.vitrine.publishing;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.Page;
import org.vitrine.exhibits.content.Wording;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;
import org.vitrine.library.Entry;
import org.vitrine.library.EntryAddress;
import org.vitrine.library.KnownEntries;
import org.vitrine.library.KnownEntry;
import org.vitrine.text.Markdown;

/// The people, places and subjects that what is on display speaks of, and where.
///
/// Editions froze what they knew of them. Where several knew the same one, the newest is believed; one that became part
/// of another since is found under that. Headings of editions that froze nothing of the kind are entries of their own.
final class Register {
    static final Register EMPTY = new Register(Map.of(), Map.of(), Map.of(), Map.of(), new KnownEntries(List.of()));

    private static final Pattern PARAGRAPHS = Pattern.compile("\\R\\s*\\R");
    private static final int A_DOCUMENT = 4;
    private static final int A_PERSON = 2;

    private final Map<EntryAddress, Listing> byAddress;
    private final Map<Entry.Kind, List<Listing>> byKind;
    private final Map<DocumentId, Set<EntryAddress>> spokenOf;
    private final Map<ExhibitId, KnownEntries> own;
    private final KnownEntries all;
    /// Of exhibits on display, for as long as this is what is on display.
    private final Map<ExhibitId, Traits> traits = new ConcurrentHashMap<>();

    private Register(
            Map<EntryAddress, Listing> byAddress,
            Map<Entry.Kind, List<Listing>> byKind,
            Map<DocumentId, Set<EntryAddress>> spokenOf,
            Map<ExhibitId, KnownEntries> own,
            KnownEntries all) {
        this.byAddress = byAddress;
        this.byKind = byKind;
        this.spokenOf = spokenOf;
        this.own = own;
        this.all = all;
    }

    /// @param newest the newest published first
    /// @param documents each in its newest published state, by date
    /// @param earlier editions that newer ones have followed
    static Register of(List<Exhibition> newest, Collection<PublishedDocument> documents, Collection<Former> earlier) {
        return new Taking().of(newest, documents, earlier);
    }

    /// Also one that has another address by now.
    Optional<Listing> find(EntryAddress address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    /// What something on display speaks of today; by itself it has no order.
    List<Listing> all(Entry.Kind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /// What a heading of a document means.
    ///
    /// @param exhibition that shows the document
    Optional<KnownEntry> meant(Exhibition exhibition, Entry.Kind kind, String heading, @Nullable URI authority) {
        return Optional.ofNullable(own.get(exhibition.id()))
                .flatMap(entries -> entries.meant(kind, heading, authority))
                .or(() -> all.meant(kind, heading, authority))
                .flatMap(entry -> find(entry.address()))
                .map(Listing::entry);
    }

    /// Those of a kind that the same documents speak of, the most frequent first.
    List<KnownEntry> related(Listing listing, Entry.Kind kind, int most) {
        var counts = new HashMap<EntryAddress, Integer>();
        listing.documents().stream()
                .map(spoken -> spoken.document().document().id())
                .distinct()
                .flatMap(document -> spokenOf.getOrDefault(document, Set.of()).stream())
                .filter(address -> address.kind() == kind)
                .filter(address -> !address.equals(listing.entry().address()))
                .forEach(address -> counts.merge(address, 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<EntryAddress, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().path()))
                .limit(most)
                .map(entry ->
                        Objects.requireNonNull(byAddress.get(entry.getKey())).entry())
                .toList();
    }

    /// Exhibits that have something in common with one: documents above all, then people, then subjects. None where
    /// that is nothing.
    List<Exhibition> related(Exhibition exhibition, List<Exhibition> others, int most) {
        var own = Traits.of(exhibition, this);
        var likeness = new LinkedHashMap<Exhibition, Integer>();
        others.stream()
                .filter(other -> !other.id().equals(exhibition.id()))
                .forEach(other -> likeness.put(
                        other, own.likeness(traits.computeIfAbsent(other.id(), _ -> Traits.of(other, this)))));
        return likeness.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<Exhibition, Integer>comparingByValue().reversed())
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// By what an exhibit on display is like others. Every cover looks at all exhibits, so it is found out once.
    private record Traits(Set<DocumentId> documents, Set<EntryAddress> entries) {
        static Traits of(Exhibition exhibition, Register register) {
            return new Traits(
                    exhibition.documents().stream().map(Document::id).collect(Collectors.toSet()),
                    register.entries(exhibition));
        }

        int likeness(Traits other) {
            return A_DOCUMENT * shared(documents, other.documents, _ -> true)
                    + A_PERSON * shared(entries, other.entries, entry -> entry.kind() == Entry.Kind.AGENT)
                    + shared(entries, other.entries, entry -> entry.kind() == Entry.Kind.SUBJECT);
        }

        private static <T> int shared(Set<T> some, Set<T> others, Predicate<T> counts) {
            return (int) some.stream().filter(others::contains).filter(counts).count();
        }
    }

    private Set<EntryAddress> entries(Exhibition exhibition) {
        return Stream.concat(
                        exhibition.documents().stream()
                                .flatMap(document -> spokenOf.getOrDefault(document.id(), Set.of()).stream()),
                        Mentioned.forEveryone(exhibition.content()).stream()
                                .flatMap(address -> find(address).stream())
                                .map(listing -> listing.entry().address()))
                .collect(Collectors.toSet());
    }

    /// A heading of a document and what it has to do with it.
    record Heading(Entry.Kind kind, String name, @Nullable URI authority, Listing.Part part) {
        static Stream<Heading> of(Document document) {
            var description = document.description();
            return Stream.of(
                            description.agents().stream()
                                    .map(agent -> new Heading(
                                            Entry.Kind.AGENT, agent.name(), null, Listing.Part.of(agent.role()))),
                            description.subjects().stream()
                                    .map(subject -> new Heading(
                                            Entry.Kind.SUBJECT,
                                            subject.heading(),
                                            subject.authority(),
                                            Listing.Part.SUBJECT)),
                            description.places().stream()
                                    .map(place -> new Heading(
                                            Entry.Kind.PLACE, place.name(), place.authority(), Listing.Part.PLACE)))
                    .flatMap(headings -> headings);
        }
    }

    /// An entry while what speaks of it is being collected.
    private static final class Begun {
        private final KnownEntry entry;
        private final Set<Listing.Spoken> documents = new LinkedHashSet<>();
        private final List<Listing.MentionedAt> mentions = new ArrayList<>();
        private boolean wasSpokenOf;

        Begun(KnownEntry entry) {
            this.entry = entry;
        }

        boolean isSpokenOf() {
            return !documents.isEmpty() || !mentions.isEmpty();
        }

        Listing done() {
            return new Listing(entry, List.copyOf(documents), mentions);
        }
    }

    private static final class Taking {
        private final Map<EntryAddress, Begun> begun = new LinkedHashMap<>();
        private final Map<DocumentId, Set<EntryAddress>> spokenOf = new HashMap<>();
        private final Map<ExhibitId, KnownEntries> own = new HashMap<>();
        private KnownEntries all = new KnownEntries(List.of());

        Register of(List<Exhibition> newest, Collection<PublishedDocument> documents, Collection<Former> earlier) {
            newest.forEach(exhibition -> {
                exhibition.entries().forEach(this::begin);
                own.put(exhibition.id(), new KnownEntries(exhibition.entries()));
            });
            earlier.forEach(former -> former.entries().forEach(this::begin));
            all = new KnownEntries(
                    begun.values().stream().distinct().map(one -> one.entry).toList());
            documents.forEach(this::read);
            newest.forEach(this::read);
            earlier.forEach(this::remember);
            return done();
        }

        private void begin(KnownEntry entry) {
            var same = entry.addresses()
                    .flatMap(address -> Stream.ofNullable(begun.get(address)))
                    .findFirst()
                    .orElseGet(() -> new Begun(entry));
            entry.addresses().forEach(address -> begun.putIfAbsent(address, same));
        }

        private void read(PublishedDocument published) {
            var document = published.document();
            var spoken = spokenOf.computeIfAbsent(document.id(), _ -> new HashSet<>());
            var entries = own.get(published.exhibition().id());
            Heading.of(document).forEach(heading -> {
                var one = meant(heading, entries);
                one.documents.add(new Listing.Spoken(published, heading.part()));
                spoken.add(one.entry.address());
            });
            Mentioned.in(document.notes().stream().map(note -> note.markdown())).stream()
                    .flatMap(address -> Stream.ofNullable(begun.get(address)))
                    .filter(one -> one.documents.stream()
                            .noneMatch(other -> other.document().equals(published)))
                    .forEach(one -> one.documents.add(new Listing.Spoken(published, Listing.Part.NOTES)));
        }

        private Begun meant(Heading heading, @Nullable KnownEntries entries) {
            return Optional.ofNullable(entries)
                    .flatMap(known -> known.meant(heading.kind(), heading.name(), heading.authority()))
                    .or(() -> all.meant(heading.kind(), heading.name(), heading.authority()))
                    .flatMap(entry -> Optional.ofNullable(begun.get(entry.address())))
                    .orElseGet(() -> {
                        var made = KnownEntry.ofHeading(
                                heading.kind(), heading.name(), heading.authority(), begun::containsKey);
                        all.add(made);
                        begin(made);
                        return Objects.requireNonNull(begun.get(made.address()));
                    });
        }

        private void read(Exhibition exhibition) {
            var content = exhibition.content();
            if (content.summary() != null) {
                read(content.summary(), exhibition, null, null);
            }
            content.pages()
                    .forEach(page -> page.blocks().stream()
                            .filter(Exhibition::isForEveryone)
                            .forEach(block -> block.wordings()
                                    .filter(Wording::isMarkdown)
                                    .forEach(words -> read(words.text(), exhibition, page, block))));
        }

        private void read(String markdown, Exhibition exhibition, @Nullable Page page, @Nullable Block block) {
            for (var paragraph : PARAGRAPHS.split(markdown)) {
                Mentioned.in(Stream.of(paragraph)).stream()
                        .flatMap(address -> exhibition.entry(address).stream())
                        .flatMap(entry -> Stream.ofNullable(begun.get(entry.address())))
                        .distinct()
                        .filter(one -> one.mentions.stream()
                                .noneMatch(other -> block != null
                                        && block.equals(other.block())
                                        && exhibition.equals(other.exhibition())))
                        .forEach(one -> one.mentions.add(
                                new Listing.MentionedAt(exhibition, page, block, Markdown.plain(paragraph))));
            }
        }

        /// Of what only earlier editions speak of their readers still get to know who it is.
        private void remember(Former former) {
            former.spokenOf().stream()
                    .flatMap(address -> Stream.ofNullable(begun.get(address)))
                    .forEach(one -> one.wasSpokenOf = true);
        }

        private Register done() {
            var listings = new HashMap<Begun, Listing>();
            var byAddress = new HashMap<EntryAddress, Listing>();
            begun.forEach((address, one) -> {
                if (one.isSpokenOf() || one.wasSpokenOf) {
                    byAddress.put(address, listings.computeIfAbsent(one, Begun::done));
                }
            });
            return new Register(
                    byAddress,
                    begun.values().stream()
                            .distinct()
                            .filter(Begun::isSpokenOf)
                            .map(one -> Objects.requireNonNull(listings.get(one)))
                            .sorted(Comparator.comparing(
                                    listing -> listing.entry().address().path()))
                            .collect(Collectors.groupingBy(
                                    listing -> listing.entry().entry().kind())),
                    spokenOf,
                    own,
                    all);
        }
    }
}
