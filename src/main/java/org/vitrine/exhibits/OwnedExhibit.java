package org.vitrine.exhibits;

/// An exhibit that somebody owns, also where it lies in the bin.
public record OwnedExhibit(ExhibitId id, String title, boolean isBinned) {}
