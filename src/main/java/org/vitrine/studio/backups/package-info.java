/// Backups of the whole house, for administrators.
@NullMarked
package org.vitrine.studio.backups;

import org.jspecify.annotations.NullMarked;
