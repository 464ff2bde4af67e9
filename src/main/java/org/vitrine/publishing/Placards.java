package org.vitrine.publishing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.content.Cover;
import org.vitrine.exhibits.content.Page;
import org.vitrine.exhibits.content.Theme;
import org.vitrine.house.Colour;
import org.vitrine.house.House;
import org.vitrine.house.HouseFile;
import org.vitrine.house.Institution;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;
import org.vitrine.media.Media;
import org.vitrine.media.MediaId;
import org.vitrine.media.NotYetPreparedException;
import org.vitrine.publishing.pages.Texts;
import org.vitrine.publishing.placards.Painter;
import org.vitrine.publishing.placards.Placard;
import org.vitrine.text.Foreign;
import org.vitrine.text.LanguageTag;

/// The pictures that stand for exhibits, pages and documents where their addresses are shared. They are drawn one
/// at a time, after an edition is published or when they are first asked for, so that neither publishing nor reading
/// waits for them, and the latest are kept.
@Service
public class Placards {
    private static final Logger log = LoggerFactory.getLogger(Placards.class);
    private static final long MOST_BYTES = 16L << 20;
    private static final int PATIENCE_SECONDS = 10;
    private static final int OBJECT_WIDTH = 640;
    private static final int TALLEST = 2_000;
    /// Changes with the way they are drawn: whoever keeps one for ever asks anew then.
    private static final int DRAWN = 2;

