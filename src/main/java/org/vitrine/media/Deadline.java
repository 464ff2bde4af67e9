package org.vitrine.media;

import java.time.Duration;
import org.vitrine.media.UnreadablePictureException.Problem;

/// The moment by which a piece of work has to be done. Work looks at it between its steps.
final class Deadline {
    private final String fileName;
    private final long nanoseconds;

    private Deadline(String fileName, long nanoseconds) {
        this.fileName = fileName;
        this.nanoseconds = nanoseconds;
    }

    static Deadline in(Duration time, String fileName) {
        return new Deadline(fileName, System.nanoTime() + time.toNanos());
    }

    boolean hasPassed() {
        return System.nanoTime() - nanoseconds > 0;
    }

    /// @throws UnreadablePictureException when it has passed or the work is to stop
    void check() {
        if (hasPassed()) {
            throw new UnreadablePictureException(Problem.TOO_SLOW, fileName);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new StoppedException();
        }
    }

    /// The house closes: what was begun is begun again later.
    static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
