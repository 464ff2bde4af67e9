package org.vitrine.interchange.intake;

/// What an import reads.
public enum ImportKind {
    /// Lines of values under headers: CSV, TSV.
    TABLE,
    /// Saved record pages of the Wilson Center Digital Archive, as text.
    RECORDS,
    /// Items of Omeka S as JSON-LD.
    OMEKA_S,
    /// Items of Omeka Classic as JSON.
    OMEKA_CLASSIC,
    /// Manifests of the IIIF Presentation API, 2 or 3.
    IIIF,
    /// References in the RIS format.
    RIS
}
