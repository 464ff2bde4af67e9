package org.vitrine.publishing.pages;

import org.jspecify.annotations.Nullable;

/// A picture in the widths there are of it.
///
/// @param src for those who know no `srcset`
/// @param webp the same widths for those who read WebP; null where it is not given
/// @param full the largest one
/// @param width in pixels, of the original
/// @param alt empty where the picture is decoration
public record Shot(String src, String srcset, @Nullable String webp, String full, int width, int height, String alt) {}
