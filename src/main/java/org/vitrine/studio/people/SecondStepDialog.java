package org.vitrine.studio.people;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Function;
import org.vitrine.accounts.CodeSecret;
import org.vitrine.accounts.WrongCodeException;

/// Switches the second step on: the secret goes into an app, a first code comes back, and the recovery codes are shown
/// this once.
class SecondStepDialog extends Dialog {
    private final Function<String, List<String>> switchOn;
    private final Runnable whenOn;
    private final CodeField code = new CodeField();

    /// @param switchOn takes a first code and gives the recovery codes
    SecondStepDialog(CodeSecret secret, String address, Function<String, List<String>> switchOn, Runnable whenOn) {
        this.switchOn = switchOn;
        this.whenOn = whenOn;
        setHeaderTitle(getTranslation("second-step.on.title"));
        setWidth("30rem");
        setCloseOnOutsideClick(false);
        var text = new TextField(getTranslation("second-step.secret"));
        text.setValue(secret.grouped());
        text.setReadOnly(true);
        text.setAutoselect(true);
        text.setHelperText(getTranslation("second-step.secret.text"));
        var form = new Div(
                new Paragraph(getTranslation("second-step.scan")),
                new QrPicture(address, getTranslation("second-step.picture")),
                text,
                new Paragraph(getTranslation("second-step.confirm")),
                code);
        form.addClassName("door__form");
        add(form);
        var save = new Button(getTranslation("second-step.on"), _ -> confirm());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(getTranslation("people.cancel"), _ -> close()), save);
        code.focus();
    }

    private void confirm() {
        try {
            code.setInvalid(false);
            show(switchOn.apply(code.getValue()));
        } catch (WrongCodeException wrong) {
            code.setErrorMessage(getTranslation("code.refused"));
            code.setInvalid(true);
            code.focus();
        }
    }

    private void show(List<String> recoveryCodes) {
        whenOn.run();
        var list = new OrderedList();
        list.addClassName("recovery-codes");
        list.getElement().setAttribute("aria-label", getTranslation("second-step.recovery.list"));
        recoveryCodes.forEach(each -> list.add(new ListItem(new Span(each))));
        removeAll();
        getFooter().removeAll();
        // Nobody sees them again: a key pressed by the way must not close it.
        setCloseOnEsc(false);
        setHeaderTitle(getTranslation("second-step.recovery.title"));
        add(new Paragraph(getTranslation("second-step.recovery.text")), list);
        var copied = new Span();
        copied.getElement().setAttribute("role", "status");
        var copy = new Button(
                getTranslation("second-step.recovery.copy"),
                _ -> getElement()
                        .executeJs(Clipboard.COPY, String.join("\n", recoveryCodes))
                        .then(
                                Boolean.class,
                                done -> copied.setText(getTranslation(
                                        done ? "people.handover.copied" : "second-step.recovery.select"))));
        var done = new Button(getTranslation("second-step.recovery.done"), _ -> close());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(copied, copy, done);
        done.focus();
    }
}
