package org.vitrine.studio.builder;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Set;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.Page;
import org.vitrine.exhibits.content.Wording;
import org.vitrine.text.InPlace;

/// What is typed where it stands on the page: captions, questions, names and all other plain words that a curator says.
///
/// What has an editor of its own is not among it: texts, headings, and CommonMark within other blocks.
final class WordsInPlace {
    /// Are seen by nobody on the page, or are compared with its text.
    private static final Set<String> ELSEWHERE = Set.of("alt", "fallback", "term");

    private WordsInPlace() {}

    /// A page whose plain words say in its HTML where they belong.
    static Page mark(Page page) {
        return page.withBlocks(page.blocks().stream().map(WordsInPlace::mark).toList());
    }

    private static Block mark(Block block) {
        return block instanceof Block.Heading
                ? block
                : block.withWordings(
                        words -> isTyped(words) ? InPlace.mark(words.place().value(), words.text()) : words.text());
    }

    static List<Canvas.Words> of(Block block, Component speaker) {
        return block instanceof Block.Heading
                ? List.of()
                : block.wordings()
                        .filter(WordsInPlace::isTyped)
                        .map(words -> new Canvas.Words(
                                words.place().value(),
                                speaker.getTranslation(
                                        "builder.words",
                                        speaker.getTranslation(
                                                "history.part." + words.place().field())),
                                words.text()))
                        .toList();
    }

    private static boolean isTyped(Wording words) {
        return !words.isMarkdown() && !ELSEWHERE.contains(words.place().field());
    }
}
