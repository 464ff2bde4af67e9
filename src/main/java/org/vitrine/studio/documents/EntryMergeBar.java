package org.vitrine.studio.documents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.vitrine.studio.Glyph;
import org.vitrine.studio.ViewTop;

/// What can be done with the entries that are chosen; there only while some are.
final class EntryMergeBar extends Div {
    private final Span count = new Span();
    private final Button merge = new Button();

    EntryMergeBar(Runnable openMerge, Runnable chooseNone) {
        addClassName("bulk-bar");
        getElement().setAttribute("role", "toolbar");
        getElement().setAttribute("aria-label", getTranslation("entries.bar"));
        count.addClassName("bulk-bar__count");
        count.getElement().setAttribute("role", "status");
        merge.setText(getTranslation("entries.merge"));
        merge.setIcon(Glyph.JOIN.draw());
        merge.addClickListener(_ -> openMerge.run());
        var none = new Button(getTranslation("bulk.none"), _ -> chooseNone.run());
        none.addThemeVariants(ButtonVariant.TERTIARY);
        add(count, merge, ViewTop.grow(), none);
        show(0);
    }

    void show(int chosen) {
        setVisible(chosen > 0);
        merge.setVisible(chosen > 1);
        count.setText(chosen == 1 ? getTranslation("entries.choose-another") : getTranslation("bulk.chosen", chosen));
    }
}
