package org.vitrine.publishing.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The list of documents on display, and what it is narrowed to.
///
/// @param action where the form sends its words
/// @param carried what it sends besides: the language
/// @param clear leads to the whole list; nothing where it is shown
public record DocumentsPage(
        Frame frame,
        String action,
        List<Frame.Meta> carried,
        String words,
        List<Choice> kinds,
        String count,
        List<DocumentLine> lines,
        @Nullable Link clear,
        @Nullable Link previous,
        @Nullable Link next,
        String place) {

    public record Choice(String value, String name, boolean chosen) {}
}
