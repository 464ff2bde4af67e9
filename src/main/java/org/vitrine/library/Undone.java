package org.vitrine.library;

import java.util.List;

/// What undoing an [Operation] came to.
///
/// @param restored how many documents have again what they had before
/// @param skipped those that were left as they are
public record Undone(int restored, List<Skipped> skipped) {
    public enum Reason {
        CHANGED_SINCE,
        IN_THE_BIN
    }

    public record Skipped(DocumentId document, String title, Reason reason) {}
}
