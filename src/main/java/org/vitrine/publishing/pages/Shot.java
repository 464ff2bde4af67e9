package org.vitrine.publishing.pages;

/// A picture in the widths there are of it.
///
/// @param src for those who know no `srcset`
/// @param full the largest one
/// @param width in pixels, of the original
/// @param alt empty where the picture is decoration
public record Shot(String src, String srcset, String full, int width, int height, String alt) {}
