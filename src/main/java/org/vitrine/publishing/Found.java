package org.vitrine.publishing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.SafeHtml;

/// What a search has brought to light.
///
/// @param state whether the index could answer, and wholly
/// @param exhibits how many there are on all pages
/// @param documents how many there are on all pages
/// @param facets the values that can be chosen, the most frequent first, with how many results there would be, and
///     those that were chosen
/// @param bars how many documents may be of each year or decade, without gaps
public record Found(
        State state, long exhibits, long documents, List<Hit> hits, Map<Facet, List<Value>> facets, List<Bar> bars) {

    /// Whether there is an index to ask.
    public sealed interface State {
        record Ready() implements State {}

        /// The index is being made, for the first time or anew.
        ///
        /// @param whole whether another answers meanwhile that holds everything
        record Preparing(int done, int of, boolean whole) implements State {}

        /// It cannot be asked at present.
        record Unavailable() implements State {}
    }

    public Found {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
        bars = List.copyOf(bars);
    }

    public static Found nothing(State state) {
        return new Found(state, 0, 0, List.of(), Map.of(), List.of());
    }

    /// Whether what was not found is not there.
    public boolean isWhole() {
        return switch (state) {
            case State.Ready() -> true;
            case State.Preparing preparing -> preparing.whole();
            case State.Unavailable() -> false;
        };
    }

    public long count() {
        return exhibits + documents;
    }

    /// @param label what it is called on screen, where that is not the value itself
    public record Value(String value, @Nullable String label, long count) {}

    /// @param years how many, from the first on: 1 or 10
    public record Bar(int year, int years, long count) {}

    public sealed interface Hit {
        /// Where its words were found, the best places first.
        List<Snippet> snippets();

        record OfDocument(PublishedDocument published, List<Snippet> snippets) implements Hit {
            public OfDocument {
                snippets = List.copyOf(snippets);
            }
        }

        record OfExhibit(Exhibition exhibition, List<Snippet> snippets) implements Hit {
            public OfExhibit {
                snippets = List.copyOf(snippets);
            }
        }
    }

    /// @param html the words around, with `mark` around those that were looked for
    public record Snippet(Spot spot, LanguageTag language, SafeHtml html) {}

    /// A place that has an address.
    public sealed interface Spot {
        /// @param paragraph its number, where it is one
        record OfSegment(
                String version, String segment, @Nullable Integer paragraph) implements Spot {}

        /// What is said about a document.
        record OfDescription() implements Spot {}

        /// @param number of the page in its exhibit
        /// @param anchor of a block or a note; null for the page itself
        /// @param tongue the further language of the exhibit in which it is read so
        record OfPage(
                Slug page,
                int number,
                @Nullable String anchor,
                @Nullable LanguageTag tongue) implements Spot {}

        /// What an exhibit says of itself.
        ///
        /// @param tongue the further language of the exhibit in which it is read so
        record OfCover(@Nullable LanguageTag tongue) implements Spot {}
    }
}
