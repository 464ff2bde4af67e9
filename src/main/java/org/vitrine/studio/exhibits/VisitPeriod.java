package org.vitrine.studio.exhibits;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.vitrine.publishing.Edition;
import org.vitrine.visits.DailyViews;

/// By what visits are summed up in a plot.
enum VisitPeriod {
    DAYS(30),
    WEEKS(26),
    MONTHS(24);

    private final int shown;

    VisitPeriod(int shown) {
        this.shown = shown;
    }

    /// A day, week or month.
    ///
    /// @param from its first day
    /// @param editions numbers of those that were published in it
    record Bar(LocalDate from, long views, List<Integer> editions) {}

    /// Its name in addresses and message keys.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<VisitPeriod> of(String word) {
        return Stream.of(values()).filter(period -> period.word().equals(word)).findFirst();
    }

    /// The first day that is shown.
    LocalDate from(LocalDate today) {
        return back(start(today), shown - 1);
    }

    /// Sums days up.
    List<Bar> bars(List<DailyViews> days, List<Edition> editions) {
        var bars = new ArrayList<Bar>();
        for (var day : days) {
            var from = start(day.day());
            var published = editions.stream()
                    .filter(edition -> LocalDate.ofInstant(edition.publishedAt(), ZoneOffset.UTC)
                            .equals(day.day()))
                    .map(Edition::number)
                    .sorted();
            if (bars.isEmpty() || !bars.getLast().from().equals(from)) {
                bars.add(new Bar(from, day.views(), published.toList()));
            } else {
                var last = bars.removeLast();
                bars.add(new Bar(
                        from,
                        last.views() + day.views(),
                        Stream.concat(last.editions().stream(), published).toList()));
            }
        }
        return bars;
    }

    private LocalDate start(LocalDate day) {
        return switch (this) {
            case DAYS -> day;
            case WEEKS -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTHS -> day.withDayOfMonth(1);
        };
    }

    private LocalDate back(LocalDate day, int times) {
        return switch (this) {
            case DAYS -> day.minusDays(times);
            case WEEKS -> day.minusWeeks(times);
            case MONTHS -> day.minusMonths(times);
        };
    }
}
