package org.vitrine.studio.documents;

import java.util.Map;

/// Authority files, by the hosts of their addresses.
final class AuthorityFiles {
    private static final Map<String, String> NAMES = Map.of(
            "www.wikidata.org", "Wikidata",
            "wikidata.org", "Wikidata",
            "viaf.org", "VIAF",
            "d-nb.info", "GND",
            "id.loc.gov", "LCNAF/LCSH",
            "www.geonames.org", "GeoNames",
            "sws.geonames.org", "GeoNames",
            "vocab.getty.edu", "TGN/AAT");

    private AuthorityFiles() {}

    static String name(String host) {
        return NAMES.getOrDefault(host, host);
    }
}
