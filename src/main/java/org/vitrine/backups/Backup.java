package org.vitrine.backups;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A backup that lies in the folder.
///
/// @param about what it says of itself; nothing where it cannot be read
/// @param checkup what came of reading all of it, if somebody had that done
public record Backup(
        String name,
        long bytes,
        @Nullable About about,
        @Nullable Checkup checkup) {

    /// @param bytes of the file that was checked
    /// @param problem nothing where it is sound
    public record Checkup(Instant at, long bytes, @Nullable String problem) {}
}
