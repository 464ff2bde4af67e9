package org.vitrine.backups;

import java.util.concurrent.atomic.AtomicBoolean;

/// How far a long piece of work is; others look at it, and may ask it to stop.
public final class Course {
    /// What is being done.
    public enum Stage {
        BEGINNING,
        ROWS,
        FILES,
        CHECKING,
        READING_BACK
    }

    /// @param done of the present stage, out of `total`; nothing is known of it where that is 0
    public record Point(Stage stage, long done, long total) {
        public double share() {
            return total <= 0 ? 0 : Math.min(1, (double) done / total);
        }
    }

    private volatile Point point = new Point(Stage.BEGINNING, 0, 0);
    private final AtomicBoolean stopped = new AtomicBoolean();

    public Point point() {
        return point;
    }

    void enter(Stage stage, long total) {
        check();
        point = new Point(stage, 0, total);
    }

    void advance(long more) {
        check();
        point = new Point(point.stage(), point.done() + more, point.total());
    }

    public void stop() {
        stopped.set(true);
    }

    private void check() {
        if (stopped.get()) {
            throw new BackupFailedException.Stopped();
        }
    }
}
