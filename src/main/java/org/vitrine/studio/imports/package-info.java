/// Imports of many documents: bringing files, setting up a table, watching, and taking back.
@NullMarked
package org.vitrine.studio.imports;

import org.jspecify.annotations.NullMarked;
