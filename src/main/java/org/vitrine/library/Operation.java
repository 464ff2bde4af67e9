package org.vitrine.library;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.accounts.AccountId;

/// A change of many documents at once, which can be undone as a whole.
///
/// @param documents how many it changed
/// @param undoneAt when it was undone, if it was
public record Operation(
        OperationId id,
        Work work,
        int documents,
        Instant doneAt,
        @Nullable AccountId by,
        @Nullable Instant undoneAt) {

    /// What was done.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Work.Bulk.class, name = "bulk"),
        @JsonSubTypes.Type(value = Work.Merge.class, name = "merge"),
        @JsonSubTypes.Type(value = Work.Rename.class, name = "rename")
    })
    public sealed interface Work {
        record Bulk(List<Edit> edits) implements Work {}

        /// @param merged which are now part of `after`
        record Merge(Entry before, Entry after, List<Entry> merged) implements Work {}

        record Rename(Entry before, Entry after) implements Work {}
    }
}
