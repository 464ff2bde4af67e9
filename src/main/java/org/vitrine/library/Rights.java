package org.vitrine.library;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// A rights statement: the address of a rightsstatements.org or Creative Commons text, and what is to be said beside
/// it.
public record Rights(URI statement, @Nullable String note) {
    public Rights {
        var host = statement.getHost();
        if (host == null || !(host.equals("rightsstatements.org") || host.equals("creativecommons.org"))) {
            throw new IllegalArgumentException(
                    "\"" + statement + "\" is not an address at rightsstatements.org or creativecommons.org");
        }
    }
}
