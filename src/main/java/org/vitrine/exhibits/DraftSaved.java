package org.vitrine.exhibits;

/// A draft has a new state.
public record DraftSaved(ExhibitId exhibit, long revision) {}
