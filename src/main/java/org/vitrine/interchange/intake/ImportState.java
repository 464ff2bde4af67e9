package org.vitrine.interchange.intake;

/// How far an import is. What a background worker is busy with says so.
public enum ImportState {
    /// It is here and understood; how to read it can still be changed.
    READY,
    /// Being read without keeping anything, to see what would come of it.
    CHECKING,
    /// What would come of it is known.
    CHECKED,
    /// Being taken in.
    RUNNING,
    /// Somebody stopped it halfway; what came in is there.
    STOPPED,
    DONE,
    /// Being taken back.
    UNDOING,
    UNDONE,
    /// Taking it back broke off; it can be gone on with.
    HALF_UNDONE,
    /// It could not be read to its end, and says why.
    FAILED;

    public boolean isBusy() {
        return this == CHECKING || this == RUNNING || this == UNDOING;
    }
}
