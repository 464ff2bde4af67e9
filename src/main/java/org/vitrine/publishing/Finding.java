package org.vitrine.publishing;

import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.PageId;
import org.vitrine.exhibits.content.Place;
import org.vitrine.library.DocumentId;
import org.vitrine.text.LanguageTag;

/// What a check before publishing has found, and where.
public record Finding(
        Kind kind,
        @Nullable PageId page,
        @Nullable BlockId block,
        @Nullable DocumentId document,
        @Nullable Texts texts) {

    public Finding(Kind kind, @Nullable PageId page, @Nullable BlockId block, @Nullable DocumentId document) {
        this(kind, page, block, document, null);
    }

    /// Texts of a page, or of the cover, in a further language.
    ///
    /// @param first where the first of them stands
    public record Texts(LanguageTag language, int count, Place first) {}

    public enum Kind {
        NO_TITLE(true),
        NO_PAGES(true),
        PAGE_WITHOUT_TITLE(true),
        DOCUMENT_MISSING(true),
        VERSION_MISSING(true),
        PASSAGE_ORPHANED(true),
        PICTURE_MISSING(true),
        ALTERNATIVE_TEXT_MISSING(true),
        LINK_DEAD(false),
        MENTION_DEAD(false),
        SCAN_PAGE_MISSING(true),
        EMBED_ADDRESS_WRONG(true),
        EMBED_WITHOUT_FALLBACK(true),
        EMBED_ONLY_LINKED(false),
        FILE_MISSING(true),
        RECORDING_WITHOUT_WORDS(true),
        FILM_WITHOUT_CAPTIONS(false),
        RECORDING_WITHOUT_CREDIT(false),
        NO_SUMMARY(false),
        EMPTY_PAGE(false),
        EMPTY_BLOCK(false),
        COLUMN_EMPTY(false),
        QUOTE_WITHOUT_SOURCE(false),
        HEADING_SKIPPED(false),
        TRANSLATION_MISSING(false),
        PICTURE_TOO_LARGE(false),
        RIGHTS_MISSING(false),
        TEXTS_UNTRANSLATED(false),
        TEXTS_OUT_OF_DATE(false);

        private final boolean error;

        Kind(boolean error) {
            this.error = error;
        }
    }

    /// Whether this has to be mended before an edition can appear.
    public boolean isError() {
        return kind.error;
    }
}
