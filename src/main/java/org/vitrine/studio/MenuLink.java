package org.vitrine.studio;

import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Anchor;

/// A way that leads somewhere from a menu. With the keyboard a menu presses its items and not what is in them: here
/// that
/// is passed on.
public final class MenuLink {
    private static final String PASS_ON = """
            this.addEventListener('click', event => {
              const link = this.querySelector('a');
              if (link && !event.composedPath().includes(link)) {
                link.click();
              }
            });
            """;

    private MenuLink() {}

    public static void add(SubMenu menu, Anchor link) {
        // Tab never comes into a menu.
        link.setTabIndex(-1);
        menu.addItem(link).getElement().executeJs(PASS_ON);
    }
}
