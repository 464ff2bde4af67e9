package org.vitrine.studio.documents;

import com.vaadin.flow.component.Component;
import org.vitrine.library.CitationStyle;

/// What ways of citing are called.
final class CitationStyles {
    private CitationStyles() {}

    static String name(CitationStyle style, Component speaker) {
        return switch (style) {
            case PLAIN -> speaker.getTranslation("holdings.style.plain");
            case RUSSIAN -> speaker.getTranslation("holdings.style.russian");
            case AMERICAN -> speaker.getTranslation("holdings.style.american");
        };
    }
}
