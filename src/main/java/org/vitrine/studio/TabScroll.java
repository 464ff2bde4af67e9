package org.vitrine.studio;

import com.vaadin.flow.component.Component;

/// Inside a list of tabs Vaadin puts a box that can have the focus, which such a list may not hold (axe:
/// aria-required-children). Nothing needs the box to be focusable: the tabs themselves are.
public final class TabScroll {
    private TabScroll() {}

    /// @param tabs a `Tabs` or a component that holds one
    public static void unfocus(Component tabs) {
        tabs.getElement().executeJs("""
                requestAnimationFrame(() => {
                  const tabs = this.localName === 'vaadin-tabs' ? this : this.querySelector('vaadin-tabs');
                  tabs?.shadowRoot?.getElementById('scroll')?.removeAttribute('tabindex');
                })""");
    }
}
