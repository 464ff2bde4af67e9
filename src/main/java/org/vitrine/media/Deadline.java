package org.vitrine.media;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.vitrine.media.UnreadablePictureException.Problem;

/// The moment by which a piece of work has to be done, and whether it is to stop before. Work looks at it between its
/// steps. Nobody is interrupted: an interrupt in the middle of a write closes the embedded database for everybody.
final class Deadline {
    private final String fileName;
    private final long nanoseconds;
    private final BooleanSupplier closing;

    private Deadline(String fileName, long nanoseconds, BooleanSupplier closing) {
        this.fileName = fileName;
        this.nanoseconds = nanoseconds;
        this.closing = closing;
    }

    static Deadline in(Duration time, String fileName) {
        return in(time, fileName, () -> false);
    }

    /// @param closing whether the house closes
    static Deadline in(Duration time, String fileName, BooleanSupplier closing) {
        return new Deadline(fileName, System.nanoTime() + time.toNanos(), closing);
    }

    /// @throws UnreadablePictureException when it has passed
    /// @throws StoppedException when the house closes
    void check() {
        if (closing.getAsBoolean()) {
            throw new StoppedException();
        }
        if (System.nanoTime() - nanoseconds > 0) {
            throw new UnreadablePictureException(Problem.TOO_SLOW, fileName);
        }
    }

    /// The house closes: what was begun is begun again later.
    static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
