package org.vitrine.publishing;

import java.util.List;

/// A draft cannot become an edition as it is.
public class NotReadyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    NotReadyException(List<Finding> findings) {
        super("Not ready: " + findings);
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
