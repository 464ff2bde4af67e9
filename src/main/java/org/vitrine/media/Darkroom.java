package org.vitrine.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.vitrine.media.UnreadablePictureException.Problem;
import software.amazon.awssdk.core.exception.SdkException;

/// The place where files of strangers are decoded. Whatever a decoder throws at a file that was made to hurt it comes
/// out
/// as one thing that can be said to people; and of those who wait for an answer, only a few are served at a time.
@Component
class Darkroom {
    private static final Logger LOG = LoggerFactory.getLogger(Darkroom.class);
    private static final int PATIENCE_SECONDS = 15;

    private final Semaphore places;

    Darkroom(MediaSettings settings) {
        places = new Semaphore(2 * settings.workers(), true);
    }

    /// Decodes while somebody waits for it.
    ///
    /// @throws UnreadablePictureException when the file cannot be decoded
    /// @throws BusyException when there was no place for long
    <T> T decodeInTurn(String fileName, Callable<T> work) {
        enter();
        try {
            return decode(fileName, work);
        } finally {
            places.release();
        }
    }

    /// @throws UnreadablePictureException when the file cannot be decoded
    <T> T decode(String fileName, Callable<T> work) {
        try {
            return work.call();
        } catch (UnreadablePictureException | Deadline.StoppedException said) {
            throw said;
        } catch (OutOfMemoryError tooLarge) {
            LOG.warn("{} needs more memory than there is", fileName);
            throw new UnreadablePictureException(Problem.TOO_LARGE_AT_ONCE, fileName);
        } catch (FileSystemException | UncheckedIOException | DataAccessException | SdkException ours) {
            throw new IllegalStateException("Could not work on " + fileName, ours);
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            LOG.info("{} cannot be decoded: {}", fileName, damaged.toString());
            throw new UnreadablePictureException(Problem.DAMAGED, fileName);
        } catch (Exception e) {
            throw new IllegalStateException("Could not work on " + fileName, e);
        }
    }

    private void enter() {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new BusyException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Deadline.StoppedException();
        }
    }

    /// Too many want something at once.
    static final class BusyException extends NotYetPreparedException {
        private static final long serialVersionUID = 1L;

        BusyException() {
            super("Too many pictures are wanted at once");
        }
    }
}
