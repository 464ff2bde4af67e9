package org.vitrine.exhibits;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vitrine.exhibits.content.Slug;

/// Which exhibit an address means, also one that it had before it was renamed. Tells nothing else about it.
@Component
public class ExhibitAddresses {
    private final ExhibitRepository repository;

    ExhibitAddresses(ExhibitRepository repository) {
        this.repository = repository;
    }

    public Optional<ExhibitId> find(Slug slug) {
        return repository.bySlug(slug).or(() -> repository.byFormerSlug(slug));
    }

    /// The slug an exhibit has now.
    public Optional<Slug> slug(ExhibitId exhibit) {
        return repository.slug(exhibit);
    }
}
