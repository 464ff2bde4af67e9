package org.vitrine.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Service;

/// Files of any kind that somebody brings, taken for what they are.
@Service
public class Arrivals {
    /// What came.
    public sealed interface Arrival {
        record OfPicture(Picture picture) implements Arrival {}

        record OfRecording(KeptFile file) implements Arrival {}

        record OfDownload(KeptFile file) implements Arrival {}
    }

    private final Media media;
    private final Attachments attachments;
    private final MediaSettings settings;

    Arrivals(Media media, Attachments attachments, MediaSettings settings) {
        this.media = media;
        this.attachments = attachments;
        this.settings = settings;
    }

    /// Keeps a file; the same bytes are kept once.
    ///
    /// @throws UnreadablePictureException when it is a picture that cannot be shown
    /// @throws UnreadableFileException when it is nothing that can be shown or given to readers
    public Arrival take(InputStream bytes, String fileName) {
        try {
            Files.createDirectories(settings.scratch());
            var file = Files.createTempFile(settings.scratch(), "arrival-", ".in");
            try {
                attachments.copy(bytes, file, fileName, largest());
                return take(file, fileName);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not take " + fileName, e);
        }
    }

    private Arrival take(Path file, String fileName) throws IOException {
        var kind = FileKind.of(file);
        if (kind.filter(known -> known != FileKind.PDF).isPresent()) {
            return new Arrival.OfPicture(media.store(file, fileName));
        }
        var use = FileInspection.isRecording(file, fileName) ? FileUse.RECORDING : FileUse.DOWNLOAD;
        try (var again = Files.newInputStream(file)) {
            var kept = attachments.store(again, fileName, use);
            return use == FileUse.RECORDING ? new Arrival.OfRecording(kept) : new Arrival.OfDownload(kept);
        }
    }

    private long largest() {
        return Math.max(
                settings.largestFile().toBytes(),
                Math.max(attachments.largest(FileUse.RECORDING), attachments.largest(FileUse.DOWNLOAD)));
    }
}
