package org.vitrine.media;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.vitrine.storeroom.RoomOnDisk;

/// Files in a folder, as many as there is room for.
final class TileStore implements Store {
    private final Path folder;
    private final RoomOnDisk room;

    TileStore(Path folder, long bytes) {
        this.folder = folder;
        this.room = new RoomOnDisk(folder.resolve("tiles"), bytes);
    }

    @Override
    public void keep(String key, Path file) {
        FileStore.move(file, folder.resolve(key));
        room.trim();
    }

    @Override
    public Optional<Path> find(String key) {
        var file = folder.resolve(key);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        room.touch(file);
        return Optional.of(file);
    }

    @Override
    public boolean holds(String key) {
        return Files.isRegularFile(folder.resolve(key));
    }
}