    private final Media media;
    private final House house;
    private final Painter painter = new Painter();
    private final ReentrantLock easel = new ReentrantLock(true);
    private final Cache<Key, Hung> hung = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, Hung placard) -> placard.jpeg().length)
            .build();

    Placards(Media media, House house) {
        this.media = media;
        this.house = house;
    }

    /// A placard as it is given out.
    ///
    /// @param isFinished whether it stays as it is: false while the object is being prepared, or fonts lack
    public record Hung(byte[] jpeg, String tag, boolean isFinished) {
        private static final Hung LATER = new Hung(new byte[0], "", false);

        static Hung of(byte[] jpeg, boolean isFinished) {
            var checksum = new CRC32();
            checksum.update(jpeg);
            return new Hung(jpeg, Long.toHexString(checksum.getValue()) + "-" + jpeg.length, isFinished);
        }

        /// Whether too many are wanted at once, and this one is not there yet.
        public boolean isLater() {
            return jpeg.length == 0;
        }
    }

    /// @param path inside the edition
    private record Key(ExhibitId exhibit, int edition, LanguageTag language, String path, String version) {}

    /// The object of a placard, where there is one and it can be shown by now.
    private record Found(@Nullable BufferedImage picture, boolean isFinished) {
        static final Found NOTHING = new Found(null, true);
    }

    /// Changes when the house does. The rest of what is on a placard never changes, since it is an edition's.
    static String version(Institution institution) {
        var looks = institution.looks();
        var written = String.join(
                " ",
                String.valueOf(DRAWN),
                institution.name(),
                String.valueOf(looks.logo()),
                String.valueOf(looks.logoDark()),
                String.valueOf(looks.logoSaysName()),
                String.valueOf(looks.icon()),
                looks.palette().toString());
        return Integer.toHexString(written.hashCode());
    }

    /// Where the placard of the cover or a page is found; null for a draft.
    ///
    /// @param path of the page inside the exhibit: `` for the cover, or begins with a slash
    static @Nullable String path(Exhibition exhibition, Addresses addresses, String path) {
        return edition(exhibition, addresses)
                .map(edition -> edition.in(addresses.tongue()).exhibit() + "/share" + path + ".jpg")
                .orElse(null);
    }

    static @Nullable String path(Exhibition exhibition, DocumentId document, Addresses addresses) {
        return edition(exhibition, addresses)
                .map(edition -> edition.documentFile(document, "share.jpg"))
                .orElse(null);
    }

    private static Optional<Addresses> edition(Exhibition exhibition, Addresses addresses) {
        return exhibition
                .editionNumber()
                .map(number -> Addresses.edition(addresses.context(), exhibition.slug(), number, ""));
    }

    public Hung cover(Exhibition exhibition) {
        var content = exhibition.content();
        return hung(
                exhibition,
                "",
                () -> object(exhibition),
                object -> placard(content.theme(), null, content.title(), content.subtitle(), object));
    }

    public Hung page(Exhibition exhibition, Page page) {
        var content = exhibition.content();
        return hung(
                exhibition,
                "/" + page.slug(),
                () -> object(exhibition),
                object -> placard(content.theme(), content.title(), page.title(), null, object));
    }

    public Hung document(PublishedDocument published) {
        var exhibition = published.exhibition();
        var document = published.document();
        var words = new DocumentWords(new Texts(spoken(exhibition)));
        return hung(
                exhibition,
                "/documents/" + document.id(),
                () -> firstPage(document),
                object -> placard(
                        Theme.READING_ROOM, words.kind(document), document.title(), words.date(document), object));
    }

    /// Whether the placard of a cover lies ready.
    public boolean isDrawn(Exhibition exhibition) {
        return hung.getIfPresent(key(exhibition, "")) != null;
    }

    private Key key(Exhibition exhibition, String path) {
        return new Key(
                exhibition.id(),
                exhibition.editionNumber().orElseThrow(),
                exhibition.content().language(),
                path,
                version(house.institution()));
    }

    private interface Composing {
        Placard of(@Nullable BufferedImage object);
    }

    private Hung hung(Exhibition exhibition, String path, Supplier<Found> object, Composing placard) {
        var key = key(exhibition, path);
        var known = hung.getIfPresent(key);
        if (known != null) {
            return known;
        }
        try {
            if (!easel.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return Hung.LATER;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Hung.LATER;
        }
        try {
            var meanwhile = hung.getIfPresent(key);
            if (meanwhile != null) {
                return meanwhile;
            }
            var found = object.get();
            var painted = painter.paint(placard.of(found.picture()));
            var made = Hung.of(painted.jpeg(), found.isFinished() && painted.isTitled());
            if (found.isFinished()) {
                hung.put(key, made);
            }
            return made;
        } finally {
            easel.unlock();
        }
    }

    private Placard placard(
            Theme theme, @Nullable String above, String title, @Nullable String below, @Nullable BufferedImage object) {
        var colours = house.colours(theme.word());
        var institution = house.institution();
        return new Placard(
                house(institution, theme),
                above == null ? null : Foreign.bare(above),
                Foreign.bare(title),
                below == null ? null : Foreign.bare(below),
                new Placard.Dress(
                        colour(colours, "ground"),
                        colour(colours, "ink"),
                        colour(colours, "ink-2"),
                        colour(colours, "accent"),
                        colour(colours, "case"),
                        colour(colours, "case-edge"),
                        switch (theme) {
                            case READING_ROOM -> Placard.Face.SERIF;
                            case NIGHT_GALLERY, BROADSIDE, FIELD_NOTES -> Placard.Face.SANS;
                        }),
                object);
    }

    private static Color colour(Map<String, Colour> colours, String role) {
        var colour = colours.get(role);
        if (colour == null) {
            throw new IllegalArgumentException("No theme has a colour for " + role);
        }
        return new Color(colour.rgb());
    }

    /// In the place of a logo that cannot be drawn stands the icon.
    private Placard.House house(Institution institution, Theme theme) {
        var looks = institution.looks();
        var first = looks.logoOn(theme == Theme.NIGHT_GALLERY);
        var logo = picture(first);
        if (logo != null) {
            return new Placard.House(looks.logoSaysName() ? null : institution.name(), logo, false);
        }
        return new Placard.House(institution.name(), first == null ? null : picture(looks.icon()), first == null);
    }

    private @Nullable BufferedImage picture(@Nullable HouseFile file) {
        return file == null
                ? null
                : house.sketch(file, Painter.LOGO_WIDTH, Painter.LOGO_HEIGHT).orElse(null);
    }

    /// The first of what lies in the case; where its curator has put nothing there, the first document's page.
    private Found object(Exhibition exhibition) {
        var placed = exhibition.content().cover().objects();
        var pictures = placed.isEmpty()
                ? exhibition.documents().stream().flatMap(Placards::scanned)
                : placed.stream().flatMap(object -> pictured(object, exhibition));
        return pictures.findFirst().map(this::picture).orElse(Found.NOTHING);
    }

    private static Stream<MediaId> pictured(Cover.Placed placed, Exhibition exhibition) {
        return placed.image() != null
                ? Stream.of(placed.image())
                : Optional.ofNullable(placed.document()).flatMap(exhibition::document).stream()
                        .flatMap(Placards::scanned);
    }

    private static Stream<MediaId> scanned(Document document) {
        return document.scanPages().limit(1).map(page -> page.file());
    }

    private Found firstPage(Document document) {
        return scanned(document).findFirst().map(this::picture).orElse(Found.NOTHING);
    }

    private Found picture(MediaId id) {
        try {
            var file = media.rendition(id, OBJECT_WIDTH);
            if (file.isEmpty()) {
                return Found.NOTHING;
            }
            try (var bytes = Files.newInputStream(file.get())) {
                return new Found(read(bytes, id.toString()), true);
            }
        } catch (NotYetPreparedException soon) {
            return new Found(null, false);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + id, e);
        }
    }

    /// As much of a picture as there is room for: scrolls are many times as long as they are wide.
    private static @Nullable BufferedImage read(InputStream bytes, String name) {
        try (var input = ImageIO.createImageInputStream(bytes)) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return null;
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                var settings = reader.getDefaultReadParam();
                var width = reader.getWidth(0);
                settings.setSourceRegion(
                        new Rectangle(0, 0, width, Math.min(reader.getHeight(0), Math.max(2 * width, TALLEST))));
                return reader.read(0, settings);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            log.warn("{} cannot be drawn: {}", name, damaged.toString());
            return null;
        }
    }

    /// The language of the exhibit, where the house speaks it.
    private static Locale spoken(Exhibition exhibition) {
        return Reader.LANGUAGES.stream()
                .filter(language -> language.getLanguage()
                        .equals(exhibition.content().language().locale().getLanguage()))
                .findFirst()
                .orElse(Reader.LANGUAGES.getFirst());
    }
}
