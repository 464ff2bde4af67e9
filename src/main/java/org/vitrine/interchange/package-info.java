/// Formats in and out: portable folders and records of other archives.
@ApplicationModule(
        allowedDependencies = {
            "text",
            "media",
            "library",
            "exhibits",
            "exhibits :: content",
            "publishing",
            "accounts",
            "house"
        })
@NullMarked
package org.vitrine.interchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
