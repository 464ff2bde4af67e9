/// Whose house this is: what it is called, how its pages look and what it says about itself.
@ApplicationModule(allowedDependencies = {"text", "media", "accounts"})
@NullMarked
package org.vitrine.house;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
