package org.vitrine.exhibits.content;

import org.jspecify.annotations.Nullable;

/// A place between the blocks of a page.
///
/// @param before which block it is in front of; null behind all
/// @param column of the row that is there, from 1; 0 outside of columns
public record Gap(@Nullable BlockId before, int column) {
    /// Behind everything on a page.
    public static final Gap END = new Gap(null, 0);
}
