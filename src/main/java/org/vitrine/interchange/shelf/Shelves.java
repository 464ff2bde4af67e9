package org.vitrine.interchange.shelf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.vitrine.house.House;
import org.vitrine.media.Attachments;
import org.vitrine.media.ImageApi;
import org.vitrine.media.Media;
import org.vitrine.media.RoomOnDisk;
import org.vitrine.publishing.Assets;
import org.vitrine.publishing.EditionAlone;
import org.vitrine.publishing.Exhibition;
import org.vitrine.publishing.Pages;

/// Editions as folders to be kept: made one at a time when somebody asks, and kept on disk for the next. The same
/// edition gives the same bytes, as long as the house says and shows the same around it.
@Service
@EnableConfigurationProperties(ShelfSettings.class)
public class Shelves implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Shelves.class);
    /// Raised when folders come out otherwise than before.
    private static final String GENERATION = "2";

    private static final int KEY_BYTES = 12;

    private final Shelf.Workshop workshop;
    private final String siteAddress;
    private final RoomOnDisk room;
    private final ThreadPoolExecutor bench;
    private final Map<String, State> states = new ConcurrentHashMap<>();

    Shelves(
            Pages pages,
            Assets assets,
            House house,
            Media media,
            ImageApi images,
            Attachments attachments,
            ShelfSettings settings,
            @Value("${vitrine.site.address:}") String siteAddress) {
        this.siteAddress = siteAddress.strip().replaceAll("/+$", "");
        this.workshop = new Shelf.Workshop(pages, assets, house, media, images, attachments, settings);
        this.room = new RoomOnDisk(settings.folder(), settings.room().toBytes());
        this.bench = new ThreadPoolExecutor(
                1,
                1,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(settings.waiting()),
                Thread.ofPlatform()
                        .name("shelves")
                        .daemon()
                        .priority(Thread.MIN_PRIORITY)
                        .factory());
        this.bench.allowCoreThreadTimeOut(true);
    }

    /// How far a folder is.
    public sealed interface State {
        /// @param file the zip file, which is not changed any more
        /// @param name under which it is handed out
        /// @param tag says which it is
        record Ready(Path file, String name, String tag) implements State {}

        /// @param percent that are done
        record Making(int percent) implements State {}

        /// Others are made before it.
        record Waiting() implements State {}

        /// So many wait that it was not taken.
        record Full() implements State {}

        /// It would be larger than the house allows.
        record TooLarge() implements State {}

        record Failed() implements State {}
    }

    /// How far the folder of an edition is; it is begun where it is not there. One that failed is tried again when
    /// somebody asks next.
    ///
    /// @param asked where somebody found the house; it is named where the house has no address of its own
    /// @throws IllegalArgumentException for a draft
    public State ask(Exhibition exhibition, HouseAddress asked) {
        var edition = EditionAlone.of(exhibition);
        var address = new HouseAddress(origin(asked), asked.context());
        var key = key(edition, address);
        var file = room.place(key + ".zip");
        if (Files.exists(file)) {
            room.touch(file);
            return new State.Ready(file, Shelf.name(edition) + ".zip", key);
        }
        var known = states.putIfAbsent(key, new State.Waiting());
        if (known != null) {
            if (known instanceof State.Failed || known instanceof State.TooLarge) {
                states.remove(key, known);
            }
            return known;
        }
        try {
            bench.execute(() -> make(edition, address, key, file));
            return bench.getQueue().isEmpty() ? new State.Making(0) : new State.Waiting();
        } catch (RejectedExecutionException full) {
            states.remove(key);
            return new State.Full();
        }
    }

    private String origin(HouseAddress asked) {
        var own = workshop.house().institution().webAddress();
        if (own != null) {
            return own;
        }
        return siteAddress.isEmpty() ? asked.origin() : siteAddress;
    }

    private void make(EditionAlone edition, HouseAddress address, String key, Path file) {
        var unfinished = room.place(key + ".making");
        try {
            if (!Files.exists(file)) {
                states.put(key, new State.Making(0));
                Files.createDirectories(workshop.settings().folder());
                new Shelf(workshop, edition, address, percent -> states.put(key, new State.Making(percent)))
                        .write(unfinished);
                Files.move(unfinished, file);
            }
            states.remove(key);
            room.trim();
        } catch (ShelfZip.TooLargeException e) {
            LOG.warn("{} is larger than a folder may be", Shelf.name(edition));
            states.put(key, new State.TooLarge());
        } catch (InterruptedException | Shelf.StoppedException e) {
            // The house closes: whoever asks again when it is open has it begun anew.
            Thread.currentThread().interrupt();
            states.remove(key);
        } catch (IOException | RuntimeException e) {
            LOG.error("{} could not be made into a folder", Shelf.name(edition), e);
            states.put(key, new State.Failed());
        } finally {
            delete(unfinished);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not clear away " + file, e);
        }
    }

    /// Another one for everything that makes a difference to what is in the folder.
    private String key(EditionAlone edition, HouseAddress address) {
        var assets = List.of("site.css", "shelf.css", "shelf.js", "shelf-viewer.js", "shelf-search.js").stream()
                .map(name -> workshop.assets().url(name, ""))
                .toList();
        var written = String.join(
                "\n",
                GENERATION,
                String.valueOf(Shelves.class.getPackage().getImplementationVersion()),
                edition.exhibition().id().toString(),
                edition.exhibition().slug().toString(),
                String.valueOf(edition.number()),
                address.toString(),
                workshop.house().institution().toString(),
                String.valueOf(workshop.house().showing().sheet()),
                assets.toString());
        var digest = ShelfZip.sha256().digest(written.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, KEY_BYTES);
    }

    @Override
    public void destroy() {
        bench.shutdownNow();
    }
}
