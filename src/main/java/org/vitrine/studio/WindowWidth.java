package org.vitrine.studio;

import com.vaadin.flow.component.AttachEvent;
import java.util.function.IntConsumer;

/// How wide the browser's window is.
public final class WindowWidth {
    private WindowWidth() {}

    /// Tells the width in CSS pixels, now and whenever it changes, as long as what was attached is shown.
    public static void follow(AttachEvent attached, IntConsumer fit) {
        var page = attached.getUI().getPage();
        fit.accept(page.getExtendedClientDetails().getWindowInnerWidth());
        var watching = page.addBrowserWindowResizeListener(resize -> fit.accept(resize.getWidth()));
        attached.getSource().addDetachListener(detach -> {
            watching.remove();
            detach.unregisterListener();
        });
    }
}
