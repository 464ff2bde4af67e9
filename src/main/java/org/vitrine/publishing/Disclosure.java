package org.vitrine.publishing;

import java.time.Instant;
import java.util.Set;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.library.DocumentId;

/// When what the public reads of a document last changed, also of a document that it reads no longer. History is only
/// ever added to, so that nothing that was once told is forgotten.
///
/// @param exhibits that show it, or for a document that is no longer on display those that did
public record Disclosure(DocumentId document, Instant changed, boolean isOnDisplay, Set<ExhibitId> exhibits) {
    public Disclosure {
        exhibits = Set.copyOf(exhibits);
    }
}
