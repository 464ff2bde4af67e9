package org.vitrine.publishing.books;

import java.util.List;
import org.vitrine.house.HouseFile;
import org.vitrine.media.MediaId;
import org.vitrine.text.Region;

/// A picture of a book, as its size is known before anybody has looked at it.
public sealed interface Plate {
    /// In pixels, of the best there is.
    int width();

    int height();

    /// What stands for the house.
    record Emblem(HouseFile file) implements Plate {
        @Override
        public int width() {
            return file.width();
        }

        @Override
        public int height() {
            return file.height();
        }
    }

    /// A picture as it is.
    record Whole(MediaId picture, int width, int height) implements Plate {}

    /// A part of a picture.
    record Part(MediaId picture, Region region) implements Plate {
        @Override
        public int width() {
            return region.width();
        }

        @Override
        public int height() {
            return region.height();
        }
    }

    /// A picture with places marked on it.
    record Board(MediaId picture, int width, int height, List<Place> places) implements Plate {
        public Board {
            places = List.copyOf(places);
        }
    }

    record Place(String number, Region region) {}

    /// A map in its own units, drawn in the colours of the book.
    ///
    /// @param land as paths of `M`, `L` and `Z`, as the next
    record Chart(int width, int height, String land, String borders, List<Pin> pins) implements Plate {
        public Chart {
            pins = List.copyOf(pins);
        }
    }

    record Pin(String number, int x, int y) {}

    /// A picture as it is printed or shown.
    ///
    /// @param mediaType `image/jpeg` or `image/png`
    record Printed(byte[] bytes, String mediaType) {}
}
