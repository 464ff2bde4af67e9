package org.vitrine.studio.exhibits;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.vitrine.studio.Pictures;
import org.vitrine.studio.exhibits.ExhibitSummary.InCase;

/// The case on a card, with what lies on the exhibit's cover. Decoration: the card says in words what it is.
final class CoverCase extends Div {
    private static final int WIDTH = 640;

    CoverCase(List<InCase> objects) {
        addClassNames("case", "exhibit-card__case");
        getElement().setAttribute("aria-hidden", "true");
        if (!objects.isEmpty()) {
            addClassName("case--of-" + objects.size());
        }
        var number = 0;
        for (var object : objects) {
            var place = new Div(show(object));
            place.addClassNames("obj", "obj--" + ++number);
            add(place);
        }
    }

    private Component show(InCase object) {
        return switch (object) {
            case InCase.Scan(var picture) -> Pictures.decorative(picture, WIDTH);
            case InCase.Leaf(var title, var date) -> {
                var name = new Paragraph(title);
                name.addClassName("leaf__title");
                var leaf = new Div(name);
                leaf.addClassName("leaf");
                if (date != null) {
                    var day = new Paragraph(date.display(getLocale()));
                    day.addClassName("leaf__date");
                    leaf.add(day);
                }
                yield leaf;
            }
        };
    }
}
