package org.vitrine.studio.builder;

import java.time.Duration;
import org.vitrine.exhibits.review.ReviewLinkId;
import org.vitrine.turnstile.Turnstile;

/// Lets guests comment so often and no oftener: with one link from one network, and with one link in all.
class GuestTurnstile {
    private static final int AT_ONCE = 10;
    private static final Duration REST = Duration.ofMinutes(10);
    private static final int A_DAY = 200;
    private static final int REMEMBERED = 10_000;

    private record Guest(String network, ReviewLinkId link) {}

    private final Turnstile networks = new Turnstile(AT_ONCE, REST, REMEMBERED);
    private final Turnstile links = new Turnstile(A_DAY, Duration.ofDays(1), REMEMBERED);

    boolean lets(String address, ReviewLinkId link) {
        return networks.secondsToWait(new Guest(Turnstile.network(address), link)) == 0
                && links.secondsToWait(link) == 0;
    }
}
