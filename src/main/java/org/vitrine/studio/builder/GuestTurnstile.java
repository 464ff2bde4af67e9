package org.vitrine.studio.builder;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.vitrine.exhibits.review.ReviewLinkId;

/// Lets guests comment so often and no oftener: with one link from one network, and with one link in all.
class GuestTurnstile {
    private static final int IPV6_NETWORK_BYTES = 8;
    private static final int AT_ONCE = 10;
    private static final Duration REST = Duration.ofMinutes(10);
    private static final int A_DAY = 200;

    private record Guest(String network, ReviewLinkId link) {}

    private final Cache<Guest, Bucket> networks = remembering(REST.multipliedBy(2));
    private final Cache<ReviewLinkId, Bucket> links = remembering(Duration.ofDays(1));

    boolean lets(String address, ReviewLinkId link) {
        return networks.get(new Guest(network(address), link), _ -> bucket(AT_ONCE, REST))
                        .tryConsume(1)
                && links.get(link, _ -> bucket(A_DAY, Duration.ofDays(1))).tryConsume(1);
    }

    private static Bucket bucket(int capacity, Duration time) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, time))
                .build();
    }

    private static <K> Cache<K, Bucket> remembering(Duration time) {
        return Caffeine.newBuilder().maximumSize(10_000).expireAfterAccess(time).build();
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
