package org.vitrine.media;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// What files are taken, how much may be spent on them, and where they are kept.
///
/// @param folder where pictures lie, and where what is made of them is kept
/// @param largestFile larger files are refused
/// @param mostMegapixels pictures with more are refused
/// @param mostMegapixelsAtOnce the same for pictures that can only be opened as a whole: WebP, progressive JPEG,
///     interlaced PNG
/// @param mostPages files with more pages are refused
/// @param timeLimit how long the work on one picture, or one page of a file, may take
/// @param workers how many pictures are worked on at once
/// @param largestAnswer the most megapixels of a picture made to measure
/// @param tilesOnDisk how much room the tiles may take before those that nobody looked at for the longest time go
/// @param tilesInMemory how much of them is kept in memory
/// @param attached what is taken beside pictures
/// @param store where pictures and files are kept
/// @param s3 the bucket, where they are kept in one
@ConfigurationProperties("vitrine.media")
record MediaSettings(
        Path folder,
        @DefaultValue("1GB") DataSize largestFile,
        @DefaultValue("400") int mostMegapixels,
        @DefaultValue("40") int mostMegapixelsAtOnce,
        @DefaultValue("1000") int mostPages,
        @DefaultValue("5m") Duration timeLimit,
        @DefaultValue("2") int workers,
        @DefaultValue("16") int largestAnswer,
        @DefaultValue("20GB") DataSize tilesOnDisk,
        @DefaultValue("64MB") DataSize tilesInMemory,
        @DefaultValue Attached attached,
        @DefaultValue("files") Keeping store,
        @Nullable S3 s3) {
    private static final long MEGA = 1_000_000;

    enum Keeping {
        FILES,
        S3
    }

    /// Files that are no pictures; larger ones are refused.
    record Attached(
            @DefaultValue("500MB") DataSize largestRecording,
            @DefaultValue("100MB") DataSize largestDownload,
            @DefaultValue("2MB") DataSize largestCaptions) {
        static final Attached USUAL =
                new Attached(DataSize.ofMegabytes(500), DataSize.ofMegabytes(100), DataSize.ofMegabytes(2));
    }

    /// @param endpoint nothing for Amazon's own
    /// @param prefix what every key begins with: `vitrine/`
    /// @param pathStyle whether the bucket stands in the path and not in the host's name
    /// @param localCopies how much room copies of its files may take on this machine
    record S3(
            String bucket,
            @Nullable URI endpoint,
            @DefaultValue("us-east-1") String region,
            @Nullable String accessKey,
            @Nullable String secretKey,
            @DefaultValue("") String prefix,
            @DefaultValue("true") boolean pathStyle,
            @DefaultValue("5GB") DataSize localCopies) {}

    MediaSettings {
        if (store == Keeping.S3 && s3 == null) {
            throw new IllegalArgumentException("vitrine.media.store is s3: say which one in vitrine.media.s3.bucket");
        }
    }

    /// The defaults, for a folder.
    static MediaSettings in(Path folder) {
        return new MediaSettings(
                folder,
                DataSize.ofGigabytes(1),
                400,
                40,
                1000,
                Duration.ofMinutes(5),
                2,
                16,
                DataSize.ofGigabytes(20),
                DataSize.ofMegabytes(64),
                Attached.USUAL,
                Keeping.FILES,
                null);
    }

    long mostPixels() {
        return mostMegapixels * MEGA;
    }

    long mostPixelsAtOnce() {
        return mostMegapixelsAtOnce * MEGA;
    }

    long largestAnswerPixels() {
        return largestAnswer * MEGA;
    }

    Path scratch() {
        return folder.resolve("unfinished");
    }
}
