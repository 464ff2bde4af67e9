package org.vitrine.interchange.intake;

import java.util.List;
import org.vitrine.interchange.Finding;
import org.vitrine.interchange.ImportReport;

/// What came of bringing files or an address.
public sealed interface Beginning {

    /// An import that waits to be set up, or is already being looked through.
    record Begun(ImportJob job) implements Beginning {}

    /// It was an exhibit, which has been taken in as such or refused.
    record Exhibit(ImportReport report) implements Beginning {}

    /// Nothing that can be read, and why.
    record Refused(List<Finding> findings) implements Beginning {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
