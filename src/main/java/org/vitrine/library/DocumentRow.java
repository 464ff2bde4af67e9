package org.vitrine.library;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.media.MediaId;

/// What a list of documents shows of each.
///
/// @param sender who sent or wrote it, the first of several
/// @param recipient to whom, the first of several
/// @param layers the ids of its versions: `scan`, `transcript.ru`
/// @param thumbnail its first scan page
public record DocumentRow(
        DocumentId id,
        String title,
        @Nullable String sender,
        @Nullable String recipient,
        @Nullable String kind,
        @Nullable ArchivalDate date,
        List<String> languages,
        String reference,
        List<String> layers,
        @Nullable MediaId thumbnail,
        Instant changedAt) {}
