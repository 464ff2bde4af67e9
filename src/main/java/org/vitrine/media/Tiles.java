package org.vitrine.media;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Pictures cut into tiles: one archive a picture, with the tiles of all its levels, which is all that the outside ever
/// sees of it.
@Component
class Tiles {
    private static final Logger LOG = LoggerFactory.getLogger(Tiles.class);
    private static final int ARCHIVES_OPEN = 64;
    private static final int TRIES = 3;

    private final Store store;
    private final MediaSettings settings;
    private final Cache<MediaId, ZipFile> archives;
    private final Cache<Key, byte[]> inMemory;

    Tiles(Stores stores, MediaSettings settings) {
        this.store = stores.tiles();
        this.settings = settings;
        this.archives = Caffeine.newBuilder()
                .maximumSize(ARCHIVES_OPEN)
                .removalListener((@Nullable MediaId _, @Nullable ZipFile archive, RemovalCause _) -> close(archive))
                .build();
        this.inMemory = Caffeine.newBuilder()
                .maximumWeight(settings.tilesInMemory().toBytes())
                .weigher((Key key, byte[] bytes) -> bytes.length)
                .build();
    }

    private record Key(MediaId picture, Pyramid.Tile tile) {}

    boolean holds(MediaId picture) {
        return store.holds(Stores.tiles(picture));
    }

    /// Cuts a picture up. What is half done is not seen by anybody.
    void make(MediaId picture, Inspection.Page page, PictureFile file, Deadline deadline, IntConsumer progress)
            throws IOException {
        var unfinished = scratch(".zip");
        try {
            try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
                TileMaker.make(page.size(), (from, to) -> file.rows(page, from, to), zip, deadline, progress);
            }
            store.keep(Stores.tiles(picture), unfinished);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /// A tile as JPEG; nothing where the picture has not been cut up.
    Optional<byte[]> find(MediaId picture, Pyramid.Tile tile) {
        var key = new Key(picture, tile);
        var known = inMemory.getIfPresent(key);
        if (known == null) {
            known = read(picture, tile);
            if (known != null) {
                inMemory.put(key, known);
            }
        }
        return Optional.ofNullable(known);
    }

    private byte @Nullable [] read(MediaId picture, Pyramid.Tile tile) {
        // An archive may be closed by whoever needs its place, just while it is read.
        for (var attempt = 1; ; attempt++) {
            try {
                var archive = archive(picture);
                if (archive == null) {
                    return null;
                }
                var entry = archive.getEntry(tile.name());
                if (entry == null) {
                    throw new IOException(picture + " has no tile " + tile.name());
                }
                try (var in = archive.getInputStream(entry)) {
                    return in.readAllBytes();
                }
            } catch (IOException | UncheckedIOException | IllegalStateException closed) {
                archives.invalidate(picture);
                if (attempt == TRIES) {
                    throw new IllegalStateException("Could not read a tile of " + picture, closed);
                }
            }
        }
    }

    private @Nullable ZipFile archive(MediaId picture) {
        var open = archives.getIfPresent(picture);
        if (open == null) {
            var file = store.find(Stores.tiles(picture));
            // Whoever comes second takes what the first has opened.
            open = file.isEmpty() ? null : archives.get(picture, _ -> open(file.get()));
        }
        return open;
    }

    private static ZipFile open(Path file) {
        try {
            return new ZipFile(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("Could not open " + file, e);
        }
    }

    Path scratch(String suffix) throws IOException {
        Files.createDirectories(settings.scratch());
        return Files.createTempFile(settings.scratch(), "making", suffix);
    }

    private static void close(@Nullable ZipFile archive) {
        try {
            if (archive != null) {
                archive.close();
            }
        } catch (IOException e) {
            LOG.debug("An archive of tiles did not close", e);
        }
    }
}
