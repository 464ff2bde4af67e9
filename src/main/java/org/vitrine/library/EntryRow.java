package org.vitrine.library;

/// An entry with how many documents speak of it, and the number of its saved states: a save names the one it read.
public record EntryRow(Entry entry, long version, int documents) {}
