package org.vitrine.library;

import java.time.Instant;

/// A document as the library keeps it.
///
/// @param version counts its saved states; a save names the one it read
public record Catalogued(Document document, long version, Instant changedAt) {}
