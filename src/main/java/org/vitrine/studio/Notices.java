package org.vitrine.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/// Short words about what has just happened, at the foot of the window.
public final class Notices {
    private static final int LONG_ENOUGH_TO_READ = 6000;
    private static final int LONG_ENOUGH_TO_THINK = 20_000;

    private Notices() {}

    /// Something was done. Goes away by itself.
    public static void done(String words) {
        Notification.show(words, LONG_ENOUGH_TO_READ, Notification.Position.BOTTOM_START);
    }

    /// Something was done that can be taken back. Goes away by itself, but not soon.
    public static void undoable(String words, String undo, Runnable action) {
        var notice = new Notification();
        notice.setPosition(Notification.Position.BOTTOM_START);
        notice.setDuration(LONG_ENOUGH_TO_THINK);
        var text = new Span(words);
        text.addClassName("grow");
        var button = new Button(undo, _ -> {
            notice.close();
            action.run();
        });
        notice.add(text, button);
        notice.addClassName("notice-undoable");
        notice.open();
    }

    /// Something did not work. Stays until it is closed.
    public static void failure(String words) {
        var notice = new Notification();
        notice.setPosition(Notification.Position.BOTTOM_START);
        notice.setDuration(0);
        notice.setAssertive(true);
        notice.addThemeVariants(NotificationVariant.ERROR);
        var close = new Button(Glyph.REMOVE.draw(), _ -> notice.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(notice.getTranslation("studio.close"));
        var text = new Span(words);
        text.addClassName("grow");
        notice.add(text, close);
        notice.addClassName("notice-failure");
        notice.open();
    }
}
