package org.vitrine.studio.institution;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.vitrine.house.Faces;

/// The pairs of faces, each shown as titles and text are set in it.
final class FacesCards extends Div {
    FacesCards(Faces chosen, Consumer<Faces> choose) {
        addClassName("faces-cards");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("institution.faces.title"));
        var cards = new ArrayList<NativeButton>();
        for (var faces : Faces.values()) {
            var title = new Span(getTranslation("institution.faces.sample.title"));
            title.addClassName("faces-card__title");
            title.getElement().setAttribute("aria-hidden", "true");
            var text = new Span(getTranslation("institution.faces.sample.text"));
            text.addClassName("faces-card__text");
            text.getElement().setAttribute("aria-hidden", "true");
            var name = new HtmlContainer("b");
            name.setText(getTranslation("institution.faces." + faces.word()));
            var card = new NativeButton();
            card.add(title, text, name);
            card.addClassNames("faces-card", "faces-card--" + faces.word());
            card.getElement().setAttribute("type", "button");
            press(card, faces == chosen);
            card.addClickListener(_ -> {
                cards.forEach(other -> press(other, other == card));
                choose.accept(faces);
            });
            cards.add(card);
            add(card);
        }
    }

    private static void press(NativeButton card, boolean pressed) {
        card.getElement().setAttribute("aria-pressed", Boolean.toString(pressed));
    }
}
