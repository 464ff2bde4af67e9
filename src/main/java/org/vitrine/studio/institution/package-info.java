/// The settings of the house: what it is called, how its pages look and what they say about it.
@NullMarked
package org.vitrine.studio.institution;

import org.jspecify.annotations.NullMarked;
