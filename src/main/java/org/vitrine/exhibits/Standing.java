package org.vitrine.exhibits;

/// What a person is in one exhibit.
public enum Standing {
    /// Made it, or was given it: may do everything with it, publish it and share it.
    OWNER,
    /// May change it.
    EDITOR,
    /// May read the draft.
    REVIEWER
}
