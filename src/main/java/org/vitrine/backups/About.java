package org.vitrine.backups;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a backup says of itself; the first thing in the file.
///
/// @param format of the file
/// @param application the version of Vitrine that made it
/// @param schema the last migration of its tables
/// @param database what the rows came from; they can be put into any that Vitrine runs on
/// @param madeBy the name of who had it made, nothing where the house did
public record About(
        int format,
        String application,
        String schema,
        String database,
        Instant madeAt,
        @Nullable String madeBy,
        Occasion occasion) {
    /// Of the files that are written now.
    static final int FORMAT = 1;
}
