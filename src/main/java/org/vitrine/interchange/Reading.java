package org.vitrine.interchange;

import java.util.List;
import org.vitrine.library.Document;

/// What came of reading a record of another archive.
public sealed interface Reading {

    /// A document to be looked over before it is taken into the library.
    ///
    /// @param document under a handle that may be taken; see [org.vitrine.library.Documents#freeId]
    /// @param rawText the record as it was read, its lines ended by line feeds: what the findings' lines count
    /// @param findings remarks only
    record Proposal(Document document, String rawText, List<Finding> findings) implements Reading {
        public Proposal {
            findings = List.copyOf(findings);
        }
    }

    /// Nothing could be made of it, and why.
    record Refused(List<Finding> findings) implements Reading {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
