package org.vitrine.publishing;

import java.net.URI;
import java.text.Collator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vitrine.library.Entry;
import org.vitrine.library.KnownEntry;
import org.vitrine.publishing.Framing.Outline;
import org.vitrine.publishing.Framing.Room;
import org.vitrine.publishing.pages.BrowsePage;
import org.vitrine.publishing.pages.DocumentLine;
import org.vitrine.publishing.pages.EntriesPage;
import org.vitrine.publishing.pages.EntryPage;
import org.vitrine.publishing.pages.Link;
import org.vitrine.publishing.pages.Texts;
import org.vitrine.text.Foreign;
import org.vitrine.text.LanguageTag;

/// Composes the pages of people, places and subjects, and the ways that lead to them.
@Component
class EntryPages {
    private static final int MOST_FREQUENT = 12;
    private static final int LONGEST_WORDS = 320;
    private static final int MOST_BESIDE = 8;
    private static final int YEARS = 10;

    /// Dates that cover more years say too little to be listed under each of them.
    private static final int LONGEST_TIME = 100;

    /// What authority files are called by those who know them; others go by their hosts.
    private static final List<String[]> AUTHORITIES = List.of(
            new String[] {"wikidata.org", "Wikidata"},
            new String[] {"d-nb.info", "GND"},
            new String[] {"viaf.org", "VIAF"},
            new String[] {"id.loc.gov", "Library of Congress"},
            new String[] {"geonames.org", "GeoNames"},
            new String[] {"vocab.getty.edu", "Getty"},
            new String[] {"isni.org", "ISNI"},
            new String[] {"data.bnf.fr", "BnF"});

    private final Framing framing;

    EntryPages(Framing framing) {
        this.framing = framing;
    }

    // ---- one of them ----

    /// Who and what the same documents speak of.
    @FunctionalInterface
    interface Kin {
        List<KnownEntry> related(Listing listing, Entry.Kind kind, int most);
    }

    EntryPage entry(Listing listing, Kin kin, Reader reader) {
        var t = new Texts(reader.locale());
        var known = listing.entry();
        var entry = known.entry();
        var path = reader.addresses().context() + known.address().path();
        var foreign = foreign(entry.language(), t);
        var exhibits = exhibits(listing, reader, t);
        var facts = new ArrayList<String>();
        if (listing.count() > 0) {
            facts.add(t.get("cover.documents.value", listing.count()));
        }
        if (!exhibits.isEmpty()) {
            facts.add(t.get("entry.mentioned", exhibits.size()));
        }
        return new EntryPage(
                framing.frame(
                        reader,
                        Outline.of(Room.BROWSE, entry.name(), path)
                                .withDescription(t.get("entry.description", entry.name()))),
                Heads.entry(listing, reader),
                kind(entry, t),
                entry.name(),
                foreign.map(LanguageTag::value).orElse(null),
                foreign.map(LanguageTag::direction).orElse(null),
                facts,
                entry.names().stream().map(name -> name(name, t)).toList(),
                entry.authorities().stream()
                        .flatMap(authority -> authority(authority).stream())
                        .toList(),
                entry.coordinates() == null ? null : degrees(entry.coordinates(), t),
                groups(listing, reader, t),
                exhibits,
                Stream.of(
                                new EntryPage.Related(
                                        t.get("entry.related.people"),
                                        links(kin.related(listing, Entry.Kind.AGENT, MOST_BESIDE), reader)),
                                new EntryPage.Related(
                                        t.get("entry.related.places"),
                                        links(kin.related(listing, Entry.Kind.PLACE, MOST_BESIDE), reader)))
                        .filter(related -> !related.links().isEmpty())
                        .toList(),
                all(entry.kind(), reader, t),
                listing.documents().isEmpty() && exhibits.isEmpty() ? t.get("entry.absent") : null,
                entry.name() + ". " + framing.house() + ". " + reader.absolute(path));
    }

    private static String kind(Entry entry, Texts t) {
        return entry.knownBeing()
                .map(being -> t.get("entry.being." + being.name().toLowerCase(Locale.ROOT)))
                .orElseGet(() -> t.get("entry.kind." + entry.kind().word()));
    }

    private static EntryPage.Name name(Entry.Name name, Texts t) {
        var language = name.language();
        return new EntryPage.Name(
                name.name(),
                language == null ? null : language.value(),
                language == null ? null : language.direction(),
                language == null ? null : Texts.capitalised(language.name(t.locale()), t.locale()));
    }

    /// Only what a page may lead to.
    private static Optional<Link> authority(URI address) {
        var host = address.getHost();
        if (host == null || !List.of("http", "https").contains(String.valueOf(address.getScheme()))) {
            return Optional.empty();
        }
        var file = AUTHORITIES.stream()
                .filter(known -> host.equals(known[0]) || host.endsWith("." + known[0]))
                .findFirst()
                .map(known -> known[1])
                .orElse(host);
        var path = address.getPath() == null ? "" : address.getPath().replaceAll("/+$", "");
        var number = path.substring(path.lastIndexOf('/') + 1);
        return Optional.of(new Link(address.toString(), number.isEmpty() ? file : file + " " + number));
    }

