package org.vitrine.accounts;

import java.time.Instant;

/// Somebody whose name and password fit and who has still to give a one-time code. It carries no right at all.
///
/// @param stamp the account's when the password was given: nothing comes of this when the account's moves on
public record HalfSignedIn(AccountId account, int stamp, Instant since) {}
