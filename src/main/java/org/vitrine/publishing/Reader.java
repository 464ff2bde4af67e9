package org.vitrine.publishing;

import java.util.Locale;

/// For whom a page is made: the language of what the house says around the exhibit, and where links lead.
public record Reader(Locale locale, Addresses addresses) {}
