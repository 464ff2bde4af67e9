package org.vitrine.interchange.intake;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutorService;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.Accounts;
import org.vitrine.accounts.HouseWork;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedIn;
import org.vitrine.interchange.Finding;
import org.vitrine.interchange.Records;
import org.vitrine.interchange.intake.ImportBatches.OvertakenException;
import org.vitrine.library.StaleDocumentException;

/// Does in the background what imports say they are busy with. It takes up what a process before it left off.
///
/// What it knows of the world is in the database: how far an import is, and whether somebody stopped it.
@Component
class ImportWorker {
    private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);

    static final int BATCH = 200;
    private static final int MOST_PICTURES = 40;
    private static final long MOST_CHARACTERS = 4L * 1024 * 1024;
    private static final int THREADS = 2;
    private static final int TRIES = 3;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(15);
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(15);

    private final ImportRepository repository;
    private final ImportBatches batches;
    private final IntakeFiles files;
    private final IntakeSettings settings;
    private final PictureIntake pictures;
    private final Records records;
    private final Accounts accounts;
    private final Clock clock;

    private final Set<ImportId> taken = ConcurrentHashMap.newKeySet();
    private final LinkedBlockingQueue<Boolean> bell = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    ImportWorker(
            ImportRepository repository,
            ImportBatches batches,
            IntakeFiles files,
            IntakeSettings settings,
            PictureIntake pictures,
            Records records,
            Accounts accounts,
            Clock clock) {
        this.repository = repository;
        this.batches = batches;
        this.files = files;
        this.settings = settings;
        this.pictures = pictures;
        this.records = records;
        this.accounts = accounts;
        this.clock = clock;
    }

    @EventListener(ApplicationStartedEvent.class)
    void start() {
        for (var i = 1; i <= THREADS; i++) {
            threads.add(Thread.ofPlatform().daemon().name("imports-" + i).start(this::work));
        }
    }

    /// Never interrupts: an embedded database closes its file when a thread that writes to it is.
    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        threads.forEach(_ -> bell.add(true));
        for (var thread : threads) {
            thread.join(LONGEST_GOODBYE);
        }
    }

    /// Says that there is something to do.
    void ring() {
        bell.add(true);
    }

    private void work() {
        while (!stopping) {
            try {
                var job = next();
                if (job.isPresent()) {
                    try {
                        run(job.get());
                    } finally {
                        taken.remove(job.get().id());
                    }
                } else {
                    bell.poll(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!stopping) {
                    log.error("The imports could not be looked through", e);
                    pause();
                }
            }
        }
    }

    private void pause() {
        try {
            bell.poll(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// One that is busy, whose files are on this machine, and that no other thread has.
    private Optional<ImportJob> next() {
        return repository.busy().stream()
                .filter(job -> job.state() == ImportState.UNDOING || files.has(job.id()))
                .filter(job -> taken.add(job.id()))
                .findFirst()
                .flatMap(job -> {
                    // It may have ended between the look and the grasp.
                    var now = repository
                            .find(job.id())
                            .filter(still -> still.state().isBusy());
                    if (now.isEmpty()) {
                        taken.remove(job.id());
                    }
                    return now;
                });
    }

    private void run(ImportJob job) {
        try {
            as(job, () -> pass(job));
        } catch (OvertakenException e) {
            log.debug("Import {} was stopped or is gone on with elsewhere", job.id());
        } catch (UnreadableImportException e) {
            fail(job, e.finding());
        } catch (RuntimeException e) {
            if (!stopping) {
                log.error("Import {} failed", job.id(), e);
                fail(job, Finding.error("intake.broken"));
            }
        }
    }

    /// With the rights of whoever began it, as they are now.
    private void as(ImportJob job, Runnable work) {
        var by = job.createdBy();
        if (by == null) {
            HouseWork.run(work);
            return;
        }
        var found = new ArrayList<Account>();
        HouseWork.run(() -> accounts.find(by).ifPresent(found::add));
        if (found.isEmpty()
                || !found.getFirst().enabled()
                || !found.getFirst().role().including().contains(Role.CURATOR)) {
            throw new UnreadableImportException(Finding.error("intake.no-rights"));
        }
        var before = SecurityContextHolder.getContext();
        try {
            SecurityContextHolder.setContext(
                    new SecurityContextImpl(new SignedIn(found.getFirst(), 0).toAuthentication()));
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private void pass(ImportJob job) {
        switch (job.state()) {
            case CHECKING, RUNNING -> read(job);
            case UNDOING -> undo(job);
            case READY, CHECKED, STOPPED, DONE, UNDONE, HALF_UNDONE, FAILED -> {}
        }
    }

    private void read(ImportJob job) {
        var today = LocalDate.now(clock);
        try (var reader = new FilesReader(job.kind(), job.settings(), files.list(job.id()), records, today);
                var taking = new Taking(job)) {
            var passed = 0L;
            while (passed < job.passed() && reader.next() != null) {
                passed++;
            }
            passed = job.passed();
            var batch = new ArrayList<Incoming>();
            var pictureCount = 0;
            var characters = 0L;
            UnreadableImportException broken = null;
            for (var more = true; more; ) {
                try {
                    var next = reader.next();
                    more = next != null;
                    if (next != null) {
                        batch.add(pictures.take(next, job.state() == ImportState.RUNNING));
                        pictureCount += next.pictures().size();
                        characters += weight(next);
                    }
                } catch (UnreadableImportException e) {
                    // What was read before it is taken all the same.
                    broken = e;
                    more = false;
                }
                if (batch.size() >= BATCH || pictureCount >= MOST_PICTURES || characters >= MOST_CHARACTERS) {
                    passed = taking.take(batch, passed);
                    batch = new ArrayList<>();
                    pictureCount = 0;
                    characters = 0;
                }
                if (stopping) {
                    return;
                }
                if (passed > settings.bulk().mostRows()) {
                    throw new UnreadableImportException(Finding.error(
                            "intake.too-many-rows", settings.bulk().mostRows()));
                }
            }
            if (!batch.isEmpty()) {
                passed = taking.take(batch, passed);
            }
            taking.await();
            if (broken != null) {
                throw broken;
            }
            var ended = job.state() == ImportState.CHECKING ? ImportState.CHECKED : ImportState.DONE;
            if (repository.end(job.id(), job.state(), ended, passed, reader.remarks(), clock.instant())
                    && ended == ImportState.DONE) {
                files.remove(job.id());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read the files of import " + job.id(), e);
        }
    }

    /// Takes rows in while the next ones are being read; one batch after the other.
    private final class Taking implements AutoCloseable {
        private final ImportJob job;
        private final FreeHandles handles = new FreeHandles();
        private final ExecutorService hand =
                new DelegatingSecurityContextExecutorService(Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name("imports-taking").factory()));
        private Future<?> before = CompletableFuture.completedFuture(null);

        private Taking(ImportJob job) {
            this.job = job;
        }

        /// Begins when the batch before it is in, and does not wait for its end.
        ///
        /// @return how many rows will be passed then
        private long take(List<Incoming> batch, long from) {
            await();
            before = hand.submit(() -> ImportWorker.this.take(job, from, batch, handles));
            return from + batch.size();
        }

        private void await() {
            try {
                before.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            hand.close();
        }
    }

    private long take(ImportJob job, long from, List<Incoming> batch, FreeHandles handles) {
        for (var attempt = 1; ; attempt++) {
            try {
                batches.take(job, from, batch, handles);
                return from + batch.size();
            } catch (StaleDocumentException | DataIntegrityViolationException e) {
                // Somebody saved one of the documents meanwhile, or took a handle: judged anew, it comes out right.
                if (attempt == TRIES) {
                    return batch.size() == 1
                            ? refuse(job, from, batch.getFirst(), e)
                            : takeEach(job, from, batch, handles);
                }
            } catch (NonTransientDataAccessException e) {
                return batch.size() == 1 ? refuse(job, from, batch.getFirst(), e) : takeEach(job, from, batch, handles);
            }
        }
    }

    /// So that one row that the database will not have does not keep out the others.
    private long takeEach(ImportJob job, long from, List<Incoming> batch, FreeHandles handles) {
        var passed = from;
        for (var incoming : batch) {
            passed = take(job, passed, List.of(incoming), handles);
        }
        return passed;
    }

    private long refuse(ImportJob job, long from, Incoming row, RuntimeException why) {
        log.warn("Row {} of import {} could not be saved", from + 1, job.id(), why);
        batches.refuse(job, from, row, Finding.error("intake.not-saved"));
        return from + 1;
    }

    private void undo(ImportJob job) {
        var total = job.total() == null ? 0 : job.total();
        var passed = job.passed();
        while (passed < total && !stopping) {
            passed = undo(job, passed, BATCH);
        }
        if (passed >= total) {
            repository.end(job.id(), ImportState.UNDOING, ImportState.UNDONE, null, List.of(), clock.instant());
            files.remove(job.id());
        }
    }

    private long undo(ImportJob job, long from, int most) {
        try {
            return batches.undo(job, from, most);
        } catch (StaleDocumentException e) {
            return undo(job, from, most);
        } catch (DataIntegrityViolationException e) {
            // Something that is not known here points at one of the documents.
            return most == 1 ? batches.leave(job, from) : undo(job, from, 1);
        }
    }

    private void fail(ImportJob job, Finding why) {
        var ended = switch (job.state()) {
            // What cannot be checked may be read otherwise: with another encoding, say.
            case CHECKING -> ImportState.READY;
            case UNDOING -> ImportState.HALF_UNDONE;
            default -> ImportState.FAILED;
        };
        repository.end(job.id(), job.state(), ended, null, List.of(why), clock.instant());
    }

    private static long weight(Incoming incoming) {
        var document = incoming.document();
        return document == null
                ? 0
                : document.texts()
                        .flatMap(text -> text.text().segments().stream())
                        .mapToLong(segment -> segment.text().length())
                        .sum();
    }
}
