package org.vitrine.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Lets everybody search so often and no oftener. Those who came longest ago are forgotten first.
@Component
@EnableConfigurationProperties(SearchLimits.class)
class Turnstile {
    private static final int IPV6_NETWORK_BYTES = 8;

    private final SearchLimits limits;
    private final Cache<String, Bucket> visitors;

    Turnstile(SearchLimits limits) {
        this.limits = limits;
        this.visitors = Caffeine.newBuilder()
                .maximumSize(limits.addresses())
                .expireAfterAccess(Duration.ofMinutes(10))
                .build();
    }

    /// Counts a search.
    ///
    /// @return 0 where it may be made, otherwise after how many seconds the next one may
    long secondsToWait(String address) {
        var probe = visitors.get(network(address), _ -> bucket()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? 0
                : Math.max(1, TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(limits.perMinute()).refillGreedy(limits.perMinute(), Duration.ofMinutes(1)))
                .build();
    }

    /// Who has IPv6 has a whole network of addresses.
    private static String network(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), IPV6_NETWORK_BYTES))
                    : address;
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }
}
