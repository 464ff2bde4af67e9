package org.vitrine.site;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How often the public may search.
///
/// @param perMinute from one address, or one network where it is IPv6; a class behind one address has to fit in
/// @param addresses how many are remembered
@ConfigurationProperties("vitrine.search.limit")
record SearchLimits(
        @DefaultValue("300") int perMinute,
        @DefaultValue("20000") int addresses) {}
