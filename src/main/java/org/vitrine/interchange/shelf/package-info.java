/// Editions as folders that open from a disk, with no server: pages, documents, pictures, and search.
@NamedInterface("shelf")
@NullMarked
package org.vitrine.interchange.shelf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
