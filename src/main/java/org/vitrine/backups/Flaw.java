package org.vitrine.backups;

/// Why a file cannot be restored from, or why restoring is not possible now.
public enum Flaw {
    /// No backup of Vitrine's.
    FOREIGN,
    /// Its end is missing, or it is no zip file any more.
    CUT_OFF,
    /// Something in it is not what its checksum says.
    DAMAGED,
    /// Something in it does not belong there.
    STRANGE_ENTRY,
    /// Made by a newer Vitrine.
    NEWER,
    /// Its tables are not those that its version has.
    OTHER_TABLES,
    /// A row that the tables do not take.
    BAD_ROW,
    /// The disk has no room for it.
    NO_ROOM,
    /// Vitrine is running on the database.
    IN_USE,
    /// The database is of a kind that is not restored into.
    UNKNOWN_DATABASE,
    /// The file is not there, or cannot be read.
    MISSING,
    /// The disk or the database did not do what it was asked.
    FAILED
}
