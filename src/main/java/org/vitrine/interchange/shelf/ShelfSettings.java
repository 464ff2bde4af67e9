package org.vitrine.interchange.shelf;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// @param folder where folders that were made are kept, as zip files
/// @param room how much they may take before those go that nobody asked for the longest time
/// @param largest what would be larger is not made
/// @param waiting how many may wait to be made
/// @param patience how long the making waits for a picture that is being prepared
@ConfigurationProperties("vitrine.shelf")
record ShelfSettings(
        Path folder,
        @DefaultValue("10GB") DataSize room,
        @DefaultValue("8GB") DataSize largest,
        @DefaultValue("10") int waiting,
        @DefaultValue("10m") Duration patience) {}
