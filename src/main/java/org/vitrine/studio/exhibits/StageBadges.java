package org.vitrine.studio.exhibits;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.review.Review;
import org.vitrine.studio.exhibits.ExhibitSummary.Stage;

/// How far an exhibit has come, in a word or two; the colour is the second signal.
final class StageBadges extends Div {
    StageBadges(Stage stage, Review.@Nullable State review) {
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
        if (review != null) {
            badge(
                    getTranslation("reviews.standing." + review.name()),
                    switch (review) {
                        case APPROVED -> "badge--ok";
                        case RETURNED -> "badge--warn";
                        case ASKED, CANCELLED -> "badge--accent";
                    });
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
