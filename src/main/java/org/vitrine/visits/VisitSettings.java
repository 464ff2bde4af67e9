package org.vitrine.visits;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param counted whether visits are counted at all
/// @param kept how long the sum of a day is kept
@ConfigurationProperties("vitrine.visits")
record VisitSettings(
        @DefaultValue("true") boolean counted,
        @DefaultValue("730d") Duration kept) {}
