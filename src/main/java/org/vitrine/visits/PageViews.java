package org.vitrine.visits;

/// How often a page was opened.
///
/// @param page its id, or nothing for the cover
public record PageViews(String page, long views) {}
