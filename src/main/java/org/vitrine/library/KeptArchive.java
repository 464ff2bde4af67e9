package org.vitrine.library;

/// An archive with the number of its saved states; a save names the one it read.
public record KeptArchive(Archive archive, long version) {}
