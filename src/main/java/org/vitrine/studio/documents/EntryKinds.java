package org.vitrine.studio.documents;

import com.vaadin.flow.component.Component;
import org.vitrine.library.Entry;

/// What kinds of entries are called.
final class EntryKinds {
    private EntryKinds() {}

    static String name(Entry.Kind kind, Component speaker) {
        return switch (kind) {
            case AGENT -> speaker.getTranslation("entries.kind.agent");
            case SUBJECT -> speaker.getTranslation("entries.kind.subject");
            case PLACE -> speaker.getTranslation("entries.kind.place");
        };
    }

    static String name(Entry.Being being, Component speaker) {
        return switch (being) {
            case PERSON -> speaker.getTranslation("entries.being.person");
            case BODY -> speaker.getTranslation("entries.being.body");
            case FAMILY -> speaker.getTranslation("entries.being.family");
        };
    }

    static String ofAll(Entry.Kind kind, Component speaker) {
        return switch (kind) {
            case AGENT -> speaker.getTranslation("entries.kinds.agent");
            case SUBJECT -> speaker.getTranslation("entries.kinds.subject");
            case PLACE -> speaker.getTranslation("entries.kinds.place");
        };
    }
}
