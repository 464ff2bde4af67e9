package org.vitrine.studio.documents;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeLeaveEvent;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/// Asks before unsaved work is left: inside the studio in words, outside it as browsers do.
final class UnsavedGuard {
    private final Component view;

    UnsavedGuard(Component view) {
        this.view = view;
    }

    /// Closing the window, or going elsewhere with it, asks from now on, or no longer.
    void watch(boolean unsaved) {
        view.getElement()
                .executeJs(
                        "window.onbeforeunload = $0 ? event => { event.preventDefault(); return ''; } : null;",
                        unsaved);
    }

    /// Asks about a document that can be saved on the way.
    ///
    /// @param save whether saving worked
    void ask(BeforeLeaveEvent event, BooleanSupplier save) {
        ask(event, view.getTranslation("document.leave.text"), Optional.of(save));
    }

    /// Asks about what cannot be saved on the way.
    void ask(BeforeLeaveEvent event, String words) {
        ask(event, words, Optional.empty());
    }

    private void ask(BeforeLeaveEvent event, String words, Optional<BooleanSupplier> save) {
        var going = event.postpone();
        var dialog = new Dialog();
        dialog.setHeaderTitle(view.getTranslation("document.leave.title"));
        dialog.setWidth("30rem");
        dialog.setCloseOnOutsideClick(false);
        dialog.add(new Paragraph(words));
        var decided = new AtomicBoolean();
        var stay = new Button(view.getTranslation("document.leave.stay"), _ -> dialog.close());
        stay.setAutofocus(true);
        var drop = new Button(view.getTranslation("document.leave.drop"), _ -> {
            decided.set(true);
            dialog.close();
            watch(false);
            going.proceed();
        });
        drop.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
        dialog.getFooter().add(stay, drop);
        save.ifPresent(saving -> {
            var keep = new Button(view.getTranslation("document.leave.save"), _ -> {
                decided.set(saving.getAsBoolean());
                dialog.close();
                if (decided.get()) {
                    going.proceed();
                }
            });
            keep.addThemeVariants(ButtonVariant.PRIMARY);
            dialog.getFooter().add(keep);
        });
        // Staying, also by Escape, gives up the way that was begun.
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened() && !decided.get()) {
                going.cancel();
            }
        });
        dialog.open();
    }
}
