/// Documents: their descriptions, holdings and versions, and the entries their headings mean.
///
/// More files than usual: lists, bulk edits and entries all write documents, and their repositories stay
/// package-private.
@ApplicationModule(allowedDependencies = {"text", "media", "accounts"})
@NullMarked
package org.vitrine.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
