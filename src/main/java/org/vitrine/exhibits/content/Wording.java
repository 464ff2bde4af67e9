package org.vitrine.exhibits.content;

import java.util.ArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a curator says in an exhibit, piece by piece: what readers read and search for, and what is translated. The
/// words of documents are not among it.
///
/// @param isMarkdown whether it is CommonMark
public record Wording(Place place, String text, boolean isMarkdown) {
    static Stream<Wording> of(Block block) {
        var said = new ArrayList<Wording>();
        new Wordings(words -> {
                    said.add(words);
                    return words.text();
                })
                .in(block);
        return said.stream();
    }

    /// Files leave out what is empty.
    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
