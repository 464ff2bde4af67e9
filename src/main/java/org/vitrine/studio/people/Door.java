package org.vitrine.studio.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;

/// What people see before they are in: a sheet with the house's name, which leads to the public side, and a title.
class Door extends Main {
    private final H1 title = new H1();
    private final Div content = new Div();

    Door(String house) {
        var home = new Anchor("/", house);
        home.setRouterIgnore(true);
        home.addClassName("drawer-brand");
        content.addClassName("door__sheet");
        content.add(home, title);
        addClassName("door");
        add(content);
    }

    /// Replaces what stands under the house's name.
    void show(String heading, Component... below) {
        content.getChildren().skip(2).toList().forEach(content::remove);
        title.setText(heading);
        content.add(below);
    }

    void addBelow(Component more) {
        content.add(more);
    }
}
