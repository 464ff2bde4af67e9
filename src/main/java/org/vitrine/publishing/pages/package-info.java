/// What the templates of the public pages get: one record each, with nothing left to look up.
@NamedInterface("pages")
@NullMarked
package org.vitrine.publishing.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
