package org.vitrine.house;

/// The house is called otherwise, looks otherwise or says something else of itself, in this process from now on.
public record InstitutionChanged() {}
