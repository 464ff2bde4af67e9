/// The public side: addresses, languages, caching and error pages. It reads editions, never drafts.
@ApplicationModule(
        allowedDependencies = {
            "text",
            "house",
            "publishing",
            "exhibits :: content",
            "search",
            "media",
            "visits",
            "turnstile",
            "storeroom",
            "interchange :: shelf"
        })
@NullMarked
package org.vitrine.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
