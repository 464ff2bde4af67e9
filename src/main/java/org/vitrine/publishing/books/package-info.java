/// How books are bound: an edition's leaves become a catalogue in PDF or a book in EPUB, without a browser and without
/// a
/// network.
@NullMarked
package org.vitrine.publishing.books;

import org.jspecify.annotations.NullMarked;
