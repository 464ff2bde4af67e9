package org.vitrine.backups;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What the command line asks of a house that is running: a backup.
///
/// @param to where it is to lie; nothing for the usual place
record Question(@Nullable Path to) {
    static final String ENDING = ".question";

    static Path answerTo(Path question) {
        return question.resolveSibling(question.getFileName().toString().replace(ENDING, ".answer"));
    }
}
