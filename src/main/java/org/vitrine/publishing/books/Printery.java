package org.vitrine.publishing.books;

import java.util.Optional;

/// Makes pictures for books. Each is asked for when its turn has come and kept no longer than that.
@FunctionalInterface
public interface Printery {
    /// A picture, no larger than it has to be.
    ///
    /// @param width the most pixels it needs
    /// @return nothing where it cannot be shown
    Optional<Plate.Printed> print(Plate plate, int width);
}
