/// Finds what is on display: documents by their words and paragraphs, exhibits by their pages and notes.
@ApplicationModule(allowedDependencies = {"text", "library", "publishing", "exhibits :: content"})
@NullMarked
package org.vitrine.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
