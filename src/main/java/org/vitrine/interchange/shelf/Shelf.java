package org.vitrine.interchange.shelf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.vitrine.house.House;
import org.vitrine.house.HouseText;
import org.vitrine.interchange.shelf.Binding.Sheet;
import org.vitrine.library.Entry;
import org.vitrine.media.Attachments;
import org.vitrine.media.ImageApi;
import org.vitrine.media.Media;
import org.vitrine.media.NotYetPreparedException;
import org.vitrine.publishing.Assets;
import org.vitrine.publishing.CitationFile;
import org.vitrine.publishing.EditionAlone;
import org.vitrine.publishing.Pages;
import org.vitrine.publishing.PublishedDocument;
import org.vitrine.publishing.pages.Texts;
import org.vitrine.storeroom.MadeToOrder.Progress;

/// Makes one folder: every page of an edition in all its languages, then what these show.
final class Shelf {
    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);
    private static final Pattern ASSET = Pattern.compile("url\\(\"?(\\./[^\")]+)\"?\\)");
    /// Pages are made faster than pictures, but these are mostly there already.
    private static final int PAGES_PERCENT = 60;

    private static final int WHOLE = 100;
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    /// The parts of the house that a folder is made from.
    record Workshop(
            Pages pages,
            Assets assets,
            House house,
            Media media,
            ImageApi images,
            Attachments attachments,
            ShelfSettings settings) {}

    private final Workshop workshop;
    private final EditionAlone edition;
    private final HouseAddress address;
    private final List<Wing> wings;
    private final Places places;
    private final Things things;
    private final Progress progress;
    private final int pages;
    private int pagesDone;
    private int percentDone;

    Shelf(Workshop workshop, EditionAlone edition, HouseAddress address, Progress progress) {
        this.workshop = workshop;
        this.edition = edition;
        this.address = address;
        this.progress = progress;
        this.wings = Wing.of(edition, address);
        this.places = new Places(edition, wings, workshop.house().institution(), address);
        this.things = new Things(edition.exhibition(), workshop.attachments(), address.context());
        var entries = List.of(Entry.Kind.values()).stream()
                .mapToInt(kind -> edition.entries(kind).size())
                .sum();
        this.pages = wings.size()
                * (1
                        + (int) edition.exhibition().content().pages().count()
                        + edition.documents().size()
                        + entries);
    }

    /// Its own name, and that of the file without its ending.
    static String name(EditionAlone edition) {
        return edition.exhibition().slug() + "-edition-" + edition.number();
    }

    void write(Path file) throws IOException, InterruptedException {
        try (var zip =
                new ShelfZip(file, name(edition), workshop.settings().largest().toBytes())) {
            readme(zip);
            for (var wing : wings) {
                write(wing, zip);
            }
            assets(zip);
            things(zip);
            zip.finish();
        }
    }

    private void readme(ShelfZip zip) throws IOException {
        var texts = new ArrayList<String>();
        var spoken = new ArrayList<Locale>();
        for (var wing : wings) {
            if (!spoken.contains(wing.locale())) {
                spoken.add(wing.locale());
                texts.add(workshop.pages().shelfReadme(edition, wing.exhibition(), wing.reader()));
            }
        }
        zip.write("README.txt", String.join("\r\n" + "-".repeat(70) + "\r\n\r\n", texts));
    }

    // ---- pages ----

    private void write(Wing wing, ShelfZip zip) throws IOException {
        var t = new Texts(wing.locale());
        // Beside the folder and called as it is, so that whatever clears that away takes this along.
        var scratch = zip.file().resolveSibling(zip.file().getFileName() + ".words");
        try (var words = new SearchWords(scratch)) {
            exhibit(wing, zip, words, t);
            for (var published : edition.documents()) {
                document(wing, published, zip, words, t);
            }
            entries(wing, zip, words, t);
            house(wing, zip);
            zip.copy(wing.folder() + SearchWords.FILE, words.finished());
        }
    }

    private void exhibit(Wing wing, ShelfZip zip, SearchWords words, Texts t) throws IOException {
        var exhibition = wing.exhibition();
        var reader = wing.reader();
        var permanent = address.origin() + wing.addresses().in(wing.tongue()).exhibit();
        var made = workshop.pages();
        page(wing, "", permanent, () -> made.cover(exhibition, reader), zip, words, t);
        for (var page : exhibition.content().pages().toList()) {
            var path = "/" + page.slug();
            page(wing, path, permanent + path, () -> made.page(exhibition, page.id(), reader), zip, words, t);
        }
        var teachers = exhibition.forTeachers();
        if (teachers.isPresent()) {
            var path = "/" + teachers.get();
            page(wing, path, permanent + path, () -> made.teachers(exhibition, reader), zip, null, t);
            var packet = path + "/packet";
            page(wing, packet, permanent + packet, () -> made.packet(exhibition, reader), zip, null, t);
        }
        var contents = new Sheet(wing, wing.folder() + Places.CONTENTS, true, null);
        zip.write(
                contents.file(),
                bound(() -> made.shelf(edition, exhibition, reader), contents).outerHtml());
    }

    private void page(
            Wing wing,
            String path,
            String permanent,
            Supplier<String> html,
            ShelfZip zip,
            @Nullable SearchWords words,
            Texts t)
            throws IOException {
        var file = places.file(wing.addresses().exhibit() + path, null, wing, false)
                .orElseThrow();
        var page = bound(html, new Sheet(wing, file, true, permanent));
        zip.write(file, page.outerHtml());
        if (words != null) {
            words.page(page, file.substring(wing.folder().length()), t);
            tell();
        }
    }

    private void document(Wing wing, PublishedDocument published, ShelfZip zip, SearchWords words, Texts t)
            throws IOException {
        var here = new PublishedDocument(published.document(), wing.exhibition());
        var reader = wing.documentReader();
        var path = reader.addresses().documents() + "/" + published.handle();
        var file = places.file(path, null, wing, false).orElseThrow();
        var page = bound(
                () -> workshop.pages().document(here, edition.ways(), reader),
                new Sheet(wing, file, false, address.origin() + path));
        zip.write(file, page.outerHtml());
        words.document(page, file.substring(wing.folder().length()), t);
        if (wing.tongue() == null) {
            for (var citation : CitationFile.values()) {
                var text = workshop.pages().file(citation, published, reader);
                if (text.isPresent()) {
                    zip.write(shared(path + "/" + citation.file(), wing), text.get());
                }
            }
            if (!published.document().notes().isEmpty()) {
                zip.write(
                        shared(path + "/" + Places.NOTES, wing),
                        workshop.pages().annotations(published, reader));
            }
        }
        tell();
    }

    private String shared(String path, Wing wing) {
        return places.file(path, null, wing, false).orElseThrow();
    }

    private void entries(Wing wing, ShelfZip zip, SearchWords words, Texts t) throws IOException {
        var reader = wing.documentReader();
        for (var kind : Entry.Kind.values()) {
            var listings = edition.entries(kind);
            if (listings.isEmpty()) {
                continue;
            }
            plain(wing, "/" + kind.word(), () -> workshop.pages().entries(kind, edition, reader), zip);
            for (var listing : listings) {
                var file = places.file(address.context() + listing.path(), null, wing, false)
                        .orElseThrow();
                var page = bound(
                        () -> workshop.pages().entry(listing, edition, reader), new Sheet(wing, file, false, null));
                zip.write(file, page.outerHtml());
                words.entry(page, file.substring(wing.folder().length()), t);
                tell();
            }
        }
    }

    /// What the house says about itself.
    private void house(Wing wing, ShelfZip zip) throws IOException {
        var reader = wing.documentReader();
        for (var text : HouseText.values()) {
            var path = "/" + text.word();
            if (text == HouseText.ABOUT) {
                plain(wing, path, () -> workshop.pages().about(reader), zip);
            } else {
                var html = workshop.pages().text(text, reader);
                if (html.isPresent()) {
                    plain(wing, path, html::get, zip);
                }
            }
        }
    }

    private void plain(Wing wing, String path, Supplier<String> html, ShelfZip zip) throws IOException {
        var file = places.file(address.context() + path, null, wing, false).orElseThrow();
        zip.write(file, bound(html, new Sheet(wing, file, false, null)).outerHtml());
    }

    private org.jsoup.nodes.Document bound(Supplier<String> html, Sheet sheet) {
        return new Binding(
                        places,
                        things,
                        workshop.attachments(),
                        address,
                        edition.called(sheet.wing().locale()))
                .bind(html.get(), sheet);
    }

    private void tell() {
        pagesDone++;
        tell(Math.min(PAGES_PERCENT, PAGES_PERCENT * pagesDone / Math.max(1, pages)));
    }

    private void tell(int percent) {
        percentDone = percent;
        progress.tell(percent);
    }

    // ---- style sheets, scripts and fonts ----

    private void assets(ShelfZip zip) throws IOException {
        var css = new String(asset("site.css"), StandardCharsets.UTF_8);
        zip.write("assets/site.css", css);
        for (var font : ASSET.matcher(css)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList()) {
            var name = font.substring("./".length());
            zip.write("assets/" + name, resource("META-INF/resources/assets/" + name));
        }
        zip.write("assets/shelf.css", asset("shelf.css"));
        zip.write("assets/site.js", asset("shelf.js"));
        zip.write("assets/viewer.js", asset("shelf-viewer.js"));
        zip.write("assets/search.js", asset("shelf-search.js"));
        if (workshop.house().showing().sheet() != null) {
            zip.write("assets/house.css", workshop.house().sheet().css());
        }
    }

    private byte[] asset(String name) throws IOException {
        return resource("META-INF/resources" + workshop.assets().url(name, ""));
    }

    private static byte[] resource(String path) throws IOException {
        return new ClassPathResource(path).getContentAsByteArray();
    }

    // ---- pictures and files ----

    private void things(ShelfZip zip) throws IOException, InterruptedException {
        var done = 0;
        for (var wanted : things.wanted().entrySet()) {
            write(wanted.getKey(), wanted.getValue(), zip);
            tell(PAGES_PERCENT
                    + (WHOLE - PAGES_PERCENT) * ++done / things.wanted().size());
        }
    }

    private void write(String file, Things.Thing thing, ShelfZip zip) throws IOException, InterruptedException {
        switch (thing) {
            case Things.Thing.Picture picture ->
                copy(file, prepared(() -> workshop.media().rendition(picture.id(), picture.width())), zip);
            case Things.Thing.Enlarged picture ->
                write(file, prepared(() -> workshop.media().enlarged(picture.id())), zip);
            case Things.Thing.Part part -> write(file, prepared(() -> part(part)), zip);
            case Things.Thing.File attached ->
                zip.copy(file, workshop.attachments().original(attached.id()));
            case Things.Thing.OfHouse emblem -> write(file, workshop.house().file(emblem.name()), zip);
            case Things.Thing.Icon icon -> zip.write(file, resource("org/vitrine/site/" + icon.name()));
        }
    }

    private Optional<byte[]> part(Things.Thing.Part part) {
        var answer = workshop.images()
                .answer(new ImageApi.Request(
                        part.id(),
                        part.asked(),
                        address.origin() + address.context() + "/iiif/image/" + part.id(),
                        null,
                        null,
                        "no-store",
                        "no-store"));
        return switch (answer.status()) {
            case 200 -> Optional.of(answer.body());
            case 503 -> throw new LaterException();
            default -> Optional.empty();
        };
    }

    /// A part of a picture can be had in a while.
    private static final class LaterException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private interface Making<T> {
        Optional<T> make();
    }

    /// Waits for pictures that have just come.
    private <T> Optional<T> prepared(Making<T> making) throws InterruptedException {
        var patience = workshop.settings().patience().dividedBy(A_MOMENT);
        for (var waited = 0L; ; waited++) {
            try {
                return making.make();
            } catch (NotYetPreparedException | LaterException soon) {
                if (waited >= patience) {
                    throw soon;
                }
                Thread.sleep(A_MOMENT);
                tell(percentDone);
            }
        }
    }

    private static void copy(String file, Optional<Path> from, ShelfZip zip) throws IOException {
        if (from.isPresent()) {
            zip.copy(file, from.get());
        } else {
            LOG.warn("There is nothing to be seen in {}", file);
        }
    }

    private static void write(String file, Optional<byte[]> bytes, ShelfZip zip) throws IOException {
        if (bytes.isPresent()) {
            zip.write(file, bytes.get());
        } else {
            LOG.warn("There is nothing to be seen in {}", file);
        }
    }
}
