package org.vitrine.backups;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// @param made nothing where there is a problem
/// @param problem for people
record Answer(@Nullable Path made, @Nullable String problem) {}
