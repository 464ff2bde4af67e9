package org.vitrine.studio;

import com.vaadin.flow.component.html.Anchor;

/// The way back from a view, as an arrow before its title.
public final class BackLink extends Anchor {
    /// @param words where it leads, for who cannot see the arrow and who points at it
    public BackLink(String address, String words) {
        super(address, Glyph.BACK.draw());
        setAriaLabel(words);
        setTitle(words);
        addClassName("view-top__back");
    }
}
