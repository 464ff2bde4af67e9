package org.vitrine.studio.institution;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.vitrine.house.Institution;

/// Holds houses that are being changed, so that their pages can be looked at before anything is saved.
@Component
class FittingRoom {
    private static final int MOST = 50;

    private final Cache<UUID, Institution> tried = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(Duration.ofHours(2))
            .build();

    void hang(UUID place, Institution institution) {
        tried.put(place, institution);
    }

    Optional<Institution> find(UUID place) {
        return Optional.ofNullable(tried.getIfPresent(place));
    }
}
