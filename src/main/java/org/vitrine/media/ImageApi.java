package org.vitrine.media;

import java.awt.image.BufferedImage;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.vitrine.media.ImageRequest.Format;
import org.vitrine.media.ImageRequest.Quality;
import org.vitrine.media.ImageRequest.Refused;
import tools.jackson.databind.json.JsonMapper;

/// The IIIF Image API 3.0, level 2, over the pictures of the house. Who may see which picture is for the caller to
/// decide.
@Service
public class ImageApi {
    private static final String CONTEXT = "http://iiif.io/api/image/3/context.json";
    private static final String LINKED_DATA = "application/ld+json;profile=\"" + CONTEXT + "\"";
    private static final String PROFILE = "<http://iiif.io/api/image/3/level2.json>;rel=\"profile\"";
    private static final float QUALITY = 0.84f;
    private static final int MIDDLE_GRAY = 128;
    /// Raised when pictures come out otherwise than before, since browsers keep them for ever.
    private static final String GENERATION = "1";

    private final Media media;
    private final MediaSettings settings;
    private final JsonMapper json;

    ImageApi(Media media, MediaSettings settings, JsonMapper json) {
        this.media = media;
        this.settings = settings;
        this.json = json;
    }

    /// A request for something of one picture.
    ///
    /// @param path what stands behind the picture's identifier, as it was written: `/full/max/0/default.jpg`
    /// @param base the whole address of the picture: `https://example.org/iiif/image/0a1b…`
    /// @param accept what kind of answer is liked best
    /// @param known the tags of what the asker has already
    /// @param caching for how long and by whom pictures may be kept: `public, max-age=31536000, immutable`
    public record Request(
            MediaId picture,
            String path,
            String base,
            @Nullable String accept,
            @Nullable String known,
            String caching,
            String cachingOfInfo) {}

    public ImageAnswer answer(Request request) {
        try {
            return media.find(request.picture())
                    .map(picture -> answer(request, picture))
                    .orElseGet(() -> ImageAnswer.words(404, "There is no such picture"));
        } catch (NotYetPreparedException later) {
            return ImageAnswer.words(503, "The picture is being prepared").with("Retry-After", "3");
        } catch (UnreadablePictureException unreadable) {
            return ImageAnswer.words(404, "There is no such picture");
        }
    }

    private ImageAnswer answer(Request request, Picture picture) {
        if (request.path().isEmpty() || request.path().equals("/")) {
            return new ImageAnswer(
                    303, Map.of("Location", request.base() + "/info.json", "Cache-Control", "no-store"), new byte[0]);
        }
        if (request.path().equals("/info.json")) {
            return info(request, picture);
        }
        try {
            var wanted = ImageRequest.read(
                    parts(request.path()), new Size(picture.width(), picture.height()), settings.largestAnswerPixels());
            return image(request, picture, wanted);
        } catch (Refused refused) {
            return ImageAnswer.words(refused.status(), refused.why());
        }
    }

    private ImageAnswer image(Request request, Picture picture, ImageRequest wanted) {
        var canonical = wanted.canonical();
        var tag = "\"" + picture.id().sha256().substring(0, 16) + "-" + GENERATION + "-"
                + Integer.toHexString(canonical.hashCode()) + "\"";
        var headers = new HashMap<String, String>();
        headers.put("ETag", tag);
        headers.put("Cache-Control", request.caching());
        headers.put(
                "Link", PROFILE + ", <" + request.base() + "/" + canonical.replace("^", "%5E") + ">;rel=\"canonical\"");
        if (isKnown(request.known(), tag)) {
            return new ImageAnswer(304, headers, new byte[0]);
        }
        headers.put("Content-Type", wanted.format().mediaType());
        return new ImageAnswer(200, headers, bytes(picture, wanted));
    }

    private byte[] bytes(Picture picture, ImageRequest wanted) {
        var tile = tile(picture, wanted).flatMap(exact -> media.tile(picture, exact));
        if (tile.isPresent()) {
            return tile.get();
        }
        return media.measured(picture, wanted.area(), wanted.size(), image -> {
            var turned = orientation(wanted).upright(image);
            return encoded(inQuality(turned, wanted.quality(), wanted.format()), wanted.format());
        });
    }

    /// The tile that is exactly what is wanted, if there is one: such requests are nearly all there are.
    private static Optional<Pyramid.Tile> tile(Picture picture, ImageRequest wanted) {
        if (wanted.mirrored()
                || wanted.rotation() != 0
                || wanted.format() != Format.JPG
                || wanted.quality() != Quality.DEFAULT) {
            return Optional.empty();
        }
        var pyramid = new Pyramid(new Size(picture.width(), picture.height()));
        var area = wanted.area();
        for (var level = 0; level < pyramid.levels(); level++) {
            var side = (long) Pyramid.TILE << level;
            if (area.x % side == 0
                    && area.y % side == 0
                    && area.width == Math.min(side, picture.width() - area.x)
                    && area.height == Math.min(side, picture.height() - area.y)) {
                var tile = new Pyramid.Tile(level, (int) (area.x / side), (int) (area.y / side));
                var place = pyramid.place(tile);
                if (place.width == wanted.size().width()
                        && place.height == wanted.size().height()) {
                    return Optional.of(tile);
                }
            }
        }
        return Optional.empty();
    }

