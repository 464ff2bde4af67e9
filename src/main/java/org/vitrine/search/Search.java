package org.vitrine.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.search.util.common.SearchException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.library.DocumentId;
import org.vitrine.publishing.Editions;
import org.vitrine.publishing.Facet;
import org.vitrine.publishing.Found;
import org.vitrine.publishing.Inquiry;
import org.vitrine.text.LanguageTag;

/// Finds what is on display.
@Service
public class Search {
    private static final Logger log = LoggerFactory.getLogger(Search.class);

    private final Indexing indexing;
    private final Editions editions;

    Search(Indexing indexing, Editions editions) {
        this.indexing = indexing;
        this.editions = editions;
    }

    /// What fits an inquiry. Whatever the index still says, nothing is found that is not on display.
    public Found find(Inquiry inquiry) {
        try {
            return indexing.ask(index -> index.reply(inquiry))
                    .map(reply -> found(inquiry, reply, indexing.state()))
                    .orElseGet(() -> Found.nothing(indexing.state()));
        } catch (SearchException e) {
            log.warn("The search index did not answer {}", inquiry, e);
            return Found.nothing(new Found.State.Unavailable());
        }
    }

    /// Whether the index holds what it should, and how far it is.
    public Found.State state() {
        return indexing.state();
    }

    /// Makes the whole index anew in the background; until that is done the present one answers.
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void makeAnew() {
        indexing.makeAnew();
    }

    private Found found(Inquiry inquiry, Asking.Reply reply, Found.State state) {
        var hits = reply.matches().stream()
                .map(this::hit)
                .flatMap(Optional::stream)
                .toList();
        var facets = new EnumMap<Facet, List<Found.Value>>(Facet.class);
        reply.facets()
                .forEach((facet, counts) -> facets.put(
                        facet,
                        Stream.concat(
                                        counts.entrySet().stream(),
                                        inquiry.values(facet).stream()
                                                .filter(chosen -> !counts.containsKey(chosen))
                                                .map(chosen -> Map.entry(chosen, 0L)))
                                .map(count ->
                                        new Found.Value(count.getKey(), label(facet, count.getKey()), count.getValue()))
                                .toList()));
        return new Found(state, reply.exhibits(), reply.documents(), hits, facets, reply.bars());
    }

    private Optional<Found.Hit> hit(Asking.Match match) {
        var snippets = match.pieces().stream()
                .filter(piece -> !piece.html().isEmpty())
                .map(piece ->
                        new Found.Snippet(Spots.read(piece.spot()), new LanguageTag(piece.language()), piece.html()))
                .toList();
        var name = match.id().substring(match.id().indexOf(':') + 1);
        return match.id().startsWith("exhibit:")
                ? editions.newest(new Slug(name)).map(exhibition -> new Found.Hit.OfExhibit(exhibition, snippets))
                : editions.document(new DocumentId(name))
                        .map(published -> new Found.Hit.OfDocument(published, snippets));
    }

    private @Nullable String label(Facet facet, String value) {
        return facet == Facet.EXHIBIT
                ? editions.onDisplay().stream()
                        .filter(exhibition -> exhibition.slug().value().equals(value))
                        .findFirst()
                        .map(exhibition -> exhibition.content().title())
                        .orElse(null)
                : null;
    }
}
