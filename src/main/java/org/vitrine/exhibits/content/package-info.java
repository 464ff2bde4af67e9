/// The shape of an exhibit: records only, the same in a draft, an edition and the portable folder.
@NamedInterface("content")
@NullMarked
package org.vitrine.exhibits.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
