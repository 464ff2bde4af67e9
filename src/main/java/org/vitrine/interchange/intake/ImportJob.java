package org.vitrine.interchange.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.accounts.AccountId;
import org.vitrine.interchange.Finding;

/// One import and how far it is.
///
/// @param name of the file or files, or the address
/// @param passed through how many rows the present pass is
/// @param total of rows, once that is known
/// @param findings about the whole of it: why it failed, pictures that belong to no record
public record ImportJob(
        ImportId id,
        ImportKind kind,
        String name,
        ImportState state,
        ImportSettings settings,
        long passed,
        @Nullable Long total,
        Counts counts,
        List<Finding> findings,
        Instant createdAt,
        @Nullable AccountId createdBy,
        Instant changedAt) {

    /// @param remarked rows that were taken, with something to look at
    /// @param undone documents that undoing took back
    /// @param kept documents that undoing had to leave
    public record Counts(
            long fresh, long updated, long unchanged, long refused, long remarked, long undone, long kept) {
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

        public Counts plus(Counts more) {
            return new Counts(
                    fresh + more.fresh,
                    updated + more.updated,
                    unchanged + more.unchanged,
                    refused + more.refused,
                    remarked + more.remarked,
                    undone + more.undone,
                    kept + more.kept);
        }

        public long rows() {
            return fresh + updated + unchanged + refused;
        }
    }

    public ImportJob {
        findings = List.copyOf(findings);
    }

    /// How much of the present pass is done, from 0 to 1.
    public double progress() {
        return total == null || total == 0 ? 0 : Math.min(1, (double) passed / total);
    }
}
