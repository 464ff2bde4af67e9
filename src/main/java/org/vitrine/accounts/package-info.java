/// People who sign in, their roles and how they prove who they are.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.vitrine.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
