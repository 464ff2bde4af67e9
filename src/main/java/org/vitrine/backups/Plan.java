package org.vitrine.backups;

import java.time.LocalTime;

/// A backup every day.
///
/// @param at by the clock of the server
/// @param keep how many of those that were made so stay; older ones are deleted
public record Plan(boolean isOn, LocalTime at, int keep) {
    public static final int MOST = 365;
    public static final Plan NONE = new Plan(false, LocalTime.of(3, 0), 14);

    public Plan {
        if (keep < 1 || keep > MOST) {
            throw new IllegalArgumentException("From 1 to " + MOST + " backups can be kept, not " + keep);
        }
    }
}
