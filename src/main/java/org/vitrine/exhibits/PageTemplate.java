package org.vitrine.exhibits;

import java.util.List;
import java.util.function.Function;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.library.DocumentId;

/// What stands on a new page to begin with.
public enum PageTemplate {
    BLANK(0),
    INTRODUCTION(0),
    DOCUMENT(1),
    COMPARISON(2);

    private final int documents;

    PageTemplate(int documents) {
        this.documents = documents;
    }

    /// How many documents it is about.
    public int documents() {
        return documents;
    }

    /// @param about as many documents as it is about
    /// @param words the words of a heading by its name: `begin`, `says`, `notice`, `differs`
    public List<Block> blocks(List<DocumentId> about, Function<String, String> words) {
        if (about.size() != documents) {
            throw new IllegalArgumentException(this + " is about " + documents + " documents");
        }
        return switch (this) {
            case BLANK -> List.of();
            case INTRODUCTION -> List.of(text(), heading(words.apply("begin")), text());
            case DOCUMENT ->
                List.of(
                        card(about.getFirst()),
                        heading(words.apply("says")),
                        text(),
                        heading(words.apply("notice")),
                        text());
            case COMPARISON ->
                List.of(
                        text(),
                        card(about.getFirst()),
                        text(),
                        card(about.getLast()),
                        text(),
                        heading(words.apply("differs")),
                        text());
        };
    }

    private static Block text() {
        return new Block.Text(BlockId.create(), Layout.DEFAULT, "");
    }

    private static Block heading(String words) {
        return new Block.Heading(BlockId.create(), Layout.DEFAULT, words, 1);
    }

    private static Block card(DocumentId document) {
        return new Block.DocumentCard(BlockId.create(), Layout.DEFAULT, document, null);
    }
}
