package org.vitrine.library;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a description was taken from.
///
/// @param citation the provider's citation, to the letter
/// @param retrieved the day on which it was read there
/// @param checksum of the file it was read from: `sha256:` and 64 hexadecimal digits
/// @param unread what the file held that its reader did not understand, in its order
public record SourceRecord(
        String provider,
        @Nullable URI address,
        @Nullable String citation,
        @Nullable LocalDate retrieved,
        @Nullable String checksum,
        List<String> unread) {
    public SourceRecord {
        provider = Field.required("A source record's provider", provider);
        unread = List.copyOf(unread == null ? List.of() : unread);
    }
}
