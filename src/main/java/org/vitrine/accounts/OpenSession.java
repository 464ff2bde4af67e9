package org.vitrine.accounts;

import java.time.Instant;

/// A session of somebody who is signed in, told in a way that they recognise it by.
///
/// @param address where it was last seen from, as far as known
public record OpenSession(SessionId id, Browser browser, String address, Instant since, Instant lastSeen) {
    OpenSession withSeen(String from, Instant moment) {
        return new OpenSession(id, browser, from, since, moment);
    }
}
