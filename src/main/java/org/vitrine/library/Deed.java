package org.vitrine.library;

/// What made a state of a document.
public enum Deed {
    SAVED,
    /// One of many that were changed at once.
    BULK,
    /// Given back what it had before a change of many was undone.
    UNDONE,
    /// Given back a former state.
    RESTORED,
    BINNED,
    UNBINNED
}
