/// Texts in segments, passages of them, and commentary turned into safe HTML.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.vitrine.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
