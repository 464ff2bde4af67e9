package org.vitrine.library;

/// Something in a document that points at what is no longer there. It is kept, and somebody has to look.
public sealed interface Lost {

    /// A note whose words are gone, or whose text or page.
    record OfNote(Note note) implements Lost {}

    /// A group that names segments which are gone.
    record OfGroup(Alignment.Parallel alignment, Alignment.Group group) implements Lost {}

    /// A place on the scan whose segment or page is gone.
    record OfSpot(Alignment.Placement alignment, Alignment.Spot spot) implements Lost {}
}
