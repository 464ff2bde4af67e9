package org.vitrine.backups;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// A restore that was asked for. It stays until it was done or has failed, so that one which was cut short is taken up
/// again before anybody is let in.
///
/// @param by the account of who asked, nothing on the command line
/// @param byName and what they are called
record RestoreRequest(
        Path file, Instant at, @Nullable UUID by, @Nullable String byName) {

    static Optional<RestoreRequest> read(Installation installation) {
        var file = installation.request();
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Json.MAPPER.readValue(file.toFile(), RestoreRequest.class))
                    : Optional.empty();
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }
}
