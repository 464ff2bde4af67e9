package org.vitrine.backups;

/// Why a backup was made.
public enum Occasion {
    BY_HAND,
    SCHEDULED,
    BEFORE_RESTORE,
    COMMAND
}
