package org.vitrine.media;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.vitrine.media.Job.State;
import org.vitrine.media.UnreadablePictureException.Problem;

/// How far the house is with preparing its pictures for being looked at closely.
@Service
@PreAuthorize("hasRole('CURATOR')")
public class Preparation {
    private static final int FAILURES_SHOWN = 50;

    private final JobRepository jobs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Preparation(JobRepository jobs, ApplicationEventPublisher events, Clock clock) {
        this.jobs = jobs;
        this.events = events;
        this.clock = clock;
    }

    public enum Stage {
        WAITING,
        RUNNING,
        READY,
        FAILED
    }

    /// @param percent how much is done of one that is being prepared
    /// @param problem why one failed
    public record Progress(
            Stage stage, int percent, @Nullable Problem problem, long limit) {
        /// Whether it will look otherwise in a while, without anybody doing anything.
        public boolean isUnderWay() {
            return stage == Stage.WAITING || stage == Stage.RUNNING;
        }
    }

    public record Failure(MediaId picture, String fileName, Problem problem, long limit) {}

    /// A picture's progress.
    public Progress of(MediaId picture) {
        return jobs.find(Job.tilesOf(picture))
                .map(job -> new Progress(
                        switch (job.state()) {
                            case WAITING -> Stage.WAITING;
                            case RUNNING -> Stage.RUNNING;
                            case DONE -> Stage.READY;
                            case FAILED -> Stage.FAILED;
                        },
                        job.done(),
                        job.problem(),
                        job.problemLimit()))
                .orElse(new Progress(Stage.READY, 100, null, 0));
    }

    /// How many pictures of the house are not prepared yet.
    public int underWay() {
        return jobs.count(Set.of(State.WAITING, State.RUNNING));
    }

    public int all() {
        return jobs.count(Set.of(State.values()));
    }

    /// Those that could not be prepared, the latest first.
    public List<Failure> failures() {
        return jobs.failed(Job.Task.TILES, FAILURES_SHOWN).stream()
                .filter(job -> job.subject() != null && job.problem() != null)
                .map(job -> new Failure(
                        new MediaId(java.util.Objects.requireNonNull(job.subject())),
                        job.fileName(),
                        java.util.Objects.requireNonNull(job.problem()),
                        job.problemLimit()))
                .toList();
    }

    public void retry(MediaId picture) {
        jobs.again(Job.tilesOf(picture), clock.instant());
        events.publishEvent(new WorkQueued());
    }
}
