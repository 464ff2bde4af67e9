package org.vitrine.media;

import org.jspecify.annotations.Nullable;

/// A page of a file that came, made a picture of its own.
///
/// @param page counted from 1
/// @param words what the file itself says stands on the page, paragraphs apart by blank lines
public record Leaf(Picture picture, int page, @Nullable String words) {}
