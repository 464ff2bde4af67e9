package org.vitrine.studio;

import com.vaadin.flow.i18n.I18NProvider;

/// The studio's texts, for tests of its packages that need no application.
public final class MessagesInTests {
    private MessagesInTests() {}

    public static I18NProvider texts() {
        return new Messages();
    }
}
