/// Documents: their descriptions, holdings and versions.
@ApplicationModule(allowedDependencies = {"text", "media", "accounts"})
@NullMarked
package org.vitrine.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
