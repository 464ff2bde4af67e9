package org.vitrine.accounts.passkeys;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/// The address that passkeys are bound to: they are of use nowhere else, so that no other site can ask for them.
///
/// @param id the host
/// @param origin scheme, host and port, as browsers write it
public record RelyingParty(String id, String origin) {

    /// What an address says, where browsers allow passkeys at all: encrypted, or on one's own machine.
    static Optional<RelyingParty> of(URI address) {
        if (address.getHost() == null || address.getScheme() == null) {
            return Optional.empty();
        }
        var host = address.getHost().toLowerCase(Locale.ROOT);
        var scheme = address.getScheme().toLowerCase(Locale.ROOT);
        boolean encrypted = scheme.equals("https");
        // An address in numbers is no name that a passkey could be bound to.
        boolean named = host.matches(".*[a-z][^.:]*") && !host.contains(":");
        if (!named || !encrypted && !(scheme.equals("http") && isLocal(host))) {
            return Optional.empty();
        }
        boolean usual = address.getPort() == -1 || address.getPort() == (encrypted ? 443 : 80);
        return Optional.of(new RelyingParty(host, scheme + "://" + host + (usual ? "" : ":" + address.getPort())));
    }

    static boolean isLocal(String host) {
        return host.equals("localhost") || host.endsWith(".localhost");
    }
}
