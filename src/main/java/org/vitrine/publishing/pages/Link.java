package org.vitrine.publishing.pages;

import org.jspecify.annotations.Nullable;

/// An address and the words that lead there.
///
/// @param language of the words, where it is not the page's
public record Link(
        String href, String text, boolean current, @Nullable String language) {
    public Link(String href, String text) {
        this(href, text, false, null);
    }
}
