package org.vitrine.publishing.books;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.LanguageTag;

/// An edition as a book, before it is bound.
///
/// @param address under which the edition stays
/// @param series what all editions have in common, as an address
/// @param origin the scheme and host of the house: links to other places of it begin so
/// @param documents the path under which the edition's documents are; the list of documents shows each as `document-`
/// and
///     its id
/// @param spoken the language of what is said around the exhibit's own words
/// @param made when the edition was published
public record Book(
        String title,
        @Nullable String subtitle,
        String house,
        List<String> makers,
        @Nullable String translator,
        String description,
        String rights,
        int edition,
        String editionWords,
        Instant made,
        String address,
        String series,
        String origin,
        String documents,
        LanguageTag language,
        LanguageTag spoken,
        List<LanguageTag> languages,
        Words words,
        Dress dress,
        List<Leaf> leaves) {

    /// What is said by those who bind it.
    ///
    /// @param unset that some characters stand as numbers
    /// @param accessible what everybody can read of it, in a sentence
    public record Words(
            String contents,
            String landmarks,
            String cover,
            String beginning,
            String note,
            String unset,
            String accessible) {}

    public Book {
        makers = List.copyOf(makers);
        languages = List.copyOf(languages);
        leaves = List.copyOf(leaves);
    }
}
