package org.vitrine.publishing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.vitrine.house.House;
import org.vitrine.media.ImageApi;
import org.vitrine.media.Media;
import org.vitrine.media.NotYetPreparedException;
import org.vitrine.publishing.books.Covers;
import org.vitrine.publishing.books.EpubBook;
import org.vitrine.publishing.books.PdfBook;

/// Editions as books. Each is made when somebody asks for it first, one at a time and apart from those who read,
/// and kept in the data folder until there is no room for it.
@Service
@EnableConfigurationProperties(BookSettings.class)
public class Books implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(Books.class);
    /// Changes with the way they are made: what was made otherwise is made anew.
    private static final String BOUND = "2";

    private static final String UNFINISHED = ".unfinished";
    private static final int TAG_BYTES = 12;
    private static final int PREPARING_TRIES = 40;
    private static final Duration PREPARING = Duration.ofSeconds(3);

    private final BookPages pages;
    private final Media media;
    private final ImageApi images;
    private final House house;
    private final Editions editions;
    private final BookSettings settings;
    private final Clock clock;
    private final Path folder;
    private final ThreadPoolExecutor bindery;
    private final Map<String, CompletableFuture<Boolean>> ordered = new ConcurrentHashMap<>();
    private final Cache<String, Boolean> failed = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(10))
            .maximumSize(1_000)
            .build();

    Books(
            BookPages pages,
            Media media,
            ImageApi images,
            House house,
            Editions editions,
            BookSettings settings,
            Clock clock,
            @Value("${vitrine.data}") Path data) {
        this.pages = pages;
        this.media = media;
        this.images = images;
        this.house = house;
        this.editions = editions;
        this.settings = settings;
        this.clock = clock;
        this.folder = data.resolve("books");
        this.bindery = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(settings.waiting()),
                Thread.ofPlatform().name("bindery").daemon().factory());
    }

    public enum Format {
        PDF("catalogue.pdf", "application/pdf"),
        EPUB("book.epub", "application/epub+zip");

        private final String file;
        private final String mediaType;

        Format(String file, String mediaType) {
            this.file = file;
            this.mediaType = mediaType;
        }

        /// The last part of its address.
        public String file() {
            return file;
        }

        public String mediaType() {
            return mediaType;
        }

        private String ending() {
            return file.substring(file.lastIndexOf('.'));
        }
    }

    /// A book that somebody wants.
    ///
    /// @param origin the scheme and host under which the house is reached: links in it begin so
    /// @param context the path under which it is, without a slash at its end
    public record Order(Format format, Exhibition exhibition, String origin, String context) {
        /// Under what name it is kept by those who take it along: `the-lamp-2.pdf`.
        public String fileName() {
            var language =
                    exhibition.isTranslated() ? "-" + exhibition.content().language() : "";
            return exhibition.slug() + language + "-"
                    + exhibition.editionNumber().orElseThrow() + format.ending();
        }
    }

    /// What comes of an order.
    public sealed interface Outcome {
        /// It lies there.
        ///
        /// @param tag changes with the bytes
        record Ready(Path file, String tag) implements Outcome {}

        record Making() implements Outcome {}

        /// Too many are being made.
        record Busy() implements Outcome {}

        record Failed() implements Outcome {}
    }

    /// A book that is there already.
    public Optional<Outcome.Ready> kept(Order order) {
        return kept(key(order), order.format());
    }

    public boolean isBeingMade(Order order) {
        return ordered.containsKey(key(order));
    }

    /// Has a book made, unless it is there or on its way, and waits a little for it.
    public Outcome ask(Order order) {
        var key = key(order);
        if (failed.getIfPresent(key) != null) {
            return new Outcome.Failed();
        }
        try {
            var made = ordered.computeIfAbsent(
                    key,
                    _ -> kept(key, order.format())
                            .map(_ -> CompletableFuture.completedFuture(true))
                            .orElseGet(() -> CompletableFuture.supplyAsync(() -> made(order, key), bindery)));
            var _ = made.whenComplete((_, _) -> ordered.remove(key, made));
            made.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException full) {
            return new Outcome.Busy();
        } catch (TimeoutException later) {
            return new Outcome.Making();
        } catch (ExecutionException broken) {
            return new Outcome.Failed();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Making();
        }
        return kept(key, order.format()).<Outcome>map(ready -> ready).orElseGet(Outcome.Failed::new);
    }

    /// Where editions of an exhibit that is withdrawn were made into books, they are taken away.
    @EventListener(EditionsChanged.class)
    void clear() {
        if (Files.isDirectory(folder)) {
            var shown = editions.onDisplay().stream()
                    .map(exhibition -> exhibition.id().toString())
                    .collect(Collectors.toSet());
            files().stream()
                    .filter(file -> shown.stream()
                            .noneMatch(id -> file.getFileName().toString().startsWith(id)))
                    .forEach(Books::delete);
        }
    }

    /// Nobody is interrupted: that would close the file of the database under everybody.
    @Override
    public void destroy() {
        bindery.getQueue().clear();
        bindery.shutdown();
    }

    // ---- keeping ----

    /// What makes a book another one: the edition, its language, the house around it, and where it is.
    private String key(Order order) {
        var exhibition = order.exhibition();
        var institution = house.institution();
        var looks = institution.looks();
        var written = String.join(
                "\n",
                BOUND,
                order.origin(),
                order.context(),
                exhibition.slug().value(),
                institution.name(),
                String.valueOf(institution.place()),
                String.valueOf(institution.address()),
                String.valueOf(institution.email()),
                looks.palette().toString(),
                looks.faces().word());
        return "%s-%d-%s-%s"
                        .formatted(
                                exhibition.id(),
                                exhibition.editionNumber().orElseThrow(),
                                exhibition.content().language(),
                                tag(digest().digest(written.getBytes(StandardCharsets.UTF_8))))
                + order.format().ending();
    }

    /// In the name of the file stands what its bytes are known by.
    private Optional<Outcome.Ready> kept(String key, Format format) {
        var begin = key.substring(0, key.length() - format.ending().length()) + ".";
        return files().stream()
                .filter(file -> file.getFileName().toString().startsWith(begin))
                .filter(file -> file.getFileName().toString().endsWith(format.ending()))
                .findFirst()
                .map(file -> {
                    touch(file);
                    var name = file.getFileName().toString();
                    return new Outcome.Ready(
                            file,
                            name.substring(
                                    begin.length(),
                                    name.length() - format.ending().length()));
                });
    }

    private void touch(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        } catch (IOException gone) {
            log.debug("{} was taken away meanwhile", file);
        }
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().startsWith(UNFINISHED))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not look into " + folder, e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log.warn("Could not take {} away: {}", file, e.toString());
        }
    }

    private void makeRoom(Path made) {
        var left = settings.onDisk().toBytes();
        for (var file : files().stream()
                .sorted(Comparator.comparing(Books::lastAsked).reversed())
                .toList()) {
            left -= file.toFile().length();
            if (left < 0 && !file.equals(made)) {
                delete(file);
            }
        }
    }

    private static FileTime lastAsked(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    // ---- making ----

    private boolean made(Order order, String key) {
        var begun = clock.instant();
        try {
            var unfinished = unfinished();
            try {
                var digest = digest();
                prepared(order, unfinished, digest);
                var name =
                        key.substring(0, key.length() - order.format().ending().length())
                                + "."
                                + tag(digest.digest())
                                + order.format().ending();
                var file = folder.resolve(name);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                makeRoom(file);
                log.info(
                        "Made {} of {} bytes in {} ms",
                        name,
                        Files.size(file),
                        Duration.between(begun, clock.instant()).toMillis());
                return true;
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException | RuntimeException | Error broken) {
            log.error("Could not make {}", key, broken);
            failed.put(key, true);
            throw new IllegalStateException("Could not make " + key, broken);
        }
    }

    /// One is made at a time: what else is unfinished was given up when the house was closed.
    private Path unfinished() throws IOException {
        Files.createDirectories(folder);
        try (var left = Files.newDirectoryStream(folder, UNFINISHED + "*")) {
            left.forEach(Books::delete);
        }
        return Files.createTempFile(folder, UNFINISHED, null);
    }

    /// Large pictures that have just come take a while before they can be shown.
    private void prepared(Order order, Path file, MessageDigest digest) throws IOException {
        for (var tries = 1; ; tries++) {
            digest.reset();
            try (var out =
                    new DigestOutputStream(new java.io.BufferedOutputStream(Files.newOutputStream(file)), digest)) {
                write(order, out);
                return;
            } catch (NotYetPreparedException soon) {
                if (tries == PREPARING_TRIES) {
                    throw soon;
                }
            }
            try {
                Thread.sleep(PREPARING);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The house is closing", e);
            }
        }
    }

    private void write(Order order, OutputStream out) throws IOException {
        var book = pages.book(order.exhibition(), order.origin(), order.context());
        var printing = new Printing(media, images, book.dress());
        var catalogue = new PdfBook(book, printing);
        switch (order.format()) {
            case PDF -> catalogue.write(out);
            case EPUB -> new EpubBook(book, printing, Printing.jpeg(Covers.picture(catalogue))).write(out);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String tag(byte[] digest) {
        return HexFormat.of().formatHex(digest, 0, TAG_BYTES);
    }
}
