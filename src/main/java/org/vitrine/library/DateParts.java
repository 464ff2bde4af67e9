package org.vitrine.library;

import org.jspecify.annotations.Nullable;

/// One end of a date as numbers, for those who write dates by the rules of others.
///
/// @param month 1 to 12, where it is known
/// @param day where the month is known as well
/// @param isCertain false for what is said to be about then, or perhaps
public record DateParts(
        int year, @Nullable Integer month, @Nullable Integer day, boolean isCertain) {}
