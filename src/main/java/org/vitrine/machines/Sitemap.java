package org.vitrine.machines;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.exhibits.content.Page;
import org.vitrine.house.House;
import org.vitrine.house.HouseText;
import org.vitrine.library.Entry.Kind;
import org.vitrine.library.Version;
import org.vitrine.media.Media;
import org.vitrine.media.MediaId;
import org.vitrine.publishing.Editions;
import org.vitrine.publishing.Exhibition;

/// Every page of the house with its pictures, for search engines (sitemaps.org, with Google's extension for images).
@Component
class Sitemap {
    /// As many addresses as one file may have.
    private static final int MOST_PAGES = 50_000;
    /// A file may have 50 MB, and an address with a picture's name has less than 300 bytes.
    private static final int MOST_PICTURES = 100_000;
    private static final int MOST_PICTURES_OF_A_PAGE = 1000;

    private final Editions editions;
    private final House house;

    Sitemap(Editions editions, House house) {
        this.editions = editions;
        this.house = house;
    }

    /// @param path from the root of the house
    /// @param changed null where that is not known
    record Entry(String path, @Nullable Instant changed, List<MediaId> pictures) {
        Entry {
            pictures =
                    pictures.stream().distinct().limit(MOST_PICTURES_OF_A_PAGE).toList();
        }
    }

    /// The one file, or the list of files where there is too much for one.
    String whole(String base) {
        var files = files(entries(), MOST_PAGES, MOST_PICTURES);
        return files.size() == 1 ? urls(files.getFirst(), base) : index(files, base);
    }

    /// @param number from 1
    Optional<String> part(int number, String base) {
        var files = files(entries(), MOST_PAGES, MOST_PICTURES);
        return files.size() > 1 && number <= files.size()
                ? Optional.of(urls(files.get(number - 1), base))
                : Optional.empty();
    }

    static List<List<Entry>> files(List<Entry> entries, int mostPages, int mostPictures) {
        var files = new ArrayList<List<Entry>>();
        var file = new ArrayList<Entry>();
        var pictures = 0;
        for (var entry : entries) {
            if (!file.isEmpty()
                    && (file.size() == mostPages || pictures + entry.pictures().size() > mostPictures)) {
                files.add(file);
                file = new ArrayList<>();
                pictures = 0;
            }
            file.add(entry);
            pictures += entry.pictures().size();
        }
        files.add(file);
        return files;
    }

    static String urls(List<Entry> entries, String base) {
        var xml = Xml.document()
                .open(
                        "urlset",
                        "xmlns",
                        "http://www.sitemaps.org/schemas/sitemap/0.9",
                        "xmlns:image",
                        "http://www.google.com/schemas/sitemap-image/1.1");
        for (var entry : entries) {
            xml.open("url").element("loc", base + entry.path()).element("lastmod", written(entry.changed()));
            for (var picture : entry.pictures()) {
                xml.open("image:image")
                        .element("image:loc", base + "/media/" + picture + "/" + Media.WIDTHS.getLast() + ".jpg")
                        .close();
            }
            xml.close();
        }
        return xml.end();
    }

    static String index(List<List<Entry>> files, String base) {
        var xml = Xml.document().open("sitemapindex", "xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
        for (var number = 1; number <= files.size(); number++) {
            xml.open("sitemap")
                    .element("loc", base + "/sitemap-" + number + ".xml")
                    .element(
                            "lastmod",
                            written(files.get(number - 1).stream()
                                    .map(Entry::changed)
                                    .flatMap(Stream::ofNullable)
                                    .max(Instant::compareTo)
                                    .orElse(null)))
                    .close();
        }
        return xml.end();
    }

    private List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        Stream.of("/", "/exhibits", "/documents", "/browse", "/people", "/places", "/subjects").forEach(path -> entries.add(new Entry(path, null, List.of())));
        var institution = house.institution();
        Stream.of(HouseText.values())
                .filter(text -> text == HouseText.ABOUT
                        || institution
                                .textOrOther(text, Locale.ENGLISH.toLanguageTag())
                                .isPresent())
                .forEach(text -> entries.add(new Entry("/" + text.word(), null, List.of())));
        editions.onDisplay().forEach(exhibition -> entries.addAll(entries(exhibition)));
        editions.documents()
                .forEach(published -> entries.add(new Entry(
                        "/documents/" + published.handle(),
                        changed(published.exhibition()),
                        published
                                .document()
                                .scanPages()
                                .map(Version.ScanPage::file)
                                .toList())));
        Stream.of(Kind.values())
                .flatMap(kind -> editions.entries(kind).stream())
                .forEach(listing -> entries.add(new Entry(listing.path(), null, List.of())));
        return entries;
    }

    private static List<Entry> entries(Exhibition exhibition) {
        var entries = new ArrayList<Entry>();
        for (var language : exhibition.languages()) {
            var cover =
                    (language.equals(exhibition.original()) ? "" : "/" + language) + "/exhibits/" + exhibition.slug();
            entries.add(new Entry(
                    cover,
                    changed(exhibition),
                    exhibition.content().cover().objects().stream()
                            .flatMap(placed -> Stream.ofNullable(placed.image()))
                            .toList()));
            exhibition
                    .content()
                    .pages()
                    .forEach(page ->
                            entries.add(new Entry(cover + "/" + page.slug(), changed(exhibition), pictures(page))));
        }
        return entries;
    }

    private static List<MediaId> pictures(Page page) {
        return page.blocks().stream()
                .filter(block -> block.layout().audience() == Layout.Audience.EVERYONE)
                .flatMap(Block::images)
                .toList();
    }

    private static @Nullable Instant changed(Exhibition exhibition) {
        return exhibition.status() instanceof Exhibition.Status.Current current ? current.publishedAt() : null;
    }

    private static @Nullable String written(@Nullable Instant instant) {
        return instant == null ? null : DateTimeFormatter.ISO_INSTANT.format(instant.atOffset(ZoneOffset.UTC));
    }
}
