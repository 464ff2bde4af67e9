package org.vitrine.interchange.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.interchange.Finding;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;

/// What came, or would come, of one row of an import.
///
/// @param number counted from 1
/// @param label what the source calls the row: a title, a file, an identifier
/// @param identity by which it would be known again
/// @param before the version that an update was made from
/// @param after the version that the import left
/// @param proposal the document as it would be; with the first rows of a dry run only
/// @param kept why undoing had to leave it
public record ImportRow(
        long number,
        String label,
        @Nullable String identity,
        Outcome outcome,
        @Nullable DocumentId document,
        @Nullable Long before,
        @Nullable Long after,
        List<Finding> findings,
        @Nullable Document proposal,
        @Nullable Finding kept) {

    public enum Outcome {
        FRESH,
        UPDATED,
        UNCHANGED,
        REFUSED
    }

    public ImportRow {
        findings = List.copyOf(findings);
    }
}
