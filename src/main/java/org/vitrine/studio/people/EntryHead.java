package org.vitrine.studio.people;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Header;

/// The house's name above the pages at the door, leading to the public side.
class EntryHead extends Header {
    EntryHead() {
        var home = new Anchor("/", getTranslation("entry.house"));
        home.setRouterIgnore(true);
        home.setTarget(AnchorTarget.SELF);
        addClassName("entry-head");
        add(home);
    }
}
