package org.vitrine.interchange.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.interchange.Finding;
import org.vitrine.library.Document;

/// One record as a reader understood it.
///
/// @param label what the source calls it
/// @param identifier what it is called where it comes from
/// @param named whether the document's handle was given, so that it names a document here
/// @param untitled whether the title is only put in its place: enough to change a document, not to make one
/// @param document under a handle that may be taken; absent where nothing could be made of the record
/// @param pictures of its leaves, in order
record Incoming(
        String label,
        @Nullable String identifier,
        boolean named,
        boolean untitled,
        @Nullable Document document,
        List<Finding> findings,
        List<PictureFile> pictures) {

    Incoming {
        findings = List.copyOf(findings);
        pictures = List.copyOf(pictures);
    }

    static Incoming refused(String label, Finding... why) {
        return new Incoming(label, null, false, false, null, List.of(why), List.of());
    }

    Incoming withPictures(List<PictureFile> changed) {
        return new Incoming(label, identifier, named, untitled, document, findings, changed);
    }

    /// By what it is known again.
    @Nullable
    String identity() {
        if (document == null) {
            return null;
        }
        if (named) {
            return "handle " + document.id();
        }
        return identifier == null ? null : provider() + " " + identifier;
    }

    String provider() {
        var source = document == null ? null : document.source();
        return source == null ? "" : source.provider();
    }
}
