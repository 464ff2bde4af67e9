package org.vitrine.interchange.shelf;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.vitrine.publishing.Exhibition;

/// A folder as somebody finds it who has unpacked it.
public record OpenedShelf(Path folder) {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /// Asks for the folder of an edition until it is there.
    public static Shelves.State.Ready made(Shelves shelves, Exhibition edition, HouseAddress address) {
        return (Shelves.State.Ready) await().atMost(PATIENCE)
                .until(() -> shelves.ask(edition, address), Shelves.State.Ready.class::isInstance);
    }

    public static OpenedShelf unpacked(Path zip, Path into) {
        try (var input = Files.newInputStream(zip)) {
            return unpacked(input, into);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OpenedShelf unpacked(InputStream input, Path into) throws IOException {
        var zip = new ZipInputStream(input, StandardCharsets.UTF_8);
        var root = into;
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            var file = into.resolve(entry.getName());
            root = into.resolve(Path.of(entry.getName()).getName(0));
            Files.createDirectories(file.getParent());
            Files.copy(zip, file);
        }
        return new OpenedShelf(root);
    }

    public String address(String file) {
        return folder.resolve(file).toUri().toString();
    }

    String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All files, from the root of the folder.
    List<String> files() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
