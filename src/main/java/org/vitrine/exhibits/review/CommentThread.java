package org.vitrine.exhibits.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.accounts.AccountId;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.PageId;

/// Comments on one block, or on a page as a whole, until somebody says that they are settled.
///
/// @param block null where the page is meant
/// @param comments at least one, the first that begins the thread first
public record CommentThread(
        ThreadId id,
        ExhibitId exhibit,
        PageId page,
        @Nullable BlockId block,
        Instant begunAt,
        @Nullable Instant resolvedAt,
        @Nullable AccountId resolvedBy,
        List<Comment> comments) {
    public CommentThread {
        comments = List.copyOf(comments);
    }

    public boolean isResolved() {
        return resolvedAt != null;
    }
}
