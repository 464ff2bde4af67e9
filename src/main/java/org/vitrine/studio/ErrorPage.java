package org.vitrine.studio;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;

/// A view that cannot be shown, in words, with a way out.
final class ErrorPage extends Main {
    ErrorPage(String title, String words, String wayOut) {
        addClassName("view");
        var box = new Div(new Paragraph(words), new Anchor("", wayOut));
        box.addClassName("empty-state");
        var scroll = new Div(box);
        scroll.addClassName("view-scroll");
        add(new ViewTop(title), scroll);
    }
}
