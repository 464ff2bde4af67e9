package org.vitrine.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.vitrine.media.UnreadableFileException.Problem;

/// The files of the house that are no pictures: sound, film, captions, and what readers take along. Bytes lie in files
/// named by their SHA-256, are never changed, and are never held in memory as a whole.
@Service
public class Attachments {
    private final AttachmentRepository repository;
    private final Stores stores;
    private final MediaSettings settings;
    private final Clock clock;

    Attachments(AttachmentRepository repository, Stores stores, MediaSettings settings, Clock clock) {
        this.repository = repository;
        this.stores = stores;
        this.settings = settings;
        this.clock = clock;
    }

    /// The most bytes that are taken.
    public long largest(FileUse use) {
        return switch (use) {
            case RECORDING -> settings.attached().largestRecording().toBytes();
            case CAPTIONS -> settings.attached().largestCaptions().toBytes();
            case DOWNLOAD -> settings.attached().largestDownload().toBytes();
        };
    }

    /// Keeps a file; the same bytes are kept once.
    ///
    /// @throws UnreadableFileException when it cannot be used so
    public KeptFile store(InputStream bytes, String fileName, FileUse use) {
        var name = Media.shortened(fileName);
        try {
            Files.createDirectories(settings.scratch());
            var file = Files.createTempFile(settings.scratch(), "attached-", ".in");
            try {
                var id = new FileId(copy(bytes, file, name, largest(use)));
                var format = FileInspection.of(file, name, use);
                var kept = new KeptFile(id, format.mediaType(), name, Files.size(file));
                if (!stores.originals().isKept(Stores.attached(id))) {
                    stores.originals().keep(Stores.attached(id), file);
                }
                repository.insert(kept, clock.instant());
                // As it is called now: the same bytes may have come under another name before.
                return kept;
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not keep " + name, e);
        }
    }

    /// @return the checksum of what was copied
    String copy(InputStream bytes, Path file, String name, long most) throws IOException {
        try (var digested = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"));
                var output = Files.newOutputStream(file)) {
            var buffer = new byte[64 * 1024];
            var total = 0L;
            for (var read = digested.read(buffer); read >= 0; read = digested.read(buffer)) {
                total += read;
                if (total > most) {
                    throw new UnreadableFileException(Problem.TOO_MANY_BYTES, name, most / 1024 / 1024);
                }
                output.write(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    public Optional<KeptFile> find(FileId id) {
        return repository.find(id);
    }

    /// The file as it came, on this machine.
    public Path original(FileId id) {
        return stores.originals()
                .find(Stores.attached(id))
                .orElseThrow(() -> new IllegalStateException("The file " + id + " is gone"));
    }

    /// How a file is given out to be played where it stands. Nothing where it is none that is played.
    public Optional<FileAnswer> played(FileId id, FileAnswer.Asked asked) {
        return find(id).filter(kept -> kept.serves(FileUse.RECORDING) || kept.isCaptions())
                .map(kept -> FileAnswer.of(kept, original(id), null, asked));
    }

    /// How a file is given out to be taken along.
    ///
    /// @param name under which it is kept there
    public Optional<FileAnswer> takenAlong(FileId id, String name, FileAnswer.Asked asked) {
        return find(id).filter(kept -> kept.serves(FileUse.DOWNLOAD))
                .map(kept -> FileAnswer.of(kept, original(id), name, asked));
    }
}
