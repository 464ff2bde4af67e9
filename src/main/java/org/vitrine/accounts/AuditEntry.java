package org.vitrine.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One thing that was done to people, their rights or what the public reads.
///
/// @param by null where the house did it
/// @param subject the name of a person or the title of an exhibit, as it was then
/// @param more a role, the number of an edition, or whatever else belongs to the deed
public record AuditEntry(
        Instant at,
        @Nullable AccountId by,
        Audited deed,
        String subject,
        @Nullable String more) {}
