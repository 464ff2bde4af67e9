package org.vitrine.studio.exhibits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.publishing.Edition;
import org.vitrine.studio.exhibits.VisitPeriod.Bar;
import org.vitrine.visits.DailyViews;

class VisitPeriodTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 7, 31);

    @Test
    void weeksAndMonthsSumUpTheirDaysAndHoldTheirEditions() {
        var days = FRIDAY.datesUntil(FRIDAY.plusDays(4))
                .map(day -> new DailyViews(day, day.getDayOfMonth()))
                .toList();
        var editions = List.of(new Edition(ExhibitId.create(), 2, 1, null, Instant.parse("2026-08-02T23:59:00Z")));

        assertThat(VisitPeriod.WEEKS.bars(days, editions))
                .containsExactly(
                        new Bar(LocalDate.of(2026, 7, 27), 34, List.of(2)),
                        new Bar(LocalDate.of(2026, 8, 3), 3, List.of()));
        assertThat(VisitPeriod.MONTHS.bars(days, editions))
                .containsExactly(
                        new Bar(LocalDate.of(2026, 7, 1), 31, List.of()),
                        new Bar(LocalDate.of(2026, 8, 1), 6, List.of(2)));
    }

    @Test
    void aPlotBeginsWithAWholePeriod() {
        assertThat(VisitPeriod.DAYS.from(FRIDAY)).isEqualTo(FRIDAY.minusDays(29));
        assertThat(VisitPeriod.MONTHS.from(FRIDAY)).isEqualTo(LocalDate.of(2024, 8, 1));
    }

    @ParameterizedTest
    @CsvSource({"0,2", "1,2", "3,4", "9,10", "61,100", "101,200", "399,400", "5999,6000"})
    void theScaleEndsAtARoundNumberThatNoBarReachesBeyond(long most, long ceiling) {
        assertThat(VisitPlot.ceiling(most)).isEqualTo(ceiling);
    }
}
