package org.vitrine.backups;

import java.nio.file.Files;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// What came of a restore.
///
/// @param madeAt when the backup was made; nothing where it could not be read
/// @param problem why it was not restored, for people; nothing where it was
/// @param noted whether it is in the log of what was done
public record RestoreOutcome(
        String file,
        Instant at,
        @Nullable Instant madeAt,
        @Nullable UUID by,
        @Nullable String byName,
        @Nullable String problem,
        boolean noted) {

    static Optional<RestoreOutcome> read(Installation installation) {
        var file = installation.outcome();
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Json.MAPPER.readValue(file.toFile(), RestoreOutcome.class))
                    : Optional.empty();
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    RestoreOutcome asNoted() {
        return new RestoreOutcome(file, at, madeAt, by, byName, problem, true);
    }
}
