/// Imports of many documents at once: tables, folders of records, exports of Omeka, manifests, lists of references.
@NamedInterface("intake")
@NullMarked
package org.vitrine.interchange.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
