/// Who may do something how often.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.vitrine.turnstile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
