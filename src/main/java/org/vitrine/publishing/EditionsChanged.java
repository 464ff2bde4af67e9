package org.vitrine.publishing;

/// What is on display has changed: an edition appeared, was withdrawn or shown again, or an exhibit was renamed.
public record EditionsChanged() {}
