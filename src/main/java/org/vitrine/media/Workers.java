package org.vitrine.media;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.vitrine.media.UnreadablePictureException.Problem;

/// Does the work on pictures that nobody waits for, a few at a time. They are told of new work; beside that they look
/// now and then whether a process that died left some.
@Component
class Workers implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(5);
    private static final Duration HELD_FOR = Duration.ofSeconds(20);
    private static final Duration REMEMBERED_FOR = Duration.ofDays(7);
    private static final int MOST_ATTEMPTS = 3;
    private static final int SECONDS_TO_STOP = 10;

    private final JobRepository jobs;
    private final MediaRepository repository;
    private final Media media;
    private final Intake intake;
    private final MediaSettings settings;
    private final Clock clock;
    private final String name = UUID.randomUUID().toString();
    private final Semaphore work = new Semaphore(0);
    private @Nullable ScheduledExecutorService rounds;
    private List<Thread> threads = List.of();
    private volatile boolean running;
    private volatile boolean closing;

    Workers(
            JobRepository jobs,
            MediaRepository repository,
            Media media,
            Intake intake,
            MediaSettings settings,
            Clock clock) {
        this.jobs = jobs;
        this.repository = repository;
        this.media = media;
        this.intake = intake;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        closing = false;
        running = true;
        rounds = Executors.newSingleThreadScheduledExecutor(
                task -> Thread.ofPlatform().name("pictures-rounds").daemon().unstarted(task));
        var _ = rounds.scheduleWithFixedDelay(this::goRound, 0, BETWEEN_ROUNDS.toMillis(), TimeUnit.MILLISECONDS);
        threads = IntStream.range(0, settings.workers())
                .mapToObj(number -> Thread.ofPlatform()
                        .name("pictures-" + number)
                        .daemon()
                        .priority(Thread.MIN_PRIORITY)
                        .start(this::work))
                .toList();
    }

    @Override
    public synchronized void stop() {
        closing = true;
        if (rounds != null) {
            rounds.shutdown();
        }
        work.release(threads.size());
        try {
            for (var thread : threads) {
                thread.join(Duration.ofSeconds(SECONDS_TO_STOP));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        jobs.release(name);
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void hear(WorkQueued queued) {
        wake();
    }

    private void wake() {
        if (work.availablePermits() < settings.workers()) {
            work.release();
        }
    }

    private void goRound() {
        try {
            var now = clock.instant();
            jobs.hold(name, now.plus(HELD_FOR));
            if (work.availablePermits() == 0 && jobs.isWorkLeft(now)) {
                work.release(settings.workers());
            }
            jobs.forgetIntakes(now.minus(REMEMBERED_FOR));
        } catch (RuntimeException e) {
            LOG.warn("Could not look for work on pictures", e);
        }
    }

    private void work() {
        while (!closing) {
            try {
                work.acquireUninterruptibly();
                while (!closing) {
                    var job = jobs.claim(name, clock.instant(), clock.instant().plus(HELD_FOR));
                    if (job.isEmpty()) {
                        break;
                    }
                    // There may be more, for the others.
                    wake();
                    perform(job.get());
                }
            } catch (RuntimeException e) {
                LOG.warn("Could not take up work on pictures", e);
            }
        }
    }

    void perform(Job job) {
        if (job.attempts() > MOST_ATTEMPTS) {
            jobs.fail(job.id(), Problem.GAVE_UP, 0);
            return;
        }
        try {
            switch (job.task()) {
                case INTAKE -> intake.work(job, () -> closing);
                case TILES -> cut(job);
            }
            jobs.finish(job.id());
        } catch (UnreadablePictureException refused) {
            LOG.info("No pictures of {}: {}", job.fileName(), refused.problem());
            jobs.fail(job.id(), refused.problem(), refused.limit());
        } catch (Deadline.StoppedException closing) {
            LOG.debug("Work on {} is given back when everybody has stopped", job.fileName());
        } catch (IOException | RuntimeException e) {
            LOG.warn("Work on {} failed", job.fileName(), e);
            jobs.fail(job.id(), Problem.FAILED, 0);
        }
    }

    private void cut(Job job) {
        var picture = repository
                .find(new MediaId(java.util.Objects.requireNonNull(job.subject())))
                .orElseThrow(() -> new UnreadablePictureException(Problem.FAILED, job.fileName()));
        media.makeTilesUnlessThere(
                picture,
                Deadline.in(settings.timeLimit(), job.fileName(), () -> closing),
                percent -> jobs.progress(job.id(), percent, 100));
    }
}
