package org.vitrine.studio.documents;

import com.vaadin.flow.component.html.Span;

/// Says beside the title whether everything is saved, in words.
final class SavedLabel extends Span {
    SavedLabel() {
        addClassName("saved");
        getElement().setAttribute("role", "status");
    }

    void show(SavedState state) {
        setClassName("saved--saving", state instanceof SavedState.Changed);
        setClassName("saved--failed", state instanceof SavedState.Refused);
        setVisible(!(state instanceof SavedState.Untouched));
        setText(
                switch (state) {
                    case SavedState.Untouched() -> "";
                    case SavedState.Saved(var time) -> getTranslation("document.saved", time);
                    case SavedState.Changed() -> getTranslation("document.changed");
                    case SavedState.Refused() -> getTranslation("document.refused");
                });
    }
}
