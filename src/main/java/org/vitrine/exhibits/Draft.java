package org.vitrine.exhibits;

import java.time.Instant;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Slug;

/// The working state of an exhibit.
///
/// @param revision counts its saved states; a save names the one it read
public record Draft(
        ExhibitId id,
        Slug slug,
        ExhibitContent content,
        long revision,
        boolean canUndo,
        boolean canRedo,
        Instant changedAt) {}
