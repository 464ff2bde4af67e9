/// Formats in and out: portable folders and records of other archives.
@ApplicationModule(
        allowedDependencies = {
            "text",
            "media",
            "house",
            "library",
            "exhibits",
            "exhibits :: content",
            "publishing",
            "publishing :: pages",
            "accounts",
            "storeroom"
        })
@NullMarked
package org.vitrine.interchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
