package org.vitrine.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/// Where there is nothing yet: one or two sentences and what to do.
public final class EmptyState extends Div {
    public EmptyState(String words, Component... actions) {
        addClassName("empty-state");
        add(new Paragraph(words));
        if (actions.length > 0) {
            var row = new Div(actions);
            row.addClassName("row");
            add(row);
        }
    }
}
