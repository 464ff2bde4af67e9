package org.vitrine.machines;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Cover;
import org.vitrine.exhibits.content.Page;
import org.vitrine.house.House;
import org.vitrine.library.Document;
import org.vitrine.library.Version;
import org.vitrine.media.Media;
import org.vitrine.media.MediaId;
import org.vitrine.media.Picture;
import org.vitrine.publishing.Editions;
import org.vitrine.publishing.Exhibition;
import org.vitrine.text.Foreign;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.Markdown;

/// What other sites show of a page where somebody writes its address: a quotation with its source, which needs no
/// script
/// and no style.
@Component
class Embedding {
    private static final int LONGEST_QUOTATION = 600;
    private static final int PICTURE_WIDTH = 640;
    private static final Pattern DOCUMENT = Pattern.compile("/documents/([a-z0-9-]{1,80})");
    private static final Pattern EXHIBIT = Pattern.compile(
            "(?:/([A-Za-z0-9-]{2,35}))?/exhibits/([a-z0-9-]{1,60})(?:/editions/([1-9]\\d{0,5}))?(/.*)?");

    private final Directory directory;
    private final Editions editions;
    private final House house;
    private final Media media;

    Embedding(Directory directory, Editions editions, House house, Media media) {
        this.directory = directory;
        this.editions = editions;
        this.house = house;
        this.media = media;
    }

    /// @param words of the page
    /// @param language of these words, where it is known
    record Quotation(
            String title,
            String address,
            String words,
            @Nullable LanguageTag language,
            String house,
            @Nullable Thumbnail thumbnail) {

        String html() {
            var quote = new Element("blockquote").attr("cite", address);
            if (language != null) {
                quote.attr("lang", language.value()).attr("dir", language.direction());
            }
            if (!words.isBlank()) {
                quote.appendElement("p").text(words);
            }
            var footer = quote.appendElement("footer");
            footer.appendElement("a").attr("href", address).text(title);
            footer.appendText(", " + house);
            return quote.outerHtml();
        }
    }

    record Thumbnail(String address, int width, int height) {}

    /// Nothing where the address is not one of a page on display.
    Optional<Quotation> of(String written, String base) {
        return path(written, base).flatMap(path -> {
            var fragment =
                    Optional.ofNullable(URI.create(written).getFragment()).orElse("");
            var document = DOCUMENT.matcher(path);
            if (document.matches()) {
                return directory
                        .document(document.group(1))
                        .map(published -> quotation(published.document(), base + path, fragment, base));
            }
            var exhibit = EXHIBIT.matcher(path);
            return exhibit.matches()
                    ? exhibition(exhibit.group(1), exhibit.group(2), exhibit.group(3))
                            .flatMap(exhibition -> ofExhibit(
                                    exhibition,
                                    exhibit.group(4) == null ? "" : exhibit.group(4),
                                    base + path,
                                    fragment,
                                    base))
                    : Optional.empty();
        });
    }

