/// What can be had again and is kept on disk as long as there is room: copies, and what is made when somebody asks for
/// it first.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.vitrine.storeroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
