/// How often the pages of exhibits are opened: a sum for each page and day, and nothing about who.
@ApplicationModule(allowedDependencies = {"exhibits", "exhibits :: content", "publishing"})
@NullMarked
package org.vitrine.visits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
