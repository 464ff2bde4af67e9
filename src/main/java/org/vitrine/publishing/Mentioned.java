package org.vitrine.publishing;

import java.util.List;
import java.util.stream.Stream;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.exhibits.content.Section;
import org.vitrine.exhibits.content.Tongue;
import org.vitrine.exhibits.content.Translated;
import org.vitrine.exhibits.content.Wording;
import org.vitrine.library.Document;
import org.vitrine.library.EntryAddress;
import org.vitrine.library.Note;

/// Which people, places and subjects the texts of an exhibit mention, and the notes on its documents.
public final class Mentioned {
    private Mentioned() {}

    /// Each once, in whatever language and for whomever it is said.
    public static List<EntryAddress> in(ExhibitContent content, List<Document> documents) {
        return in(Stream.of(
                        front(content),
                        content.blocks().flatMap(Block::wordings).map(Wording::text),
                        translations(content),
                        documents.stream().flatMap(Mentioned::notes))
                .flatMap(texts -> texts));
    }

    /// Those that an edition takes along: what only curators are told stays in the house.
    static List<EntryAddress> inPublished(ExhibitContent content, List<Document> documents) {
        return in(Stream.of(
                        front(content),
                        content.blocks()
                                .filter(block -> block.layout().audience() != Layout.Audience.CURATORS)
                                .flatMap(Block::wordings)
                                .map(Wording::text),
                        translations(content),
                        documents.stream().flatMap(Mentioned::notes))
                .flatMap(texts -> texts));
    }

    /// Those of whom the public reads.
    static List<EntryAddress> forEveryone(ExhibitContent content) {
        return in(Stream.concat(
                front(content),
                content.blocks()
                        .filter(Exhibition::isForEveryone)
                        .flatMap(Block::wordings)
                        .map(Wording::text)));
    }

    static List<EntryAddress> in(Block block) {
        return in(block.wordings().filter(Wording::isMarkdown).map(Wording::text));
    }

    static List<EntryAddress> in(Stream<String> texts) {
        return texts.flatMap(EntryAddress::mentionedIn).distinct().toList();
    }

    private static Stream<String> front(ExhibitContent content) {
        return Stream.concat(
                Stream.ofNullable(content.summary()),
                content.sections().stream().map(Section::summary).flatMap(Stream::ofNullable));
    }

    private static Stream<String> translations(ExhibitContent content) {
        return content.tongues().stream()
                .map(Tongue::texts)
                .flatMap(List::stream)
                .map(Translated::text);
    }

    private static Stream<String> notes(Document document) {
        return document.notes().stream().map(Note::markdown);
    }
}
