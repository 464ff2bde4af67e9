package org.vitrine.publishing.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.SafeHtml;

/// What the templates of books get: a record for each kind of leaf.
public final class BookLeaves {
    private BookLeaves() {}

    /// What every leaf says in the exhibit's own words.
    ///
    /// @param language of the exhibit, where it is not that of what is said around it
    public record Voice(
            Texts t, @Nullable String language, @Nullable String direction) {}

    /// Who publishes it.
    ///
    /// @param name nothing where the logo says it
    public record Publisher(String house, @Nullable String name, Frame.@Nullable Logo logo) {}

    /// The front of the book.
    public record Cover(
            Voice voice,
            Publisher publisher,
            String title,
            @Nullable String subtitle,
            String edition,
            @Nullable Shot shot) {}

    /// What the book is and who made it.
    ///
    /// @param credits role and names, in turn of the roles
    public record Title(
            Voice voice,
            Publisher publisher,
            @Nullable String place,
            String title,
            @Nullable String subtitle,
            List<CoverPage.Fact> credits,
            SafeHtml summary,
            String edition) {
        public Title {
            credits = List.copyOf(credits);
        }
    }

    /// What is said about the book itself.
    ///
    /// @param faces what the book is set in
    public record Imprint(
            Voice voice,
            String house,
            @Nullable String address,
            @Nullable Link email,
            String edition,
            Link permanent,
            Citation citation,
            String rights,
            String faces) {}

    public record Part(
            Voice voice,
            String numeral,
            String title,
            @Nullable String summary) {}

    public record Chapter(Voice voice, int number, ExhibitPage page) {}

    public record Documents(Voice voice, List<Shown> documents) {
        public Documents {
            documents = List.copyOf(documents);
        }
    }

    /// A document with where it comes from and what may be done with it.
    ///
    /// @param anchor `document-` and its id
    /// @param facts date, kind and extent, a line each
    /// @param translators who has put it into which language
    public record Shown(
            String anchor,
            String title,
            String facts,
            @Nullable String notice,
            List<Citation.Piece> sources,
            @Nullable Link rights,
            @Nullable String rightsNote,
            @Nullable String translators,
            Link permanent) {
        public Shown {
            sources = List.copyOf(sources);
        }
    }

    /// The documents as they are cited.
    ///
    /// @param language of the citations, where it is not that of what is said around them
    public record Bibliography(
            Voice voice, List<Citation> cited, @Nullable String language) {
        public Bibliography {
            cited = List.copyOf(cited);
        }
    }
}
