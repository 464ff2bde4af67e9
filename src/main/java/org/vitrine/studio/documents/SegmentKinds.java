package org.vitrine.studio.documents;

import com.vaadin.flow.component.Component;
import org.vitrine.text.Segment.Kind;

/// The kinds of segments, in words.
final class SegmentKinds {
    private SegmentKinds() {}

    static String name(Kind kind, Component speaker) {
        return switch (kind) {
            case PARAGRAPH -> speaker.getTranslation("segments.kind.paragraph");
            case HEADING -> speaker.getTranslation("segments.kind.heading");
            case ADDRESS_LINE -> speaker.getTranslation("segments.kind.address-line");
            case REMARK -> speaker.getTranslation("segments.kind.remark");
            case SIGNATURE -> speaker.getTranslation("segments.kind.signature");
        };
    }
}
