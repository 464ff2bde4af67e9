package org.vitrine.visits;

import java.time.LocalDate;

/// How often something was opened on a day.
public record DailyViews(LocalDate day, long views) {}
