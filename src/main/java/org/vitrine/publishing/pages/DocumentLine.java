package org.vitrine.publishing.pages;

import org.jspecify.annotations.Nullable;

/// A document in a list.
///
/// @param notice what has to be said wherever it is shown
public record DocumentLine(
        String date,
        String href,
        String title,
        String kind,
        String languages,
        String extent,
        @Nullable String notice) {}
