/// The library: finding documents, describing and transcribing them, and taking in records of other archives.
@NullMarked
package org.vitrine.studio.documents;

import org.jspecify.annotations.NullMarked;
