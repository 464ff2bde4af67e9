package org.vitrine.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MomentsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Moments moments =
            new Moments(new Messages(), Clock.fixed(Instant.parse("2026-03-12T09:30:00Z"), ZoneOffset.UTC));

    @Test
    void momentsAreToldAsOneSaysThem() {
        assertThat(ago("2026-03-12T09:29:40Z")).isEqualTo("just now");
        assertThat(ago("2026-03-12T09:29:00Z")).isEqualTo("1 minute ago");
        assertThat(ago("2026-03-12T09:26:00Z")).isEqualTo("4 minutes ago");
        assertThat(ago("2026-03-12T06:10:00Z")).isEqualTo("3 hours ago");
        assertThat(ago("2026-03-11T12:00:00Z")).isEqualTo("yesterday");
        assertThat(ago("2026-03-09T12:00:00Z")).isEqualTo("Monday");
        assertThat(ago("2026-01-19T12:00:00Z")).isEqualTo("19 January");
        assertThat(ago("2025-12-24T12:00:00Z")).isEqualTo("24 December 2025");
    }

    @Test
    void theDayTurnsWhereTheReaderIs() {
        assertThat(ago("2026-03-11T23:30:00Z")).isEqualTo("10 hours ago");
        assertThat(ago("2026-03-11T22:30:00Z")).isEqualTo("yesterday");
    }

    @Test
    void aClockThatRunsAheadIsNoFuture() {
        assertThat(ago("2026-03-12T09:31:00Z")).isEqualTo("just now");
    }

    private String ago(String moment) {
        return moments.ago(Instant.parse(moment), BERLIN, Locale.ENGLISH);
    }
}
