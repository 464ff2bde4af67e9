package org.vitrine.publishing.pages;

import java.util.List;

/// Every exhibit on display.
public record ExhibitsPage(Frame frame, String count, List<HomePage.Vitrine> vitrines) {}
