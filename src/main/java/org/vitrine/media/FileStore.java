package org.vitrine.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// Files in a folder.
final class FileStore implements Store {
    private final Path folder;

    FileStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public void keep(String key, Path file) {
        move(file, folder.resolve(key));
    }

    @Override
    public Optional<Path> find(String key) {
        var file = folder.resolve(key);
        return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    @Override
    public boolean holds(String key) {
        return Files.isRegularFile(folder.resolve(key));
    }

    static void move(Path file, Path target) {
        try {
            Files.createDirectories(target.getParent());
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not keep " + target, e);
        }
    }
}
