/// Signing in, and the accounts of those who do.
@NamedInterface("people")
@NullMarked
package org.vitrine.studio.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