    /// Mirroring and turning, as the eight ways in which a camera can be held.
    private static Orientation orientation(ImageRequest wanted) {
        return new Orientation(
                switch (wanted.rotation()) {
                    case 90 -> wanted.mirrored() ? 7 : 6;
                    case 180 -> wanted.mirrored() ? 4 : 3;
                    case 270 -> wanted.mirrored() ? 5 : 8;
                    default -> wanted.mirrored() ? 2 : 1;
                });
    }

    private static BufferedImage inQuality(BufferedImage image, Quality quality, Format format) {
        if (quality == Quality.DEFAULT) {
            return image;
        }
        var bitonal = quality == Quality.BITONAL;
        var plain = new BufferedImage(
                image.getWidth(),
                image.getHeight(),
                bitonal && format == Format.PNG ? BufferedImage.TYPE_BYTE_BINARY : BufferedImage.TYPE_BYTE_GRAY);
        var from = Encoding.pixels(image);
        var raster = plain.getRaster();
        var row = new int[image.getWidth()];
        var at = 0;
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 0; x < row.length; x++, at += 3) {
                // The eye's weights for blue, green and red.
                var gray = ((from[at] & 0xff) * 114 + (from[at + 1] & 0xff) * 587 + (from[at + 2] & 0xff) * 299) / 1000;
                var white = format == Format.PNG ? 1 : 255;
                row[x] = bitonal ? (gray < MIDDLE_GRAY ? 0 : white) : gray;
            }
            raster.setSamples(0, y, row.length, 1, 0, row);
        }
        return plain;
    }

    private static byte[] encoded(BufferedImage image, Format format) {
        return switch (format) {
            case JPG -> Encoding.jpeg(image, QUALITY);
            case PNG -> Encoding.png(image);
            case WEBP -> WebP.of(image);
        };
    }

    private ImageAnswer info(Request request, Picture picture) {
        var plain = request.accept() != null
                && request.accept().contains("application/json")
                && !request.accept().contains("application/ld+json");
        var tag = "\"" + picture.id().sha256().substring(0, 16) + "-info-" + GENERATION + "-"
                + Integer.toHexString((request.base() + settings.largestAnswer()).hashCode()) + (plain ? "-plain" : "")
                + "\"";
        var headers = new HashMap<String, String>();
        headers.put("ETag", tag);
        headers.put("Cache-Control", request.cachingOfInfo());
        headers.put("Vary", "Accept");
        headers.put(
                "Link",
                PROFILE
                        + (plain
                                ? ", <" + CONTEXT
                                        + ">;rel=\"http://www.w3.org/ns/json-ld#context\";type=\"application/ld+json\""
                                : ""));
        if (isKnown(request.known(), tag)) {
            return new ImageAnswer(304, headers, new byte[0]);
        }
        headers.put("Content-Type", plain ? "application/json" : LINKED_DATA);
        return new ImageAnswer(200, headers, json.writeValueAsBytes(description(request.base(), picture)));
    }

    private Map<String, Object> description(String base, Picture picture) {
        var pyramid = new Pyramid(new Size(picture.width(), picture.height()));
        var sizes = new ArrayList<Map<String, Object>>();
        for (var level = pyramid.levels() - 1; level >= 0; level--) {
            var size = pyramid.size(level);
            if (size.pixels() <= settings.largestAnswerPixels()) {
                sizes.add(Map.of("width", size.width(), "height", size.height()));
            }
        }
        var info = new LinkedHashMap<String, Object>();
        info.put("@context", CONTEXT);
        info.put("id", base);
        info.put("type", "ImageService3");
        info.put("protocol", "http://iiif.io/api/image");
        info.put("profile", "level2");
        info.put("width", picture.width());
        info.put("height", picture.height());
        info.put("maxArea", settings.largestAnswerPixels());
        info.put("sizes", sizes);
        info.put("tiles", List.of(Map.of("width", Pyramid.TILE, "scaleFactors", pyramid.scaleFactors())));
        info.put("preferredFormats", List.of("jpg"));
        if (WebP.isThere()) {
            info.put("extraFormats", List.of("webp"));
        }
        info.put("extraQualities", List.of("color", "gray", "bitonal"));
        info.put("extraFeatures", List.of("mirroring", "sizeUpscaling", "canonicalLinkHeader", "profileLinkHeader"));
        return info;
    }

    private static List<String> parts(String path) throws Refused {
        var parts = List.of(path.substring(1).split("/", -1));
        if (parts.size() != 4) {
            throw new Refused(400, "An image is at {region}/{size}/{rotation}/{quality}.{format}");
        }
        try {
            return parts.stream()
                    // A plus is a plus here.
                    .map(part -> URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8))
                    .toList();
        } catch (IllegalArgumentException notEncoded) {
            throw new Refused(400, "The address has a % that encodes nothing");
        }
    }

    private static boolean isKnown(@Nullable String known, String tag) {
        if (known == null) {
            return false;
        }
        for (var one : known.split(",")) {
            var plain = one.strip().replaceFirst("^W/", "");
            if (plain.equals("*") || plain.equals(tag)) {
                return true;
            }
        }
        return false;
    }
}
