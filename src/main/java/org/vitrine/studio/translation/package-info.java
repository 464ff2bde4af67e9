/// Where an exhibit is translated: its texts and their translations side by side.
@NullMarked
package org.vitrine.studio.translation;

import org.jspecify.annotations.NullMarked;
