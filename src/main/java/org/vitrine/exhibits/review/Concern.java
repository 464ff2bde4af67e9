package org.vitrine.exhibits.review;

import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.PageId;

/// A comment that concerns whoever is signed in and that they have not seen.
///
/// @param named whether it names them; otherwise it answers them, or was made by a link of theirs
public record Concern(
        ThreadId thread,
        ExhibitId exhibit,
        PageId page,
        @Nullable BlockId block,
        boolean named,
        Comment comment) {}
