package org.vitrine.interchange.shelf;

/// Where the house is on the web, for what a folder says about itself and leads to.
///
/// @param origin scheme and host, `https://archive.example`
/// @param context the path under which the application is reached, without a slash at its end
public record HouseAddress(String origin, String context) {}
