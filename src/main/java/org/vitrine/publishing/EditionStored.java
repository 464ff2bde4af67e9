package org.vitrine.publishing;

/// The database holds another state of what is on display; [Editions] reads it anew once that is committed.
record EditionStored() {}
