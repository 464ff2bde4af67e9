package org.vitrine.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where files are kept, under keys such as `media/0a/0a1b…`. A file under a key never changes.
interface Store {
    /// Takes a finished file over; it is gone from where it was.
    void keep(String key, Path file);

    /// The file on this machine, brought here if it lies elsewhere.
    Optional<Path> find(String key);

    boolean holds(String key);

    /// Whether it lies where files are kept for good, and not only as a copy on this machine.
    default boolean isKept(String key) {
        return holds(key);
    }

    /// The bytes, from where they lie: nothing is kept on this machine for it.
    default Optional<InputStream> open(String key) throws IOException {
        var file = find(key);
        return file.isPresent() ? Optional.of(Files.newInputStream(file.get())) : Optional.empty();
    }
}
