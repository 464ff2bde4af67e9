package org.vitrine.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/// The part of a view under its bar, which scrolls.
public final class ViewScroll extends Div {
    public ViewScroll(Component... content) {
        addClassName("view-scroll");
        add(content);
    }
}
