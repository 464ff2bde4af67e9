package org.vitrine.library;

/// Two entries that may be the same, and what speaks for it.
public record Duplicate(Entry one, Entry other, Reason reason) {
    public enum Reason {
        SAME_AUTHORITY,
        SAME_WORDS,
        INITIALS,
        SPELLING
    }
}
