package org.vitrine.exhibits;

/// An exhibit has another address than before.
public record ExhibitRenamed(ExhibitId exhibit) {}
