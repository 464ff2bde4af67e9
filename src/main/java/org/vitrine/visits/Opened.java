package org.vitrine.visits;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.content.Slug;

/// Something that was opened, as its address names it.
///
/// @param page null for the cover
record Opened(Slug exhibit, @Nullable Slug page, LocalDate day) {}
