package org.vitrine.publishing.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.SafeHtml;

/// What this house is.
///
/// @param own what it says itself
/// @param ownLanguage of that, where it is not the page's
public record AboutPage(
        Frame frame,
        String title,
        @Nullable String ownLanguage,
        SafeHtml own,
        List<Paragraph> paragraphs,
        @Nullable String address,
        @Nullable Link email) {

    public record Paragraph(String heading, String text) {}
}
