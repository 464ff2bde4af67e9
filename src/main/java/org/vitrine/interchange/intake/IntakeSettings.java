package org.vitrine.interchange.intake;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.util.unit.DataSize;

/// @param data the data folder; what was uploaded lies in `imports` in it
/// @param bulk limits of imports
@ConfigurationProperties("vitrine")
record IntakeSettings(
        Path data, @Name("import") @DefaultValue Limits bulk) {

    /// @param hosts from which manifests may be fetched
    /// @param largestFile that may be uploaded
    /// @param mostFiles in one import
    /// @param mostRows in one import
    /// @param largestManifest that is fetched
    /// @param fetchTimeout for all of one manifest
    record Limits(
            @DefaultValue List<String> hosts,
            @DefaultValue("512MB") DataSize largestFile,
            @DefaultValue("20000") int mostFiles,
            @DefaultValue("2000000") long mostRows,
            @DefaultValue("32MB") DataSize largestManifest,
            @DefaultValue("30s") Duration fetchTimeout) {}
}
