package org.vitrine.studio.people;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;

/// Asks for the password before something is done, and closes when it was the right one.
class PasswordDialog extends Dialog {
    PasswordDialog(String title, String text, String action, Consumer<String> work) {
        setHeaderTitle(title);
        setWidth("26rem");
        var password = new PresentPasswordField();
        var form = new Div(new Paragraph(text), password);
        form.addClassName("door__form");
        add(form);
        var save = new Button(action, _ -> {
            if (password.attempt(work)) {
                close();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(getTranslation("people.cancel"), _ -> close()), save);
        password.focus();
    }
}
