package org.vitrine.studio;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;

/// The bar over a view: its title, then what can be done with the whole of it. On small screens it also opens the
/// drawer.
public final class ViewTop extends Header {
    private final DrawerToggle toggle = new DrawerToggle();
    private final H1 title = new H1();

    /// @param parts what follows the title; [#grow] pushes the rest to the end
    public ViewTop(String title, Component... parts) {
        addClassName("view-top");
        toggle.addClassName("shell-toggle");
        this.title.setText(title);
        add(toggle, this.title);
        add(parts);
    }

    public void setTitle(String changed) {
        title.setText(changed);
    }

    /// For a bar over one document or person, whose title is longer than the name of a view.
    public ViewTop forOneThing() {
        addClassName("view-top--document");
        return this;
    }

    /// Puts something before the title, such as the way back.
    public ViewTop before(Component component) {
        addComponentAtIndex(1, component);
        return this;
    }

    /// Takes the space that is left.
    public static Component grow() {
        var space = new Span();
        space.addClassName("grow");
        return space;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        toggle.setAriaLabel(getTranslation("shell.menu"));
    }
}
