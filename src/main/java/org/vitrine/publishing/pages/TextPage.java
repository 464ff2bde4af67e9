package org.vitrine.publishing.pages;

import org.jspecify.annotations.Nullable;
import org.vitrine.text.SafeHtml;

/// Something the house says about itself.
///
/// @param language of the text, where it is not the page's
/// @param address lines end with a line feed
public record TextPage(
        Frame frame,
        String title,
        @Nullable String language,
        SafeHtml text,
        @Nullable String address,
        @Nullable Link email) {}
