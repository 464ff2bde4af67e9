package org.vitrine.studio.documents;

import java.util.Optional;
import java.util.Set;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.library.DocumentId;

/// The handles that documents are given once and for all.
final class Handles {
    /// Names of views, which stand where handles do in the studio's addresses.
    private static final Set<String> VIEWS = Set.of("new", "import", "bin");

    private Handles() {}

    /// What a title suggests.
    static DocumentId from(String title) {
        return new DocumentId(Slug.from(title, "document").value());
    }

    /// A handle as somebody typed it; empty where it cannot be one.
    static Optional<DocumentId> read(String typed) {
        try {
            return Optional.of(new DocumentId(typed.strip())).filter(id -> !VIEWS.contains(id.value()));
        } catch (IllegalArgumentException noHandle) {
            return Optional.empty();
        }
    }
}
