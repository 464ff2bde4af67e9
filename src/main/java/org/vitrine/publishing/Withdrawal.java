package org.vitrine.publishing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An exhibit that was on display and is no longer.
///
/// @param title of its newest edition
/// @param notice what the curator tells the public
public record Withdrawal(String title, @Nullable String notice, Instant at) {}
