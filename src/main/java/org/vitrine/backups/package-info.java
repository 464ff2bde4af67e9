/// Copies of the whole installation: made while people work, checked, and put back.
@ApplicationModule(allowedDependencies = {"media", "accounts"})
@NullMarked
package org.vitrine.backups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
