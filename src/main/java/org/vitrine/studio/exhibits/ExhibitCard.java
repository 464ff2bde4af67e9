package org.vitrine.studio.exhibits;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;

/// One exhibit in a list of them; the whole card opens it.
final class ExhibitCard extends ListItem {
    /// @param changed when it was last changed, in words
    ExhibitCard(ExhibitSummary exhibit, String changed) {
        addClassName("exhibit-card");
        var title = exhibit.title().isBlank() ? getTranslation("exhibits.untitled") : exhibit.title();
        var facts = new Paragraph(getTranslation("exhibits.facts", exhibit.pages(), exhibit.documents(), changed));
        facts.addClassName("exhibit-card__facts");
        var text =
                new Div(new StageBadges(exhibit.stage()), new H3(new Anchor("exhibits/" + exhibit.id(), title)), facts);
        text.addClassName("exhibit-card__text");
        add(new CoverCase(exhibit.cover()), text);
    }
}
