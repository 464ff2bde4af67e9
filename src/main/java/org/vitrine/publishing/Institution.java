package org.vitrine.publishing;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Whose house this is, as its pages say it.
///
/// @param tagline one sentence, at the foot of every page
/// @param about in CommonMark, for the page about the house
/// @param address where it can be visited or written to; lines end with a line feed
@ConfigurationProperties("vitrine.institution")
public record Institution(
        @DefaultValue("Vitrine") String name,
        @Nullable String tagline,
        @Nullable String about,
        @Nullable String address,
        @Nullable String email) {}
