package org.vitrine.studio;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How often people of the house may take things along.
///
/// @param perMinute by one person
@ConfigurationProperties("vitrine.exports")
record ExportLimits(@DefaultValue("12") int perMinute) {}
