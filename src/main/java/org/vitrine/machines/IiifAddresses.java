package org.vitrine.machines;

import org.vitrine.exhibits.content.Slug;
import org.vitrine.library.DocumentId;
import org.vitrine.media.MediaId;
import org.vitrine.text.Region;

/// What things are called in the IIIF Presentation API.
///
/// @param base where the house is reached
record IiifAddresses(String base) {
    String everything() {
        return base + "/iiif/collection.json";
    }

    String collection(Slug exhibit) {
        return base + "/iiif/exhibits/" + exhibit + "/collection.json";
    }

    String manifest(DocumentId document) {
        return document(document) + "/manifest.json";
    }

    String canvas(DocumentId document, int number) {
        return document(document) + "/canvas/" + number;
    }

    /// What a text says, on one canvas or, where it is not known on which, in the whole document.
    String text(String on, String version) {
        return on + "/text/" + version + ".json";
    }

    String notes(String on) {
        return on + "/notes.json";
    }

    String document(DocumentId document) {
        return base + "/iiif/documents/" + document;
    }

    String image(MediaId picture) {
        return base + "/iiif/image/" + picture;
    }

    static String part(String canvas, Region region) {
        return canvas + "#xywh=" + region.xywh();
    }
}
