package org.vitrine.search;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vitrine.publishing.EditionsChanged;
import org.vitrine.publishing.Found;

/// Keeps the index at what is on display, in a thread of its own: at the start, after every change, and when it is made
/// anew. While a new generation is made the old one answers.
@Component
@EnableConfigurationProperties(SearchSettings.class)
class Indexing {
    private static final Logger log = LoggerFactory.getLogger(Indexing.class);
    static final int TOGETHER = 250;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final SearchSettings settings;
    private final Pointer pointer;
    private final Display display;
    private final Clock clock;
    private final Semaphore work = new Semaphore(0);
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private final Thread thread;

    private volatile boolean ending;
    private volatile boolean changed;
    private volatile boolean anewWanted;
    private volatile Found.State state = new Found.State.Preparing(0, 0, false);
    private volatile @Nullable Index current;
    private volatile @Nullable Index next;

    Indexing(SearchSettings settings, Display display, Clock clock) {
        this.settings = settings;
        this.pointer = new Pointer(settings);
        this.display = display;
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("indexing").daemon().unstarted(this::workUntilTheEnd);
    }

    /// The first change comes at the start, when it is read what is on display.
    @EventListener
    @Order(3)
    void follow(EditionsChanged event) {
        changed = true;
        wake();
    }

    /// Makes the whole index anew, in the background.
    void makeAnew() {
        anewWanted = true;
        wake();
    }

    Found.State state() {
        return state;
    }

    /// Asks the index that is whole; while there is none, the one that is being made.
    <T> Optional<T> ask(Function<Index, T> question) {
        use.readLock().lock();
        try {
            var whole = current;
            return Optional.ofNullable(whole == null ? next : whole).map(question);
        } finally {
            use.readLock().unlock();
        }
    }

    private synchronized void wake() {
        if (thread.getState() == Thread.State.NEW && !ending) {
            thread.start();
        }
        work.release();
    }

    private void workUntilTheEnd() {
        var pause = FIRST_PAUSE;
        while (!ending) {
            try {
                work.acquire();
                work.drainPermits();
                catchUp();
                pause = FIRST_PAUSE;
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (ending) {
                    return;
                }
                log.error("The search index cannot be kept, trying again in {}", pause, e);
                state = new Found.State.Unavailable();
                close();
                pause = await(pause);
                changed = true;
                work.release();
            }
        }
    }

    /// Waits, and says how long to wait the next time.
    private Duration await(Duration pause) {
        try {
            for (var waited = Duration.ZERO; !ending && waited.compareTo(pause) < 0; waited = waited.plusMillis(200)) {
                TimeUnit.MILLISECONDS.sleep(200);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var longer = pause.multipliedBy(2);
        return longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }

    private void catchUp() {
        if (current == null && next == null) {
            open();
        }
        if (anewWanted && next == null) {
            anewWanted = false;
            next = Index.open(settings, name());
        }
        do {
            changed = false;
            var answering = current;
            if (answering != null) {
                bringUpToDate(answering, false);
            }
            var made = next;
            if (made != null && bringUpToDate(made, answering != null)) {
                replaceBy(made);
            }
        } while (changed && !ending);
        if (current != null && next == null) {
            state = new Found.State.Ready();
        }
    }

    private void open() {
        var whole = pointer.read();
        if (whole.isPresent()) {
            try {
                current = Index.open(settings, whole.get());
            } catch (RuntimeException e) {
                if (settings.backend() == SearchSettings.Backend.OPENSEARCH) {
                    // The cluster is not there, which says nothing about the index.
                    throw e;
                }
                log.warn("The search index cannot be read and is made anew", e);
            }
        }
        removeAllBut(current == null ? null : current.generation());
        if (current == null) {
            next = Index.open(settings, name());
        }
    }

    /// Makes up the difference between what is on display and what an index holds.
    ///
    /// @param giveWay whether to stop as soon as there is something new for the index that answers
    /// @return whether there is no difference any more
    private boolean bringUpToDate(Index index, boolean giveWay) {
        var wanted = display.wanted();
        var held = index.held();
        var superfluous =
                held.keySet().stream().filter(id -> !wanted.containsKey(id)).toList();
        var missing = wanted.entrySet().stream()
                .filter(entry -> !entry.getValue().stamp().equals(held.get(entry.getKey())))
                .map(entry -> entry.getValue().entry())
                .toList();
        // What is no longer on display goes first.
        for (var some : groups(superfluous)) {
            index.remove(some);
        }
        var done = 0;
        for (var some : groups(missing)) {
            if (index == next || done > 0 || missing.size() > TOGETHER) {
                state = new Found.State.Preparing(
                        wanted.size() - missing.size() + done, wanted.size(), index == next && current != null);
            }
            if (ending || giveWay && changed) {
                return false;
            }
            index.write(some.stream().map(entry -> entry.get()).toList());
            done += some.size();
        }
        if (!superfluous.isEmpty() || !missing.isEmpty()) {
            log.info(
                    "Search index {}: {} entries written, {} removed, {} held",
                    index.generation(),
                    missing.size(),
                    superfluous.size(),
                    wanted.size());
        }
        return !ending;
    }

    private static <T> List<List<T>> groups(List<T> all) {
        var groups = new ArrayList<List<T>>();
        for (var from = 0; from < all.size(); from += TOGETHER) {
            groups.add(all.subList(from, Math.min(all.size(), from + TOGETHER)));
        }
        return groups;
    }

    private void replaceBy(Index made) {
        made.settle();
        pointer.write(made.generation());
        var former = current;
        use.writeLock().lock();
        try {
            current = made;
            next = null;
        } finally {
            use.writeLock().unlock();
        }
        // Nobody asks the former any more: who did has given the lock back.
        if (former != null) {
            former.close();
        }
        removeAllBut(made.generation());
    }

    private void removeAllBut(@Nullable String kept) {
        pointer.generations().stream()
                .filter(generation -> !generation.equals(kept))
                .forEach(generation -> Index.remove(settings, generation));
    }

    private String name() {
        return NAME.format(clock.instant().atOffset(ZoneOffset.UTC)) + "-"
                + UUID.randomUUID().toString().substring(0, 8);
    }

    private void close() {
        use.writeLock().lock();
        try {
            for (var index : new Index[] {current, next}) {
                if (index != null) {
                    index.close();
                }
            }
        } catch (RuntimeException e) {
            log.warn("The search index was not closed in order", e);
        } finally {
            current = null;
            next = null;
            use.writeLock().unlock();
        }
    }

    /// Never interrupts the thread, which would close files under the index's hands.
    @PreDestroy
    void end() throws InterruptedException {
        ending = true;
        synchronized (this) {
            if (thread.getState() == Thread.State.NEW) {
                return;
            }
        }
        work.release();
        thread.join(Duration.ofSeconds(10));
        close();
    }
}
