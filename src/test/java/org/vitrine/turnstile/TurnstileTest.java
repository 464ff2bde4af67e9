package org.vitrine.turnstile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TurnstileTest {

    @Test
    void whoHasDoneItOftenEnoughWaitsAndOthersDoNot() {
        var turnstile = new Turnstile(2, Duration.ofMinutes(1), 10);
        assertThat(turnstile.secondsToWait("a")).isZero();
        assertThat(turnstile.secondsToWait("a")).isZero();
        assertThat(turnstile.secondsToWait("a")).isBetween(1L, 60L);
        assertThat(turnstile.secondsToWait("b")).isZero();
    }

    @Test
    void aNetworkOfIpv6CountsAsOneVisitor() {
        assertThat(Turnstile.network("2001:db8:0:7::1"))
                .isEqualTo(Turnstile.network("2001:db8:0:7:ffff::2"))
                .isNotEqualTo(Turnstile.network("2001:db8:0:8::1"));
        assertThat(Turnstile.network("203.0.113.7")).isNotEqualTo(Turnstile.network("203.0.113.8"));
        assertThat(Turnstile.network("no address")).isEqualTo("no address");
    }
}
