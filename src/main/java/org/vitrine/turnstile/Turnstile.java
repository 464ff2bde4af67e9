package org.vitrine.turnstile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

/// Lets everybody do something so often and no oftener. Those who came longest ago are forgotten first.
public final class Turnstile {
    private static final int IPV6_NETWORK_BYTES = 8;

    private final int most;
    private final Duration time;
    private final Cache<Object, Bucket> known;

    /// @param most how often at once, and anew within the time
    /// @param remembered how many are told apart; whoever is forgotten begins anew
    public Turnstile(int most, Duration time, long remembered) {
        this.most = most;
        this.time = time;
        // Who stayed away for that long may do everything again anyway.
        this.known = Caffeine.newBuilder()
                .maximumSize(remembered)
                .expireAfterAccess(time)
                .build();
    }

    /// Counts one more.
    ///
    /// @param who told apart by `equals`: a [#network], or that with something else
    /// @return 0 where it may be done, otherwise after how many seconds it may
    public long secondsToWait(Object who) {
        var probe = known.get(who, _ -> bucket()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? 0
                : Math.max(1, TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, time))
                .build();
    }

    /// From where somebody comes. Who has IPv6 has a whole network of addresses.
    public static String network(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), IPV6_NETWORK_BYTES))
                    : address;
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }
}
