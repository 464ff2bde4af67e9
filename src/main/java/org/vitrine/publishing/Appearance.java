package org.vitrine.publishing;

import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Slug;

/// A place in an exhibit on display where a document is shown.
public record Appearance(
        Slug exhibit,
        String exhibitTitle,
        Slug page,
        String pageTitle,
        BlockId block,
        @Nullable String caseNumber) {}
