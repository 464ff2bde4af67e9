package org.vitrine.backups;

/// The house is to be closed and opened again.
public record RestartWanted() {}
