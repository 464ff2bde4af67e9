package org.vitrine.exhibits.content;

import org.jspecify.annotations.Nullable;
import org.vitrine.library.DocumentId;
import org.vitrine.media.MediaId;
import org.vitrine.text.Passage;

/// Where a block points into the library: at a document, a version of it, a passage of that, or a page of the scan.
///
/// @param pointer where that stands in the block, as a JSON pointer: `/steps/0/anchor`, or nothing for the block itself
/// @param page of the scan
public record Mention(
        String pointer,
        DocumentId document,
        @Nullable String version,
        @Nullable Passage passage,
        @Nullable MediaId page) {
    static Mention of(String pointer, DocumentId document) {
        return new Mention(pointer, document, null, null, null);
    }

    static Mention of(String pointer, DocumentId document, @Nullable String version, @Nullable Passage passage) {
        return new Mention(pointer, document, version, passage, null);
    }

    static Mention ofPage(String pointer, DocumentId document, @Nullable MediaId page) {
        return new Mention(pointer, document, null, null, page);
    }

    public Mention withDocument(DocumentId changed) {
        return new Mention(pointer, changed, version, passage, page);
    }

    public Mention withPassage(@Nullable Passage changed) {
        return new Mention(pointer, document, version, changed, page);
    }
}
