package org.vitrine.studio.documents;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/// The rights statements that can be chosen: those of rightsstatements.org and of Creative Commons.
enum RightsStatement {
    NO_COPYRIGHT_US("http://rightsstatements.org/vocab/NoC-US/1.0/"),
    NO_COPYRIGHT_OTHER_RESTRICTIONS("http://rightsstatements.org/vocab/NoC-OKLR/1.0/"),
    NO_COPYRIGHT_CONTRACT("http://rightsstatements.org/vocab/NoC-CR/1.0/"),
    NO_COPYRIGHT_NON_COMMERCIAL("http://rightsstatements.org/vocab/NoC-NC/1.0/"),
    IN_COPYRIGHT("http://rightsstatements.org/vocab/InC/1.0/"),
    IN_COPYRIGHT_ORPHAN("http://rightsstatements.org/vocab/InC-OW-EU/1.0/"),
    IN_COPYRIGHT_EDUCATION("http://rightsstatements.org/vocab/InC-EDU/1.0/"),
    IN_COPYRIGHT_NON_COMMERCIAL("http://rightsstatements.org/vocab/InC-NC/1.0/"),
    IN_COPYRIGHT_NO_HOLDER("http://rightsstatements.org/vocab/InC-RUU/1.0/"),
    NOT_EVALUATED("http://rightsstatements.org/vocab/CNE/1.0/"),
    UNDETERMINED("http://rightsstatements.org/vocab/UND/1.0/"),
    NO_KNOWN_COPYRIGHT("http://rightsstatements.org/vocab/NKC/1.0/"),
    PUBLIC_DOMAIN("https://creativecommons.org/publicdomain/mark/1.0/"),
    CC0("https://creativecommons.org/publicdomain/zero/1.0/"),
    CC_BY("https://creativecommons.org/licenses/by/4.0/"),
    CC_BY_SA("https://creativecommons.org/licenses/by-sa/4.0/"),
    CC_BY_ND("https://creativecommons.org/licenses/by-nd/4.0/"),
    CC_BY_NC("https://creativecommons.org/licenses/by-nc/4.0/"),
    CC_BY_NC_SA("https://creativecommons.org/licenses/by-nc-sa/4.0/"),
    CC_BY_NC_ND("https://creativecommons.org/licenses/by-nc-nd/4.0/");

    private final URI address;

    RightsStatement(String address) {
        this.address = URI.create(address);
    }

    URI address() {
        return address;
    }

    /// The statement at an address, be it with http or https, a page or a URI of it.
    static Optional<RightsStatement> at(URI address) {
        return Stream.of(values())
                .filter(statement -> key(statement.address).equals(key(address)))
                .findFirst();
    }

    private static String key(URI address) {
        var path = address.getPath() == null ? "" : address.getPath();
        return address.getHost()
                + path.replaceFirst("/page/", "/vocab/").replaceFirst("/$", "").replaceFirst("/deed(\\..*)?$", "");
    }
}
