package org.vitrine.accounts.passkeys;

import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where passkeys can be used: at the address that the settings give the house, or else on one's own machine. What a
/// request says of its host is not believed beyond that.
@Component
public class RelyingParties {
    private final Optional<RelyingParty> configured;
    private final boolean isConfigured;

    RelyingParties(@Value("${vitrine.site.address:}") String address) {
        isConfigured = !address.isBlank();
        configured = isConfigured ? RelyingParty.of(URI.create(address.strip())) : Optional.empty();
    }

    /// For somebody who has come to this address; empty where passkeys cannot be used.
    public Optional<RelyingParty> at(URI request) {
        var asked = RelyingParty.of(request);
        if (isConfigured) {
            return configured.filter(
                    house -> request.getHost() != null && house.id().equalsIgnoreCase(request.getHost()));
        }
        return asked.filter(here -> RelyingParty.isLocal(here.id()));
    }
}
