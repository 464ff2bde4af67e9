package org.vitrine.publishing;

import java.util.List;
import java.util.Locale;
import org.vitrine.library.Entry;
import org.vitrine.library.KnownEntry;

/// An edition with nothing of the house around it: what it says of people, places and documents is all that is said of
/// them, and stays so whatever is published later.
public final class EditionAlone {
    private final Exhibition exhibition;
    private final Catalogue catalogue;

    private EditionAlone(Exhibition exhibition) {
        this.exhibition = exhibition;
        this.catalogue = Catalogue.of(List.of(exhibition), List.of());
    }

    /// Whether a newer edition has followed makes no difference to it.
    ///
    /// @throws IllegalArgumentException for a draft
    public static EditionAlone of(Exhibition exhibition) {
        return switch (exhibition.status()) {
            case Exhibition.Status.Current _ -> new EditionAlone(exhibition);
            case Exhibition.Status.Earlier earlier ->
                new EditionAlone(
                        exhibition.withStatus(new Exhibition.Status.Current(earlier.number(), earlier.publishedAt())));
            case Exhibition.Status.Preview _ -> throw new IllegalArgumentException("A draft is no edition");
        };
    }

    /// In the language in which it was written.
    public Exhibition exhibition() {
        return exhibition;
    }

    public int number() {
        return exhibition.editionNumber().orElseThrow();
    }

    /// `edition 2, 12 May 2026`
    public String called(Locale locale) {
        return new Quoting(exhibition, new Reader(locale, Addresses.house("", "")), "").edition();
    }

    /// Its documents by date.
    public List<PublishedDocument> documents() {
        return catalogue.documents();
    }

    /// All of a kind that it speaks of, by their addresses.
    public List<Listing> entries(Entry.Kind kind) {
        return catalogue.register().all(kind);
    }

    /// Where the headings of its documents lead.
    public Ways ways() {
        var register = catalogue.register();
        return (kind, heading, authority) -> register.meant(exhibition, kind, heading, authority);
    }

    List<KnownEntry> related(Listing listing, Entry.Kind kind, int most) {
        return catalogue.register().related(listing, kind, most);
    }
}
