package org.vitrine.media;

import org.jspecify.annotations.Nullable;
import org.vitrine.media.UnreadablePictureException.Problem;

/// A piece of work on pictures.
///
/// @param subject the checksum of the file it is about, once it is known
/// @param owner whose file it is, where that matters
/// @param total of what is done: pages, or per cent
/// @param attempts how often it was begun
record Job(
        String id,
        Task task,
        @Nullable String subject,
        String fileName,
        @Nullable String owner,
        State state,
        int done,
        int total,
        int attempts,
        @Nullable Problem problem,
        long problemLimit) {

    enum Task {
        /// Making pictures of a file that came.
        INTAKE,
        /// Cutting a picture into tiles.
        TILES
    }

    enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    static String tilesOf(MediaId picture) {
        return "tiles-" + picture;
    }
}
