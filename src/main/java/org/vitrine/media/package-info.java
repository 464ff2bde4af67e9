/// Pictures by their checksum, and the smaller renditions of them.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.vitrine.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
