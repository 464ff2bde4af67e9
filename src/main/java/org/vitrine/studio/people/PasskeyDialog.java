package org.vitrine.studio.people;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Function;
import org.vitrine.accounts.passkeys.Passkey;
import org.vitrine.accounts.passkeys.PasskeyOffer;
import org.vitrine.accounts.passkeys.PasskeyRefusedException;

/// Has the browser make a passkey, once the password was given.
class PasskeyDialog extends Dialog {
    interface OnMade {
        /// @throws PasskeyRefusedException when the answer makes no passkey
        void keep(PasskeyOffer offer, String name, String answer);
    }

    private final Function<String, PasskeyOffer> offers;
    private final OnMade onMade;
    private final TextField name = new TextField();
    private final PresentPasswordField password = new PresentPasswordField();
    private final Paragraph problem = new Paragraph();
    private final BrowserKeys browser = new BrowserKeys();

    /// @param offers makes one for the password
    PasskeyDialog(String suggestedName, Function<String, PasskeyOffer> offers, OnMade onMade) {
        this.offers = offers;
        this.onMade = onMade;
        setHeaderTitle(getTranslation("passkeys.add"));
        setWidth("26rem");
        setCloseOnOutsideClick(false);
        name.setLabel(getTranslation("passkeys.name"));
        name.setHelperText(getTranslation("passkeys.name.text"));
        name.setErrorMessage(getTranslation("people.name.missing"));
        name.setManualValidation(true);
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(Passkey.LONGEST_NAME);
        name.setAutoselect(true);
        name.setValue(suggestedName);
        problem.getElement().setAttribute("role", "alert");
        problem.addClassName("passkey__says");
        var form = new Div(new Paragraph(getTranslation("passkeys.add.text")), name, password, problem, browser);
        form.addClassName("door__form");
        add(form);
        var save = new Button(getTranslation("passkeys.make"), _ -> make());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(getTranslation("people.cancel"), _ -> close()), save);
        name.focus();
    }

    private void make() {
        problem.setText("");
        name.setInvalid(name.getValue().isBlank());
        if (name.isInvalid()) {
            name.focus();
            return;
        }
        password.attempt(given -> {
            var offer = offers.apply(given);
            browser.register(offer.json(), answer -> keep(offer, answer), this::say);
        });
    }

    private void keep(PasskeyOffer offer, String answer) {
        try {
            onMade.keep(offer, name.getValue(), answer);
            close();
        } catch (PasskeyRefusedException refused) {
            say(BrowserKeys.Problem.REFUSED);
        }
    }

    private void say(BrowserKeys.Problem why) {
        problem.setText(
                switch (why) {
                    case CANCELLED -> getTranslation("passkeys.cancelled");
                    case PRESENT -> getTranslation("passkeys.present");
                    case REFUSED -> getTranslation("passkeys.refused");
                });
        password.focus();
    }
}
