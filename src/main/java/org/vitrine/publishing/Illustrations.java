package org.vitrine.publishing;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.vitrine.library.Document;
import org.vitrine.media.Media;
import org.vitrine.media.MediaId;
import org.vitrine.media.Picture;
import org.vitrine.publishing.pages.Shot;

/// Pictures as pages name them.
@Component
class Illustrations {
    private static final int USUAL_WIDTH = 640;

    private final Function<MediaId, Optional<Picture>> pictures;

    @Autowired
    Illustrations(Media media) {
        this(media::find);
    }

    /// @param pictures what is known about a picture
    Illustrations(Function<MediaId, Optional<Picture>> pictures) {
        this.pictures = pictures;
    }

    /// Nothing where the house has no such picture.
    Optional<Shot> shot(MediaId id, Addresses addresses, String alt) {
        return pictures.apply(id).map(picture -> {
            var widths = new LinkedHashMap<Integer, String>();
            for (var width : Media.WIDTHS) {
                // The first width beyond the picture's own is served as wide as the picture is.
                widths.putIfAbsent(Math.min(width, picture.width()), addresses.picture(id, width));
            }
            var sources = widths.entrySet().stream()
                    .map(entry -> entry.getValue() + " " + entry.getKey() + "w")
                    .collect(Collectors.joining(", "));
            return new Shot(
                    addresses.picture(id, USUAL_WIDTH),
                    sources,
                    addresses.picture(id, Media.WIDTHS.getLast()),
                    picture.width(),
                    picture.height(),
                    alt);
        });
    }

    /// The first page of a document's scan.
    Optional<Shot> firstPage(Document document, Addresses addresses) {
        return document.scanPages().findFirst().flatMap(page -> shot(page.file(), addresses, ""));
    }
}