    private static String degrees(Entry.Coordinates coordinates, Texts t) {
        return ContextWriter.degrees(coordinates.latitude(), coordinates.longitude(), t);
    }

    private static List<EntryPage.Group> groups(Listing listing, Reader reader, Texts t) {
        var groups = new TreeMap<Listing.Part, List<DocumentLine>>();
        listing.documents()
                .forEach(spoken -> groups.computeIfAbsent(spoken.part(), _ -> new ArrayList<>())
                        .add(HousePages.line(spoken.document(), reader)));
        return groups.entrySet().stream()
                .map(group -> new EntryPage.Group(
                        t.get("entry.part." + group.getKey().name().toLowerCase(Locale.ROOT)),
                        group.getValue().stream().distinct().toList()))
                .toList();
    }

    private static List<EntryPage.Exhibit> exhibits(Listing listing, Reader reader, Texts t) {
        var byExhibit = new LinkedHashMap<Exhibition, List<Listing.MentionedAt>>();
        listing.mentions()
                .forEach(mention -> byExhibit
                        .computeIfAbsent(mention.exhibition(), _ -> new ArrayList<>())
                        .add(mention));
        return byExhibit.entrySet().stream()
                .map(exhibit -> exhibit(exhibit.getKey(), exhibit.getValue(), reader, t))
                .toList();
    }

    private static EntryPage.Exhibit exhibit(
            Exhibition exhibition, List<Listing.MentionedAt> mentions, Reader reader, Texts t) {
        var addresses = Addresses.current(
                reader.addresses().context(),
                exhibition.slug(),
                reader.addresses().query());
        var foreign = foreign(exhibition.content().language(), t);
        var language = foreign.map(LanguageTag::value).orElse(null);
        return new EntryPage.Exhibit(
                new Link(addresses.cover(), Foreign.bare(exhibition.content().title()), false, language),
                mentions.stream()
                        .map(mention -> new EntryPage.Mention(
                                link(mention, addresses, t),
                                shortened(mention.words()),
                                language,
                                foreign.map(LanguageTag::direction).orElse(null)))
                        .toList());
    }

    private static Link link(Listing.MentionedAt mention, Addresses addresses, Texts t) {
        var page = mention.page();
        if (page == null) {
            return new Link(addresses.cover(), t.get("search.at.summary"));
        }
        var block = mention.block();
        return new Link(
                block == null ? addresses.page(page.slug()) : addresses.block(page.slug(), block.id()), page.title());
    }

    private static String shortened(String words) {
        if (words.length() <= LONGEST_WORDS) {
            return words;
        }
        var end = words.lastIndexOf(' ', LONGEST_WORDS);
        return words.substring(0, end < LONGEST_WORDS / 2 ? LONGEST_WORDS : end) + " …";
    }

    private static List<Link> links(List<KnownEntry> entries, Reader reader) {
        var t = new Texts(reader.locale());
        return entries.stream().map(entry -> link(entry, reader, t)).toList();
    }

    static Link link(KnownEntry known, Reader reader, Texts t) {
        return new Link(
                reader.addresses().site(known.address().path()),
                known.entry().name(),
                false,
                foreign(known.entry().language(), t).map(LanguageTag::value).orElse(null));
    }

    private static Link all(Entry.Kind kind, Reader reader, Texts t) {
        return new Link(reader.addresses().site("/" + kind.word()), t.get("entry.all." + kind.word()));
    }

    private static Optional<LanguageTag> foreign(@Nullable LanguageTag language, Texts t) {
        return Optional.ofNullable(language).filter(known -> !Speaking.isSame(known, t.locale()));
    }

    // ---- all of them ----

    EntriesPage entries(Entry.Kind kind, List<Listing> listings, Reader reader) {
        var t = new Texts(reader.locale());
        var collator = Collator.getInstance(reader.locale());
        var letters = new TreeMap<String, List<EntriesPage.Line>>(collator);
        listings.stream()
                .sorted(Comparator.comparing(listing -> listing.entry().entry().name(), collator))
                .forEach(listing -> letters.computeIfAbsent(
                                letter(listing.entry().entry().name()), _ -> new ArrayList<>())
                        .add(line(listing, reader, t)));
        // What has no letter, or one of thousands, comes last.
        var rest = letters.remove(NO_LETTER);
        var shown = new ArrayList<EntriesPage.Letter>();
        letters.forEach((letter, lines) -> shown.add(new EntriesPage.Letter(letter, anchor(shown.size()), lines)));
        if (rest != null) {
            shown.add(new EntriesPage.Letter(NO_LETTER, anchor(shown.size()), rest));
        }
        return new EntriesPage(
                framing.frame(
                        reader,
                        Outline.of(
                                        Room.BROWSE,
                                        t.get("entries." + kind.word()),
                                        reader.addresses().context() + "/" + kind.word())
                                .withDescription(t.get("entries.count." + kind.word(), listings.size()))),
                t.get("entries." + kind.word()),
                t.get("entries.count." + kind.word(), listings.size()),
                shown,
                Stream.of(Entry.Kind.values())
                        .map(other -> {
                            var link = new Link(
                                    reader.addresses().site("/" + other.word()), t.get("entries." + other.word()));
                            return new Link(link.href(), link.text(), other == kind, null);
                        })
                        .toList());
    }

