package org.vitrine.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/// Which generation of the index is whole, in a file that is replaced at once or not at all.
///
/// A generation that no file names was never finished.
final class Pointer {
    private static final String FILE = "current.properties";

    private final SearchSettings settings;

    Pointer(SearchSettings settings) {
        this.settings = settings;
    }

    /// The generation to be used: one of this format, in the place where the index is to be.
    Optional<String> read() {
        var file = settings.folder().resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        var read = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            read.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
        return Optional.ofNullable(read.getProperty("generation"))
                .filter(_ -> String.valueOf(Schema.FORMAT).equals(read.getProperty("format")))
                .filter(_ -> settings.place().equals(read.getProperty("place")))
                .filter(generation -> Files.isDirectory(settings.folder().resolve(generation)));
    }

    void write(String generation) {
        var text = "format=%d%nplace=%s%ngeneration=%s%n"
                .formatted(Schema.FORMAT, settings.place().replace(":", "\\:"), generation);
        var written = settings.folder().resolve(FILE + ".new");
        try {
            Files.createDirectories(settings.folder().resolve(generation));
            try (var channel = FileChannel.open(
                    written,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                channel.write(StandardCharsets.UTF_8.encode(text));
                channel.force(true);
            }
            Files.move(
                    written,
                    settings.folder().resolve(FILE),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Every generation of which something is there.
    List<String> generations() {
        if (!Files.isDirectory(settings.folder())) {
            return List.of();
        }
        try (var files = Files.list(settings.folder())) {
            return files.filter(Files::isDirectory)
                    .map(Path::getFileName)
                    .map(Path::toString)
                    .sorted()
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
