package org.vitrine.publishing.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.SafeHtml;

/// What this house is.
public record AboutPage(
        Frame frame,
        String title,
        SafeHtml own,
        List<Paragraph> paragraphs,
        @Nullable String address,
        @Nullable Link email) {

    public record Paragraph(String heading, String text) {}
}
