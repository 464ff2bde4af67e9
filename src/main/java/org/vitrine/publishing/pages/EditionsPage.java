package org.vitrine.publishing.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.SafeHtml;

/// The editions of an exhibit, and what each of them has changed.
public record EditionsPage(
        Frame frame,
        Link exhibit,
        @Nullable String language,
        @Nullable String direction,
        List<Line> lines) {

    /// @param anchor where an earlier edition leads for what changed since
    /// @param note what its publisher says of it
    /// @param since `Since edition 1`; null where it is not compared
    public record Line(
            String anchor,
            Link edition,
            String date,
            @Nullable String note,
            boolean newest,
            @Nullable String since,
            List<Change> changes) {
        public Line {
            changes = List.copyOf(changes);
        }
    }

    /// @param what a page or a document; leads nowhere where it is gone
    /// @param how what became of it
    /// @param words each text that reads otherwise, with its changes marked
    public record Change(Link what, String how, List<SafeHtml> words) {
        public Change {
            words = List.copyOf(words);
        }
    }
}
