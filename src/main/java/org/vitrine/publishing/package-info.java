/// Frozen, numbered editions of exhibits and the pages made from them: what the public reads.
@ApplicationModule(
        allowedDependencies = {
            "text",
            "house",
            "exhibits",
            "exhibits :: content",
            "library",
            "media",
            "accounts",
            "storeroom"
        })
@NullMarked
package org.vitrine.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
