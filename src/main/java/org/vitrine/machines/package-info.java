/// What other programs read of what is published: IIIF, OAI-PMH, feeds, site maps, embedding and a JSON interface.
@ApplicationModule(
        allowedDependencies = {
            "text",
            "house",
            "media",
            "library",
            "exhibits",
            "exhibits :: content",
            "publishing",
            "publishing :: pages",
            "site"
        })
@NullMarked
package org.vitrine.machines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
