package org.vitrine.studio.exhibits;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.vitrine.studio.exhibits.ExhibitSummary.Stage;

/// How far an exhibit has come, in a word or two; the colour is the second signal.
final class StageBadges extends Div {
    StageBadges(Stage stage) {
        addClassName("row");
        switch (stage) {
            case Stage.Draft() -> badge(getTranslation("exhibits.stage.draft"), "");
            case Stage.Withdrawn(var edition) ->
                badge(getTranslation("exhibits.stage.withdrawn", edition), "badge--error");
            case Stage.Published(var edition, var changes) -> {
                badge(getTranslation("exhibits.stage.edition", edition), "badge--ok");
                if (changes > 0) {
                    badge(getTranslation("exhibits.stage.changes", changes), "badge--warn");
                }
            }
        }
    }

    private void badge(String words, String look) {
        var badge = new Span(words);
        badge.addClassName("badge");
        if (!look.isEmpty()) {
            badge.addClassName(look);
        }
        add(badge);
    }
}
