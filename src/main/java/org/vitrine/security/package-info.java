/// Who may open which address.
@ApplicationModule(allowedDependencies = {"accounts", "accounts :: passkeys", "studio :: people", "turnstile"})
@NullMarked
package org.vitrine.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
