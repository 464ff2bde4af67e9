package org.vitrine.media;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.vitrine.media.UnreadablePictureException.Problem;

/// The pictures of the house. Bytes lie in files named by their SHA-256 and are never changed. What is shown of them is
/// made from their pixels alone and carries none of what a camera or a program wrote beside them.
@Service
public class Media {
    /// The widths in which a picture is served, in pixels.
    public static final List<Integer> WIDTHS = List.of(320, 640, 1280, 2000);

    static {
        // Before anybody reads a picture anywhere in the house.
        WebP.scanForPlugins();
    }

    private static final float QUALITY = 0.84f;
    /// What nobody has to wait for long: it is looked through at once, and prepared when it is asked for.
    private static final long SMALL = 16_000_000;

    private static final int LOCKS = 64;

    private final MediaRepository repository;
    private final JobRepository jobs;
    private final Stores stores;
    private final Tiles tiles;
    private final Darkroom darkroom;
    private final MediaSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final List<Object> locks = Stream.generate(Object::new).limit(LOCKS).toList();

    Media(
            MediaRepository repository,
            JobRepository jobs,
            Stores stores,
            Tiles tiles,
            Darkroom darkroom,
            MediaSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.jobs = jobs;
        this.stores = stores;
        this.tiles = tiles;
        this.darkroom = darkroom;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /// Keeps a picture; the same bytes are kept once.
    ///
    /// @throws UnreadablePictureException when this is no picture, several, a damaged one or one beyond the limits
    public Picture store(byte[] bytes, String fileName) {
        try {
            var file = tiles.scratch(".in");
            try {
                Files.write(file, bytes);
                return store(file, fileName);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not keep " + fileName, e);
        }
    }

    /// @param file is gone from where it was afterwards
    Picture store(Path file, String fileName) throws IOException {
        var inspection = Inspection.of(file, fileName, settings);
        if (inspection.pages().size() != 1) {
            throw new UnreadablePictureException(Problem.SEVERAL_PAGES, fileName);
        }
        var id = checksum(file);
        var known = repository.find(id);
        if (known.isPresent() && stores.originals().isKept(Stores.original(id))) {
            return known.get();
        }
        var page = inspection.pages().getFirst();
        if (page.size().pixels() <= SMALL) {
            // A damaged file is refused now, and not when a visitor comes. With a large one it shows a little later.
            darkroom.decodeInTurn(fileName, () -> {
                try (var opened = new PictureFile(file, inspection.kind())) {
                    return opened.rows(page, 0, page.size().height());
                }
            });
        }
        var picture = new Picture(
                id,
                inspection.kind().mediaType(),
                shortened(fileName),
                page.size().width(),
                page.size().height(),
                Files.size(file));
        stores.originals().keep(Stores.original(id), file);
        repository.insert(picture, clock.instant());
        jobs.addTiles(picture, clock.instant());
        events.publishEvent(new WorkQueued());
        return picture;
    }

    public Optional<Picture> find(MediaId id) {
        return repository.find(id);
    }

    /// The file as it came, on this machine.
    public Path original(MediaId id) {
        return stores.originals()
                .find(Stores.original(id))
                .orElseThrow(() -> new IllegalStateException("The file of " + id + " is gone"));
    }

    /// What a picture is given as. JPEG is read by everything.
    public enum Form {
        JPEG("jpg", "image/jpeg"),
        WEBP("webp", "image/webp");

        private final String ending;
        private final String mediaType;

        Form(String ending, String mediaType) {
            this.ending = ending;
            this.mediaType = mediaType;
        }

        /// How the names of such files end.
        public String ending() {
            return ending;
        }

        public String mediaType() {
            return mediaType;
        }

        /// @throws IllegalArgumentException when nothing is given so
        public static Form ending(String ending) {
            return Stream.of(values())
                    .filter(form -> form.ending.equals(ending))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No picture is given as " + ending));
        }

        /// Whether this machine can write it.
        public boolean isGiven() {
            return this == JPEG || WebP.isThere();
        }
    }

    /// A JPEG no wider than one of [#WIDTHS]; a picture that is narrower keeps its width.
    ///
    /// @return nothing when there is no such picture, or none that can be shown
    /// @throws IllegalArgumentException when pictures are not served in that width
    /// @throws NotYetPreparedException when it is large and has just come
    public Optional<Path> rendition(MediaId id, int width) {
        return rendition(id, width, Form.JPEG);
    }

    /// The same in a form that this machine writes.
    public Optional<Path> rendition(MediaId id, int width, Form form) {
        if (!WIDTHS.contains(width)) {
            throw new IllegalArgumentException("Pictures are not served " + width + " pixels wide");
        }
        var file = settings.folder()
                .resolve("renditions")
                .resolve(id.sha256().substring(0, 2))
                .resolve(id.sha256() + "-" + width + "." + form.ending());
        if (Files.exists(file)) {
            return Optional.of(file);
        }
        return find(id).flatMap(picture -> rendition(picture, width, form, file));
    }

    /// A picture to be looked at closely where nobody can be asked for parts of it: as large as it is, or as a picture
    /// that is made to measure may be.
    ///
    /// @return nothing when there is no such picture, or none that can be shown
    /// @throws NotYetPreparedException when it is large and has just come
    public Optional<byte[]> enlarged(MediaId id) {
        return find(id).flatMap(picture -> {
            try {
                var scale = Math.min(1.0, Math.sqrt((double) settings.largestAnswerPixels() / picture.pixels()));
                var size = new Size(
                        Math.max(1, (int) (picture.width() * scale)), Math.max(1, (int) (picture.height() * scale)));
                var whole = new Rectangle(0, 0, picture.width(), picture.height());
                return Optional.of(measured(picture, whole, size, image -> Encoding.jpeg(image, QUALITY)));
            } catch (UnreadablePictureException damaged) {
                return Optional.empty();
            }
        });
    }

    private Optional<Path> rendition(Picture picture, int width, Form form, Path file) {
        try {
            var scale = Math.min(1.0, (double) width / picture.width());
            var size =
                    new Size(Math.min(width, picture.width()), Math.max(1, (int) Math.round(picture.height() * scale)));
            var whole = new Rectangle(0, 0, picture.width(), picture.height());
            var bytes = measured(picture, whole, size, image -> switch (form) {
                case JPEG -> Encoding.jpeg(image, QUALITY);
                case WEBP -> WebP.of(image);
            });
            var unfinished = tiles.scratch("." + form.ending());
            Files.write(unfinished, bytes);
            FileStore.move(unfinished, file);
            return Optional.of(file);
        } catch (UnreadablePictureException damaged) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not make " + file, e);
        }
    }

    /// An area of a picture in a size, and what is made of it.
    ///
    /// @throws NotYetPreparedException when it is large and has just come
    byte[] measured(Picture picture, Rectangle area, Size size, Function<BufferedImage, byte[]> finish) {
        ensureTiles(picture);
        return darkroom.decodeInTurn(
                picture.fileName(), () -> finish.apply(new Measure(tiles, picture).cut(area, size)));
    }

    /// A tile as it is kept.
    Optional<byte[]> tile(Picture picture, Pyramid.Tile tile) {
        var found = tiles.find(picture.id(), tile);
        if (found.isEmpty()) {
            ensureTiles(picture);
            found = tiles.find(picture.id(), tile);
        }
        return found;
    }

    private void ensureTiles(Picture picture) {
        if (tiles.holds(picture.id())) {
            return;
        }
        if (picture.pixels() > SMALL) {
            // Never made, or given up for want of room.
            jobs.addTiles(picture, clock.instant());
            var job = jobs.find(Job.tilesOf(picture.id())).orElseThrow();
            if (job.state() == Job.State.FAILED) {
                throw new UnreadablePictureException(
                        Objects.requireNonNullElse(job.problem(), Problem.FAILED), picture.fileName());
            }
            if (job.state() == Job.State.DONE) {
                jobs.again(job.id(), clock.instant());
            }
            events.publishEvent(new WorkQueued());
            throw new NotYetPreparedException(picture.id());
        }
        synchronized (locks.get(Math.floorMod(picture.id().hashCode(), LOCKS))) {
            if (!tiles.holds(picture.id())) {
                var deadline = Deadline.in(settings.timeLimit(), picture.fileName());
                darkroom.decodeInTurn(picture.fileName(), () -> {
                    makeTiles(picture, deadline, _ -> {});
                    return true;
                });
            }
        }
    }

    void makeTilesUnlessThere(Picture picture, Deadline deadline, IntConsumer progress) {
        if (!tiles.holds(picture.id())) {
            makeTiles(picture, deadline, progress);
        }
    }

    private void makeTiles(Picture picture, Deadline deadline, IntConsumer progress) {
        var file = original(picture.id());
        var inspection = Inspection.of(file, picture.fileName(), settings);
        var page = inspection.pages().getFirst();
        darkroom.decode(picture.fileName(), () -> {
            try (var opened = new PictureFile(file, inspection.kind())) {
                tiles.make(picture.id(), page, opened, deadline, progress);
            }
            return true;
        });
    }

    static MediaId checksum(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return new MediaId(HexFormat.of().formatHex(in.getMessageDigest().digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// The end of a long name says more than its beginning, and the database has room for so much.
    static String shortened(String fileName) {
        var most = 255;
        return fileName.length() <= most ? fileName : fileName.substring(fileName.length() - most);
    }
}
