package org.vitrine.publishing.pages;

/// A document in a list.
public record DocumentLine(String date, String href, String title, String kind, String languages, String extent) {}
