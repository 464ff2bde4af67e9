package org.vitrine.publishing;

import java.util.Locale;

/// By what results of a search are narrowed. Within one facet any of the chosen values will do; every facet has to
/// agree.
public enum Facet {
    KIND,
    LANGUAGE,
    PERSON,
    PLACE,
    SUBJECT,
    EXHIBIT;

    /// As it stands in addresses.
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