    private static final String NO_LETTER = "…";

    private static String anchor(int number) {
        return "_letter" + (number + 1);
    }

    private static String letter(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("[^\\p{L}]", "");
        if (plain.isEmpty()) {
            return NO_LETTER;
        }
        var first = plain.codePointAt(0);
        return Character.isUpperCase(first) || Character.isLowerCase(first)
                ? Character.toString(Character.toUpperCase(first))
                : NO_LETTER;
    }

    private static EntriesPage.Line line(Listing listing, Reader reader, Texts t) {
        var known = listing.entry();
        return new EntriesPage.Line(
                link(known, reader, t),
                listing.count() == 0 ? "" : t.number(listing.count()),
                listing.count() == 0 ? t.get("entries.mentioned") : t.get("cover.documents.value", listing.count()),
                foreign(known.entry().language(), t).map(LanguageTag::direction).orElse(null));
    }

    // ---- ways ----

    BrowsePage browse(Editions editions, Reader reader) {
        var t = new Texts(reader.locale());
        return new BrowsePage(
                framing.frame(
                        reader,
                        Outline.of(
                                        Room.BROWSE,
                                        t.get("room.browse"),
                                        reader.addresses().context() + "/browse")
                                .withDescription(t.get("browse.lede"))),
                t.get("browse.lede"),
                Stream.concat(
                                Stream.of(Entry.Kind.SUBJECT, Entry.Kind.PLACE, Entry.Kind.AGENT)
                                        .map(kind -> way(kind, editions.entries(kind), reader, t)),
                                Stream.of(dates(editions.documents(), reader, t)))
                        .filter(way -> !way.lines().isEmpty())
                        .toList());
    }

    private static BrowsePage.Way way(Entry.Kind kind, List<Listing> listings, Reader reader, Texts t) {
        return new BrowsePage.Way(
                "_" + kind.word(),
                t.get("browse." + kind.word()),
                frequent(listings, reader)
                        .limit(MOST_FREQUENT)
                        .map(listing -> line(listing, reader, t))
                        .toList(),
                listings.size() <= MOST_FREQUENT
                        ? null
                        : new Link(
                                reader.addresses().site("/" + kind.word()),
                                t.get("browse.all." + kind.word(), listings.size())));
    }

    /// The most frequent first.
    static Stream<Listing> frequent(List<Listing> listings, Reader reader) {
        var collator = Collator.getInstance(reader.locale());
        return listings.stream()
                .sorted(Comparator.comparing((Listing listing) -> -listing.count())
                        .thenComparing(listing -> listing.entry().entry().name(), collator));
    }

    /// Decades, from the earliest document to the latest; those of which there is nothing are left out.
    private static BrowsePage.Way dates(List<PublishedDocument> documents, Reader reader, Texts t) {
        var decades = documents.stream()
                .map(published -> published.document().description().date())
                .filter(Objects::nonNull)
                .flatMap(date -> Stream.iterate(
                        decade(date.earliest().getYear()),
                        decade -> decade
                                <= decade(Math.min(
                                        date.latest().getYear(), date.earliest().getYear() + LONGEST_TIME)),
                        decade -> decade + YEARS))
                .collect(Collectors.groupingBy(decade -> decade, TreeMap::new, Collectors.counting()));
        var lines = new ArrayList<EntriesPage.Line>();
        decades.forEach((decade, count) -> lines.add(new EntriesPage.Line(
                new Link(
                        reader.addresses().context() + "/search?from=" + decade + "&to=" + (decade + YEARS - 1)
                                + language(reader),
                        t.get("browse.decade", String.valueOf(decade), String.valueOf(decade + YEARS - 1))),
                t.number(count),
                t.get("cover.documents.value", count),
                null)));
        return new BrowsePage.Way("_dates", t.get("browse.dates"), lines, null);
    }

    private static int decade(int year) {
        return Math.floorDiv(year, YEARS) * YEARS;
    }

    private static String language(Reader reader) {
        return reader.addresses().query().isEmpty()
                ? ""
                : "&" + reader.addresses().query().substring(1);
    }
}
