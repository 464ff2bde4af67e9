/// Pictures by their checksum: taking them in, preparing them for being looked at, and giving them out.
@ApplicationModule(allowedDependencies = {"storeroom"})
@NullMarked
package org.vitrine.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
