/// The side of the curators, in Vaadin.
@ApplicationModule(
        allowedDependencies = {
            "text",
            "media",
            "accounts",
            "accounts :: passkeys",
            "backups",
            "house",
            "library",
            "exhibits",
            "exhibits :: content",
            "exhibits :: review",
            "publishing",
            "interchange",
            "interchange :: intake",
            "interchange :: shelf",
            "visits",
            "turnstile"
        })
@NullMarked
package org.vitrine.studio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
