package org.vitrine.studio.exhibits;

import com.vaadin.flow.component.Component;
import java.util.stream.Collectors;
import org.vitrine.exhibits.Sitting;

/// What was done to an exhibit, in words.
final class ChangeWords {
    private ChangeWords() {}

    /// Everything that was done in one sitting, the way back left out where something else was done too.
    static String of(Sitting sitting, Component speaker) {
        return sitting.changes().entrySet().stream()
                .map(change -> speaker.getTranslation(
                        "history.change." + change.getKey().name(), change.getValue()))
                .collect(Collectors.joining(", "));
    }
}