    /// The path below the house of an address that is one of the house.
    private static Optional<String> path(String written, String base) {
        try {
            var address = new URI(written);
            var own = new URI(base);
            var path = address.getPath();
            return path != null
                            && own.getAuthority().equalsIgnoreCase(address.getAuthority())
                            && List.of("http", "https").contains(address.getScheme())
                            && path.startsWith(own.getPath() + "/")
                    ? Optional.of(path.substring(own.getPath().length()).replaceFirst("/$", ""))
                    : Optional.empty();
        } catch (java.net.URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private Optional<Exhibition> exhibition(@Nullable String tongue, String slug, @Nullable String edition) {
        var found = Directory.slug(slug)
                .flatMap(known ->
                        edition == null ? editions.newest(known) : editions.edition(known, Integer.parseInt(edition)));
        return tongue == null
                ? found
                : found.flatMap(exhibition -> language(tongue).flatMap(exhibition::in));
    }

    private static Optional<LanguageTag> language(String written) {
        try {
            return Optional.of(new LanguageTag(written));
        } catch (IllegalArgumentException noLanguage) {
            return Optional.empty();
        }
    }

    private Optional<Quotation> ofExhibit(
            Exhibition exhibition, String rest, String address, String fragment, String base) {
        if (rest.isEmpty()) {
            return Optional.of(quotation(exhibition, address, base));
        }
        var document = DOCUMENT.matcher(rest);
        if (document.matches()) {
            return exhibition
                    .published(document.group(1))
                    .map(published -> quotation(published.document(), address, fragment, base));
        }
        return Directory.slug(rest.substring(1))
                .flatMap(exhibition.content()::page)
                .map(page -> quotation(exhibition, page, address, fragment, base));
    }

    private Quotation quotation(Exhibition exhibition, String address, String base) {
        var content = exhibition.content();
        return new Quotation(
                plain(content.title()),
                address,
                content.summary() == null ? "" : shortened(plain(Markdown.plain(content.summary()))),
                content.language(),
                house.institution().name(),
                content.cover().objects().stream()
                        .flatMap(placed -> picture(placed, exhibition).stream())
                        .findFirst()
                        .or(() -> exhibition.documents().stream()
                                .flatMap(Document::scanPages)
                                .map(Version.ScanPage::file)
                                .findFirst())
                        .flatMap(picture -> thumbnail(picture, base))
                        .orElse(null));
    }

    private static Optional<MediaId> picture(Cover.Placed placed, Exhibition exhibition) {
        var document = placed.document();
        return placed.image() != null || document == null
                ? Optional.ofNullable(placed.image())
                : exhibition
                        .document(document)
                        .flatMap(found -> found.scanPages().findFirst().map(Version.ScanPage::file));
    }

    private Quotation quotation(Exhibition exhibition, Page page, String address, String fragment, String base) {
        var excerpt = page.blocks().stream()
                .filter(block -> block.id().equals(block(fragment)))
                .filter(Block.Excerpt.class::isInstance)
                .map(Block.Excerpt.class::cast)
                .findFirst();
        var language = excerpt.flatMap(
                        quoted -> exhibition.document(quoted.document()).flatMap(found -> found.text(quoted.version())))
                .map(Version.Text::language)
                .orElse(exhibition.content().language());
        return new Quotation(
                plain(page.title()) + " – " + plain(exhibition.content().title()),
                excerpt.isEmpty() ? address : address + "#" + fragment,
                shortened(plain(excerpt.map(quoted -> quoted.passage().quote().exact())
                        .or(() -> Optional.ofNullable(page.lede()).map(Markdown::plain))
                        .or(() -> Optional.ofNullable(exhibition.content().summary())
                                .map(Markdown::plain))
                        .orElse(""))),
                language,
                house.institution().name(),
                page.blocks().stream()
                        .filter(block ->
                                block.layout().audience() == org.vitrine.exhibits.content.Layout.Audience.EVERYONE)
                        .flatMap(Block::images)
                        .findFirst()
                        .flatMap(picture -> thumbnail(picture, base))
                        .orElse(null));
    }

    private static @Nullable BlockId block(String fragment) {
        try {
            return new BlockId(fragment);
        } catch (IllegalArgumentException noBlock) {
            return null;
        }
    }

    /// @param fragment the anchor of a paragraph, which is then what is quoted
    private Quotation quotation(Document document, String address, String fragment, String base) {
        var paragraph = document.texts()
                .filter(version -> fragment.startsWith(version.id() + "-"))
                .flatMap(version -> version
                        .text()
                        .segment(fragment.substring(version.id().length() + 1))
                        .map(segment -> new Spoken(segment.text(), version.language()))
                        .stream())
                .findFirst();
        var description = document.description();
        var words =
                paragraph.or(() -> Optional.ofNullable(description.summary()).map(text -> new Spoken(text, null)));
        var notice = description.notice() == null ? "" : " (" + description.notice() + ")";
        return new Quotation(
                document.title() + notice,
                paragraph.isEmpty() ? address : address + "#" + fragment,
                words.map(Spoken::words).map(Embedding::shortened).orElse(""),
                words.map(Spoken::language).orElse(null),
                house.institution().name(),
                document.scanPages()
                        .findFirst()
                        .flatMap(page -> thumbnail(page.file(), base))
                        .orElse(null));
    }

    private record Spoken(String words, @Nullable LanguageTag language) {}

    private Optional<Thumbnail> thumbnail(MediaId id, String base) {
        return media.find(id).map(picture -> thumbnail(picture, base));
    }

    private static Thumbnail thumbnail(Picture picture, String base) {
        var width = Math.min(PICTURE_WIDTH, picture.width());
        return new Thumbnail(
                base + "/media/" + picture.id() + "/" + PICTURE_WIDTH + ".jpg",
                width,
                Math.max(1, Math.round((float) picture.height() * width / picture.width())));
    }

    private static String plain(String words) {
        return Foreign.bare(words);
    }

    private static String shortened(String words) {
        if (words.length() <= LONGEST_QUOTATION) {
            return words;
        }
        var end = words.lastIndexOf(' ', LONGEST_QUOTATION);
        return words.substring(0, end < LONGEST_QUOTATION / 2 ? LONGEST_QUOTATION : end) + " …";
    }
}
