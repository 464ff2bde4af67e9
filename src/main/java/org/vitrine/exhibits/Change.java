package org.vitrine.exhibits;

/// What was done to a draft, for the history and for saying what undoing will undo.
public enum Change {
    CREATED,
    IMPORTED,
    DUPLICATED,
    FRONT,
    THEME,
    COVER,
    SECTION_ADDED,
    SECTION_CHANGED,
    SECTION_MOVED,
    SECTION_DUPLICATED,
    SECTION_DELETED,
    PAGE_ADDED,
    PAGE_CHANGED,
    PAGE_MOVED,
    PAGE_DUPLICATED,
    PAGE_DELETED,
    BLOCK_ADDED,
    BLOCK_CHANGED,
    BLOCK_CONVERTED,
    BLOCK_MOVED,
    BLOCK_DUPLICATED,
    BLOCK_PASTED,
    BLOCK_DELETED,
    WORDS_REPLACED,
    RESTORED,
    UNDONE,
    REDONE
}
