package org.vitrine.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.vitrine.text.WordDiff;

/// A text with what was taken out and what was put in marked, for the eye and for screen readers.
public final class DiffText extends Div {
    public DiffText(String before, String after) {
        addClassName("diff");
        for (var piece : WordDiff.of(before, after).pieces()) {
            var element = new Element(
                    switch (piece.kind()) {
                        case SAME -> "span";
                        case REMOVED -> "del";
                        case ADDED -> "ins";
                    });
            if (piece.kind() != WordDiff.Kind.SAME) {
                var said = new Span(
                        piece.kind() == WordDiff.Kind.REMOVED
                                ? getTranslation("history.diff.removed")
                                : getTranslation("history.diff.added"));
                said.addClassName("visually-hidden");
                element.appendChild(said.getElement());
            }
            element.appendChild(Element.createText(piece.text()));
            getElement().appendChild(element);
        }
    }
}
