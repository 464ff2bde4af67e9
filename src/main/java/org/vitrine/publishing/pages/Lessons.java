package org.vitrine.publishing.pages;

import java.util.List;
import org.vitrine.text.Markdown;
import org.vitrine.text.SafeHtml;

/// The questions and tasks of an exhibit, numbered through, under the pages that ask them.
///
/// @param notes the footnotes of them all
public record Lessons(List<OfPage> pages, List<Markdown.Note> notes) {

    public record OfPage(Link page, List<SafeHtml> blocks) {}

    public Lessons {
        pages = List.copyOf(pages);
        notes = List.copyOf(notes);
    }

    public boolean isEmpty() {
        return pages.isEmpty();
    }
}
