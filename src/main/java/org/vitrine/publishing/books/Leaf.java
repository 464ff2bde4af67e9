package org.vitrine.publishing.books;

import org.jspecify.annotations.Nullable;

/// One piece of a book that begins on a page of its own.
///
/// @param id by which others lead to it, and the beginning of all ids in it
/// @param title as it stands in the contents
/// @param number of a chapter or part; null for what has none
/// @param path the address of what it shows, from the root of the server: links there lead to it; null where there is
/// none
/// @param html what stands on it, the inside of its body
public record Leaf(
        Kind kind,
        String id,
        String title,
        @Nullable String number,
        @Nullable String path,
        String html) {
    /// What it is for the book.
    public enum Kind {
        COVER("cover"),
        TITLE("titlepage"),
        IMPRINT("copyright-page"),
        PART("part"),
        CHAPTER("chapter"),
        DOCUMENTS("appendix"),
        BIBLIOGRAPHY("bibliography");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// As books in EPUB call it.
        String word() {
            return word;
        }

        /// Whether it stands in the contents.
        boolean isListed() {
            return switch (this) {
                case COVER, TITLE, IMPRINT -> false;
                case PART, CHAPTER, DOCUMENTS, BIBLIOGRAPHY -> true;
            };
        }
    }
}
