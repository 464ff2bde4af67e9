package org.vitrine.site;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How often the public may ask for folders of editions.
///
/// @param perMinute from one address, or one network where it is IPv6; a page that waits for a folder asks every few
///     seconds
/// @param addresses how many are remembered
@ConfigurationProperties("vitrine.shelf.limit")
record ShelfLimits(
        @DefaultValue("60") int perMinute,
        @DefaultValue("20000") int addresses) {}
