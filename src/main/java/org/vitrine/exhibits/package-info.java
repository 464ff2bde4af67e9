/// Drafts of exhibits, every revision of them, and who may work on which.
@ApplicationModule(allowedDependencies = {"text", "library", "accounts", "media"})
@NullMarked
package org.vitrine.exhibits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
