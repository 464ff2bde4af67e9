package org.vitrine.publishing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
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
import org.vitrine.storeroom.MadeToOrder;
import org.vitrine.storeroom.MadeToOrder.State;

/// Editions as books. Each is made when somebody asks for it first, one at a time and apart from those who read,
/// and kept in the data folder until there is no room for it.
@Service
@EnableConfigurationProperties(BookSettings.class)
public class Books implements DisposableBean {
    /// Changes with the way they are made: what was made otherwise is made anew.
    private static final String BOUND = "3";

    private static final int KEY_BYTES = 12;
    private static final int PREPARING_TRIES = 40;
    private static final Duration PREPARING = Duration.ofSeconds(3);

    private final BookPages pages;
    private final Media media;
    private final ImageApi images;
    private final House house;
    private final Editions editions;
    private final BookSettings settings;
    private final MadeToOrder bindery;

    Books(
            BookPages pages,
            Media media,
            ImageApi images,
            House house,
            Editions editions,
            BookSettings settings,
            @Value("${vitrine.data}") Path data) {
        this.pages = pages;
        this.media = media;
        this.images = images;
        this.house = house;
        this.editions = editions;
        this.settings = settings;
        this.bindery = new MadeToOrder("bindery", data.resolve("books"), settings.onDisk(), settings.waiting());
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

    /// A book that is there already.
    public Optional<State.Ready> kept(Order order) {
        return bindery.kept(key(order));
    }

    public boolean isBeingMade(Order order) {
        return bindery.isOrdered(key(order));
    }

    /// Has a book made, unless it is there or on its way, and waits a little for it.
    public State ask(Order order) {
        return bindery.ask(key(order), (file, progress) -> make(order, file, progress), settings.patience());
    }

    /// Where editions of an exhibit that is withdrawn were made into books, they are taken away.
    @EventListener(EditionsChanged.class)
    void clear() {
        var shown = editions.onDisplay().stream()
                .map(exhibition -> exhibition.id().toString())
                .collect(Collectors.toSet());
        bindery.keepOnly(name -> shown.stream().anyMatch(name::startsWith));
    }

    @Override
    public void destroy() {
        bindery.close();
    }

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
                String.valueOf(looks.logo()),
                String.valueOf(looks.logoDark()),
                String.valueOf(looks.logoSaysName()),
                looks.palette().toString(),
                looks.faces().word());
        return "%s-%d-%s-%s"
                        .formatted(
                                exhibition.id(),
                                exhibition.editionNumber().orElseThrow(),
                                exhibition.content().language(),
                                hash(written))
                + order.format().ending();
    }

    /// Large pictures that have just come take a while before they can be shown.
    private void make(Order order, Path file, MadeToOrder.Progress progress) throws IOException, InterruptedException {
        for (var tries = 1; ; tries++) {
            progress.tell(0);
            try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                write(order, out);
                return;
            } catch (NotYetPreparedException soon) {
                if (tries == PREPARING_TRIES) {
                    throw soon;
                }
            }
            Thread.sleep(PREPARING);
        }
    }

    private void write(Order order, OutputStream out) throws IOException {
        var book = pages.book(order.exhibition(), order.origin(), order.context());
        var printing = new Printing(media, images, house, book.dress());
        var catalogue = new PdfBook(book, printing);
        switch (order.format()) {
            case PDF -> catalogue.write(out);
            case EPUB -> new EpubBook(book, printing, Printing.jpeg(Covers.picture(catalogue))).write(out);
        }
    }

    private static String hash(String written) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(written.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, KEY_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
