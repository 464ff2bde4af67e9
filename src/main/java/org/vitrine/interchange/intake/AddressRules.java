package org.vitrine.interchange.intake;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/// Which machines on the network somebody outside may send us to: only those that anybody on the internet can reach.
final class AddressRules {
    private record Range(byte[] start, int bits) {
        private boolean holds(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (var bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /// Private, loopback, link-local, shared, documentation, benchmarking, multicast, reserved.
    private static final List<Range> CLOSED = ranges(
            "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24"
                    + " 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4");

    /// Of version 6 only what is given out for the public internet, and of that not what leads to version 4 or nowhere.
    private static final List<Range> OPEN_6 = ranges("2000:0:0:0:0:0:0:0/3");

    private static final List<Range> CLOSED_6 =
            ranges("2001:0:0:0:0:0:0:0/23 2001:db8:0:0:0:0:0:0/32 2002:0:0:0:0:0:0:0/16 3fff:0:0:0:0:0:0:0/20");

    private AddressRules() {}

    static boolean isPublic(InetAddress address) {
        var bytes = address.getAddress();
        return switch (address) {
            case Inet4Address _ -> CLOSED.stream().noneMatch(range -> range.holds(bytes));
            case Inet6Address _ ->
                OPEN_6.stream().anyMatch(range -> range.holds(bytes))
                        && CLOSED_6.stream().noneMatch(range -> range.holds(bytes));
            default -> false;
        };
    }

    private static List<Range> ranges(String written) {
        return Arrays.stream(written.split(" "))
                .map(range -> {
                    var parts = range.split("/");
                    try {
                        // A literal address: nothing is looked up.
                        return new Range(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
                    } catch (UnknownHostException e) {
                        throw new IllegalArgumentException(range, e);
                    }
                })
                .toList();
    }
}
