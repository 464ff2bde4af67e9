package org.vitrine.exhibits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vitrine.library.DocumentId;

/// Which documents some draft shows, whoever it belongs to: for those who are about to take documents away.
@Service
@Transactional(readOnly = true)
public class ExhibitedDocuments {
    private static final int REMEMBERED_DOCUMENTS = 200_000;

    private record State(ExhibitId exhibit, long revision) {}

    private final JdbcClient jdbc;
    private final ExhibitRepository repository;

    /// A revision never changes, so what it shows is read from it once.
    private final Cache<State, Set<DocumentId>> shown = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED_DOCUMENTS)
            .weigher((State state, Set<DocumentId> documents) -> 1 + documents.size())
            .build();

    ExhibitedDocuments(JdbcClient jdbc, ExhibitRepository repository) {
        this.jdbc = jdbc;
        this.repository = repository;
    }

    /// Those of these documents that some draft shows.
    @PreAuthorize("hasRole('CURATOR')")
    public Set<DocumentId> among(Collection<DocumentId> documents) {
        var found = new HashSet<DocumentId>();
        if (!documents.isEmpty()) {
            jdbc.sql("select id, revision from exhibit")
                    .query((row, _) -> new State(
                            new ExhibitId(row.getObject("id", java.util.UUID.class)), row.getLong("revision")))
                    .list()
                    .forEach(state -> found.addAll(shown(state)));
            found.retainAll(Set.copyOf(documents));
        }
        return found;
    }

    private Set<DocumentId> shown(State state) {
        return shown.get(
                state,
                unread -> repository
                        .content(unread.exhibit(), unread.revision())
                        .<Set<DocumentId>>map(content -> Set.copyOf(content.documents()))
                        .orElse(Set.of()));
    }
}
