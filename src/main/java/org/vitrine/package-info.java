/// Vitrine: exhibits of archival documents. This package starts it; every package below is a module.
@NullMarked
package org.vitrine;

import org.jspecify.annotations.NullMarked;
