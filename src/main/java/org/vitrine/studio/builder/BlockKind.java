package org.vitrine.studio.builder;

import java.util.Optional;
import java.util.stream.Stream;
import org.vitrine.exhibits.content.Block;

/// The kinds of block as the studio offers them.
enum BlockKind {
    TEXT("text", "T"),
    HEADING("heading", "H"),
    EXCERPT("passage", "E"),
    DOCUMENT_CARD("document-card", "D"),
    IMAGE("image", "P"),
    PULL_QUOTE("pull-quote", "Q");

    private final String type;
    private final String key;

    BlockKind(String type, String key) {
        this.type = type;
        this.key = key;
    }

    /// The name in files, in events and of its drawing.
    String type() {
        return type;
    }

    /// The letter that finds it in the insert menu.
    String key() {
        return key;
    }

    static Optional<BlockKind> of(String type) {
        return Stream.of(values()).filter(kind -> kind.type.equals(type)).findFirst();
    }

    static BlockKind of(Block block) {
        return switch (block) {
            case Block.Text _ -> TEXT;
            case Block.Heading _ -> HEADING;
            case Block.PullQuote _ -> PULL_QUOTE;
            case Block.DocumentCard _ -> DOCUMENT_CARD;
            case Block.Excerpt _ -> EXCERPT;
            case Block.Image _ -> IMAGE;
        };
    }
}
