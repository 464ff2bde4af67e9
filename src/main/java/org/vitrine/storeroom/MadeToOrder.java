package org.vitrine.storeroom;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;

/// Files that are made when somebody asks for them first, one at a time and apart from those who wait for pages. What
/// was made is kept until there is no room for it.
///
/// A file is asked for by a name such as `the-lamp-2.pdf`, which has to differ with everything that makes another file
/// of it.
public final class MadeToOrder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MadeToOrder.class);
    private static final String UNFINISHED = ".unfinished";
    /// The name that was asked for, and within it what the bytes are known by.
    private static final Pattern KEPT = Pattern.compile("(.+)\\.([0-9a-f]{24})(\\.[a-z]+)");
    private static final int TAG_BYTES = 12;
    private static final int SECONDS_TO_STOP = 10;

    private final Path folder;
    private final RoomOnDisk room;
    private final ThreadPoolExecutor bench;
    private final Map<String, Order> orders = new ConcurrentHashMap<>();
    private final Cache<String, State.Failed> failed = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(10))
            .maximumSize(1_000)
            .build();
    private @Nullable Map<String, State.Ready> kept;
    private volatile boolean closing;

    /// @param called as its thread is
    /// @param folder in which nothing else is kept
    /// @param waiting how many may wait to be made
    public MadeToOrder(String called, Path folder, DataSize space, int waiting) {
        this.folder = folder;
        this.room = new RoomOnDisk(folder, space.toBytes());
        this.bench = new ThreadPoolExecutor(
                1,
                1,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(waiting),
                Thread.ofPlatform()
                        .name(called)
                        .daemon()
                        .priority(Thread.MIN_PRIORITY)
                        .factory());
        this.bench.allowCoreThreadTimeOut(true);
    }

    /// Makes one file.
    public interface Maker {
        /// @param file to be written
        void make(Path file, Progress progress) throws IOException, InterruptedException;
    }

    /// To whom it is said how far something is.
    public interface Progress {
        /// Also to be called now and then where nothing goes on.
        ///
        /// @throws ClosingException when the house closes and nothing more is to be made
        void tell(int percent);
    }

    /// The house closes while something is being made.
    public static final class ClosingException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// How far a file is.
    public sealed interface State {
        /// @param file is not changed any more
        /// @param tag changes with the bytes
        record Ready(Path file, String tag) implements State {}

        /// @param percent that are done
        record Making(int percent) implements State {}

        /// Others are made before it.
        record Waiting() implements State {}

        /// So many wait that it was not taken.
        record Full() implements State {}

        /// It is tried again after a while, or when it was [forgotten][#forget].
        record Failed(Throwable why) implements State {}
    }

    /// A file that is there already.
    public Optional<State.Ready> kept(String name) {
        var ready = kept().get(name);
        if (ready == null) {
            return Optional.empty();
        }
        if (!Files.exists(ready.file())) {
            kept().remove(name, ready);
            return Optional.empty();
        }
        room.touch(ready.file());
        return Optional.of(ready);
    }

    public boolean isOrdered(String name) {
        return orders.containsKey(name);
    }

    /// Has a file made, unless it is there or on its way.
    ///
    /// @param patience how long to wait for it
    public State ask(String name, Maker maker, Duration patience) {
        var broken = failed.getIfPresent(name);
        if (broken != null) {
            return broken;
        }
        var ready = kept(name);
        if (ready.isPresent()) {
            return ready.get();
        }
        var mine = new Order(name, maker);
        var earlier = orders.putIfAbsent(name, mine);
        if (earlier != null) {
            return earlier.await(patience);
        }
        try {
            bench.execute(mine);
            return mine.await(patience);
        } catch (RejectedExecutionException full) {
            mine.end(new State.Full());
            return mine.state;
        }
    }

    /// Has what failed tried again when somebody asks next.
    public void forget(String name) {
        failed.invalidate(name);
    }

    /// Takes everything away that is not wanted any more.
    public void keepOnly(Predicate<String> wanted) {
        for (var file : kept().entrySet()) {
            if (!wanted.test(file.getKey())) {
                kept().remove(file.getKey());
                delete(file.getValue().file());
            }
        }
    }

    /// Nobody is interrupted: that would close the file of the database under everybody.
    @Override
    public void close() {
        closing = true;
        bench.getQueue().clear();
        bench.shutdown();
        try {
            if (!bench.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                LOG.warn("Something is still being made in {}", folder);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Something that somebody wants and that is not there yet.
    private final class Order implements Runnable, Progress {
        private final String name;
        private final Maker maker;
        private final CountDownLatch over = new CountDownLatch(1);
        private volatile State state = new State.Waiting();

        Order(String name, Maker maker) {
            this.name = name;
            this.maker = maker;
        }

        State await(Duration patience) {
            try {
                var isOver = over.await(patience.toMillis(), TimeUnit.MILLISECONDS);
                LOG.trace("{} is over: {}", name, isOver);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return state;
        }

        @Override
        public void tell(int percent) {
            if (closing) {
                throw new ClosingException();
            }
            state = new State.Making(percent);
        }

        @Override
        public void run() {
            try {
                tell(0);
                // Somebody may have asked at the very moment at which it was finished.
                var there = kept(name);
                end(there.isPresent() ? there.get() : made());
            } catch (ClosingException | InterruptedException e) {
                // Whoever asks again when the house is open has it begun anew.
                end(new State.Full());
            } catch (IOException | RuntimeException | Error broken) {
                LOG.error("Could not make {}", name, broken);
                var said = new State.Failed(broken);
                failed.put(name, said);
                end(said);
            }
        }

        void end(State last) {
            state = last;
            orders.remove(name, this);
            over.countDown();
        }

        private State.Ready made() throws IOException, InterruptedException {
            var begun = System.nanoTime();
            var unfinished = unfinished();
            try {
                maker.make(unfinished, this);
                var tag = tag(unfinished);
                var dot = name.lastIndexOf('.');
                var file = folder.resolve(name.substring(0, dot) + "." + tag + name.substring(dot));
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                var ready = new State.Ready(file, tag);
                kept().put(name, ready);
                LOG.info(
                        "Made {} of {} bytes in {} ms",
                        name,
                        Files.size(file),
                        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
                makeRoom();
                return ready;
            } finally {
                delete(unfinished);
            }
        }
    }

    /// One is made at a time: what else is unfinished was given up when the house was closed.
    private Path unfinished() throws IOException {
        Files.createDirectories(folder);
        try (var left = Files.newDirectoryStream(folder, UNFINISHED + "*")) {
            left.forEach(MadeToOrder::delete);
        }
        return Files.createTempFile(folder, UNFINISHED, null);
    }

    private void makeRoom() {
        try {
            room.trim();
        } catch (UncheckedIOException e) {
            LOG.warn("Could not make room in {}", folder, e);
        }
    }

    /// What lies in the folder is looked at once: nobody else puts anything there.
    private synchronized Map<String, State.Ready> kept() {
        if (kept == null) {
            kept = found();
        }
        return kept;
    }

    private Map<String, State.Ready> found() {
        var found = new ConcurrentHashMap<String, State.Ready>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder)) {
                for (var file : files) {
                    var parts = KEPT.matcher(file.getFileName().toString());
                    if (parts.matches()) {
                        found.put(parts.group(1) + parts.group(3), new State.Ready(file, parts.group(2)));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Could not look into " + folder, e);
            }
        }
        return found;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("Could not take {} away: {}", file, e.toString());
        }
    }

    private static String tag(Path file) throws IOException {
        try (var bytes = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest(), 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
