package org.vitrine.library;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How the archives that the house has to do with are cited.
@Service
@PreAuthorize("hasRole('CURATOR')")
@Transactional
public class Archives {
    private final ArchiveRepository repository;

    Archives(ArchiveRepository repository) {
        this.repository = repository;
    }

    /// By name.
    @Transactional(readOnly = true)
    public List<KeptArchive> list() {
        return repository.list();
    }

    /// The archive that holdings name so.
    @Transactional(readOnly = true)
    public Optional<Archive> named(String name) {
        var key = Folded.heading(name);
        return repository.list().stream()
                .map(KeptArchive::archive)
                .filter(archive -> Folded.heading(archive.name()).equals(key))
                .findFirst();
    }

    /// @param version the one that was read; 0 for a new one
    /// @throws ArchiveNameTakenException when there is another of that name
    /// @throws StaleArchiveException when somebody else saved since
    public void save(Archive archive, long version) {
        if (repository.isTaken(archive.name(), archive.id())) {
            throw new ArchiveNameTakenException(archive.name());
        }
        repository.save(archive, version);
    }

    /// Holdings stay as they are.
    public void delete(UUID id) {
        repository.delete(id);
    }
}
