/// The exhibits as a list of cards, and the studio's home.
@NullMarked
package org.vitrine.studio.exhibits;

import org.jspecify.annotations.NullMarked;
