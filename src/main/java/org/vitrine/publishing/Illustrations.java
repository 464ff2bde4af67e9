package org.vitrine.publishing;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.vitrine.library.Document;
import org.vitrine.media.Media;
import org.vitrine.media.MediaId;
import org.vitrine.media.Picture;
import org.vitrine.publishing.pages.Blocks;
import org.vitrine.publishing.pages.Shot;
import org.vitrine.text.Region;

/// Pictures as pages name them.
@Component
class Illustrations {
    private static final int USUAL_WIDTH = 640;
    /// Wide enough for any screen that a page is read on, and never more than the house gives away at once.
    private static final int LARGEST_CROP = 1800;

    private final Function<MediaId, Optional<Picture>> pictures;
    private final boolean givesWebP;

    @Autowired
    Illustrations(Media media) {
        this(media::find, Media.Form.WEBP.isGiven());
    }

    /// @param pictures what is known about a picture
    Illustrations(Function<MediaId, Optional<Picture>> pictures, boolean givesWebP) {
        this.pictures = pictures;
        this.givesWebP = givesWebP;
    }

    /// Nothing where the house has no such picture.
    Optional<Shot> shot(MediaId id, Addresses addresses, String alt) {
        return pictures.apply(id).map(picture -> {
            return new Shot(
                    addresses.picture(id, USUAL_WIDTH),
                    sources(picture, addresses, Media.Form.JPEG),
                    givesWebP && !addresses.isPreview() ? sources(picture, addresses, Media.Form.WEBP) : null,
                    addresses.picture(id, Media.WIDTHS.getLast()),
                    picture.width(),
                    picture.height(),
                    alt);
        });
    }

    private static String sources(Picture picture, Addresses addresses, Media.Form form) {
        var widths = new LinkedHashMap<Integer, String>();
        for (var width : Media.WIDTHS) {
            // The first width beyond the picture's own is served as wide as the picture is.
            widths.putIfAbsent(Math.min(width, picture.width()), addresses.picture(picture.id(), width, form));
        }
        return widths.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey() + "w")
                .collect(Collectors.joining(", "));
    }

    /// The first page of a document's scan.
    Optional<Shot> firstPage(Document document, Addresses addresses) {
        return document.scanPages().findFirst().flatMap(page -> shot(page.file(), addresses, ""));
    }

    /// A part of a picture. In an edition it comes by itself, as sharp as it is wanted; in a draft the whole picture is
    /// seen through a frame.
    Optional<Blocks.Crop> crop(MediaId id, Region wanted, Addresses addresses, String alt) {
        return pictures.apply(id).map(picture -> {
            var region = wanted.within(picture.width(), picture.height());
            var widths = Stream.of(640, 1280, region.width())
                    .map(width -> Math.min(width, Math.min(region.width(), LARGEST_CROP)))
                    .distinct()
                    .sorted()
                    .toList();
            return new Blocks.Crop(
                    addresses.part(id, region, widths.getFirst()).orElse(null),
                    addresses.part(id, region, widths.getFirst()).isEmpty()
                            ? null
                            : widths.stream()
                                    .map(width ->
                                            addresses.part(id, region, width).orElseThrow() + " " + width + "w")
                                    .collect(Collectors.joining(", ")),
                    addresses.picture(id, Media.WIDTHS.getLast()),
                    picture.width(),
                    picture.height(),
                    region.x(),
                    region.y(),
                    region.width(),
                    region.height(),
                    alt);
        });
    }
}
