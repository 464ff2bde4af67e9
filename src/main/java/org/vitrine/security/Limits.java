package org.vitrine.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How often a minute something may be done from one address, or one network where it is IPv6.
///
/// @param signIns names, codes and passkeys tried. A name is locked after a few anyway: this is against those who try
///     one password at many names
/// @param programs questions of other programs, and lists of documents that were narrowed down: what is made anew for
///     each who asks
/// @param files recordings and files, or parts of them, sent
/// @param addresses how many are remembered for each
@ConfigurationProperties("vitrine.limits")
record Limits(
        @DefaultValue("120") int signIns,
        @DefaultValue("1200") int programs,
        @DefaultValue("1200") int files,
        @DefaultValue("20000") int addresses) {}
