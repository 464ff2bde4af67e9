package org.vitrine.publishing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// What may be spent on editions as books.
///
/// @param onDisk how much room those that were made may take before those that nobody asked for the longest time go
/// @param waiting how many may wait to be made
/// @param patience how long somebody who asks waits before they are told that it takes a while
/// @param perMinute how many new ones one address, or one network where it is IPv6, may ask for
@ConfigurationProperties("vitrine.books")
public record BookSettings(
        @DefaultValue("2GB") DataSize onDisk,
        @DefaultValue("20") int waiting,
        @DefaultValue("3s") Duration patience,
        @DefaultValue("6") int perMinute) {}
