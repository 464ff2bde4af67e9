package org.vitrine.machines;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.vitrine.library.Document;
import org.vitrine.library.Version;
import org.vitrine.media.MediaId;
import org.vitrine.media.Picture;

/// A page of a scan whose picture is in the house.
///
/// @param number counted from 1 over all pages of the document
record Leaf(int number, Version.ScanPage page, Picture picture) {
    static List<Leaf> of(Document document, Function<MediaId, Optional<Picture>> pictures) {
        var pages = document.scanPages().toList();
        return IntStream.range(0, pages.size())
                .boxed()
                .flatMap(
                        index -> pictures
                                .apply(pages.get(index).file())
                                .map(picture -> new Leaf(index + 1, pages.get(index), picture))
                                .stream())
                .toList();
    }
}
