package org.vitrine.publishing;

import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.content.BlockId;

/// A block as the public sees it.
///
/// @param html sanitised markup
public record BlockHtml(BlockId id, String html, @Nullable String caseNumber) {}
