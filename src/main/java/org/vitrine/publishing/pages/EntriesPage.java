package org.vitrine.publishing.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// All people, all places or all subjects that what is on display speaks of, from A to Z.
///
/// @param others leads to the other kinds
public record EntriesPage(Frame frame, String title, String count, List<Letter> letters, List<Link> others) {
    public record Letter(String letter, String anchor, List<Line> lines) {}

    /// @param count how many documents, as a number and in words
    public record Line(
            Link entry,
            String count,
            String spoken,
            @Nullable String direction) {}
}
