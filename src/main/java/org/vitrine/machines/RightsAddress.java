package org.vitrine.machines;

import java.util.Optional;
import java.util.regex.Pattern;
import org.vitrine.library.Rights;

/// The address by which programs know a rights statement, whichever of its pages a curator has copied.
final class RightsAddress {
    private static final Pattern COMMONS = Pattern.compile(
            "(/(?:licenses|publicdomain)/[a-z+-]+/\\d\\.\\d(?:/[a-z]{2,3})?)(?:/(?:deed|legalcode)?.*)?");
    private static final Pattern STATEMENT = Pattern.compile("/(?:vocab|page|data)/([A-Za-z-]+)/1\\.0(?:/.*)?");

    private RightsAddress() {}

    /// Nothing where it is an address of something else.
    static Optional<String> of(Rights rights) {
        var path = rights.statement().getPath();
        if (path == null) {
            return Optional.empty();
        }
        var commons = COMMONS.matcher(path);
        if ("creativecommons.org".equals(rights.statement().getHost())) {
            return commons.matches()
                    ? Optional.of("http://creativecommons.org" + commons.group(1) + "/")
                    : Optional.empty();
        }
        var statement = STATEMENT.matcher(path);
        return statement.matches()
                ? Optional.of("http://rightsstatements.org/vocab/" + statement.group(1) + "/1.0/")
                : Optional.empty();
    }
}
