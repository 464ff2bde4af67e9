package org.vitrine.interchange.shelf;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.vitrine.house.House;
import org.vitrine.media.Attachments;
import org.vitrine.media.ImageApi;
import org.vitrine.media.Media;
import org.vitrine.publishing.Assets;
import org.vitrine.publishing.EditionAlone;
import org.vitrine.publishing.Editions;
import org.vitrine.publishing.EditionsChanged;
import org.vitrine.publishing.Exhibition;
import org.vitrine.publishing.Pages;
import org.vitrine.storeroom.MadeToOrder;

/// Editions as folders to be kept: made one at a time when somebody asks, and kept on disk for the next. The same
/// edition gives the same bytes, as long as the house says and shows the same around it.
@Service
@EnableConfigurationProperties(ShelfSettings.class)
public class Shelves implements DisposableBean {
    /// Raised when folders come out otherwise than before.
    private static final String GENERATION = "2";

    private static final int KEY_BYTES = 12;

    private final Shelf.Workshop workshop;
    private final String siteAddress;
    private final Editions editions;
    private final MadeToOrder bench;

    Shelves(
            Pages pages,
            Editions editions,
            Assets assets,
            House house,
            Media media,
            ImageApi images,
            Attachments attachments,
            ShelfSettings settings,
            @Value("${vitrine.site.address:}") String siteAddress) {
        this.siteAddress = siteAddress.strip().replaceAll("/+$", "");
        this.workshop = new Shelf.Workshop(pages, assets, house, media, images, attachments, settings);
        this.editions = editions;
        this.bench = new MadeToOrder("shelves", settings.folder(), settings.room(), settings.waiting());
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
        var made = bench.ask(
                key, (file, progress) -> new Shelf(workshop, edition, address, progress).write(file), Duration.ZERO);
        return switch (made) {
            case MadeToOrder.State.Ready(var file, var tag) -> new State.Ready(file, Shelf.name(edition) + ".zip", tag);
            case MadeToOrder.State.Making(var percent) -> new State.Making(percent);
            case MadeToOrder.State.Waiting() -> new State.Waiting();
            case MadeToOrder.State.Full() -> new State.Full();
            case MadeToOrder.State.Failed(var why) -> {
                bench.forget(key);
                yield why instanceof ShelfZip.TooLargeException ? new State.TooLarge() : new State.Failed();
            }
        };
    }

    private String origin(HouseAddress asked) {
        var own = workshop.house().institution().webAddress();
        if (own != null) {
            return own;
        }
        return siteAddress.isEmpty() ? asked.origin() : siteAddress;
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
        return edition.exhibition().id() + "-" + HexFormat.of().formatHex(digest, 0, KEY_BYTES) + ".zip";
    }

    /// Where editions of an exhibit that is withdrawn were made into folders, they are taken away.
    @EventListener(EditionsChanged.class)
    void clear() {
        var shown = editions.onDisplay().stream()
                .map(exhibition -> exhibition.id().toString())
                .collect(Collectors.toSet());
        bench.keepOnly(name -> shown.stream().anyMatch(name::startsWith));
    }

    @Override
    public void destroy() {
        bench.close();
    }
}
