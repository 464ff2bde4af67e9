package org.vitrine.studio.exhibits;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.vitrine.studio.Glyph;
import org.vitrine.studio.Moments;

/// Exhibits as cards.
final class ExhibitCards extends UnorderedList {
    /// @param onNew opens what asks for a new exhibit, which the last card offers
    ExhibitCards(List<ExhibitSummary> exhibits, Moments moments, ExhibitDeeds deeds, Runnable onNew) {
        addClassName("exhibit-cards");
        exhibits.forEach(exhibit -> add(new ExhibitCard(exhibit, moments.ago(exhibit.changedAt()), deeds)));
        add(newCard(onNew));
    }

    private ListItem newCard(Runnable onNew) {
        var beside = new Element("small").setText(getTranslation("exhibits.new.beside"));
        var button = new NativeButton();
        button.add(Glyph.ADD.draw(), new Span(getTranslation("exhibits.new")));
        button.getElement().appendChild(beside);
        button.addClickListener(_ -> onNew.run());
        var card = new ListItem(button);
        card.addClassNames("exhibit-card", "exhibit-card--new");
        return card;
    }
}
