package org.vitrine.studio.builder;

import org.jspecify.annotations.Nullable;
import org.vitrine.accounts.AccountId;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.PageId;

/// Somebody who has an exhibit open, and where they are in it.
public record Colleague(
        AccountId account,
        String name,
        @Nullable PageId page,
        @Nullable BlockId block) {}
