package org.vitrine.studio.documents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.vitrine.studio.Glyph;

/// What can be done with the rows that are chosen; there only while some are.
final class BulkBar extends Div {
    /// What its buttons do.
    interface Hand {
        void edit(EditRow.What first);

        void bin();

        void chooseAll();

        void chooseNone();
    }

    private final Span count = new Span();
    private final Button all = new Button();

    BulkBar(Hand hand) {
        addClassName("bulk-bar");
        getElement().setAttribute("role", "toolbar");
        getElement().setAttribute("aria-label", getTranslation("bulk.bar"));
        count.addClassName("bulk-bar__count");
        count.getElement().setAttribute("role", "status");
        all.addClickListener(_ -> hand.chooseAll());
        all.addThemeVariants(ButtonVariant.TERTIARY);
        var none = new Button(getTranslation("bulk.none"), _ -> hand.chooseNone());
        none.addThemeVariants(ButtonVariant.TERTIARY);
        var grow = new Span();
        grow.addClassName("grow");
        add(
                count,
                new Button(getTranslation("bulk.edit"), Glyph.TEXT.draw(), _ -> hand.edit(EditRow.What.SET_KIND)),
                new Button(
                        getTranslation("bulk.add-subject"), Glyph.TAG.draw(), _ -> hand.edit(EditRow.What.ADD_SUBJECT)),
                new Button(
                        getTranslation("bulk.set-rights"), Glyph.LOCK.draw(), _ -> hand.edit(EditRow.What.SET_RIGHTS)),
                new Button(getTranslation("bulk.bin"), Glyph.DELETE.draw(), _ -> hand.bin()),
                grow,
                all,
                none);
    }

    /// @param matching how many documents match what is asked
    void show(Choice choice, int matching) {
        var chosen = choice.count(matching);
        setVisible(chosen > 0);
        count.setText(getTranslation("bulk.chosen", chosen));
        all.setText(getTranslation("bulk.all", matching));
        all.setVisible(chosen < matching);
    }
}
