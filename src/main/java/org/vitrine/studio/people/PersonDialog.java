package org.vitrine.studio.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.Username;

/// Asks for what an account is made of, or for what of it can be changed.
class PersonDialog extends Dialog {
    /// Is given what was entered, and closes the dialog or shows in it what was wrong.
    interface OnAdd {
        void accept(Username username, String name, Role role, PersonDialog dialog);
    }

    private final TextField username = new TextField();
    private final TextField name = new TextField();
    private final RoleSelect role;
    private final Div below = new Div();

    private PersonDialog(String title, String displayName, Role present) {
        role = new RoleSelect(present);
        below.addClassName("door__form");
        below.setVisible(false);
        setHeaderTitle(title);
        setWidth("26rem");
        username.setLabel(getTranslation("people.username"));
        username.setHelperText(getTranslation("people.username.rule"));
        username.setManualValidation(true);
        username.setRequiredIndicatorVisible(true);
        username.getElement().setAttribute("autocomplete", "off");
        name.setLabel(getTranslation("people.name"));
        name.setErrorMessage(getTranslation("people.name.missing"));
        name.setManualValidation(true);
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(Account.LONGEST_NAME);
        name.setValue(displayName);
    }

    static PersonDialog toAdd(String title, String save, OnAdd onAdd) {
        var dialog = new PersonDialog(title, "", Role.CURATOR);
        dialog.fill(save, () -> dialog.add(onAdd), dialog.name, dialog.username, dialog.role);
        return dialog;
    }

    static PersonDialog toChange(String title, String save, Account account, BiConsumer<String, Role> onChange) {
        var dialog = new PersonDialog(title, account.displayName(), account.role());
        dialog.fill(save, () -> dialog.change(onChange), dialog.name, dialog.role, dialog.below);
        return dialog;
    }

    /// Lets the person's second step be taken off from here.
    PersonDialog withSecondStep(Runnable takeOff) {
        var hint = new Paragraph(getTranslation("people.second-step.text"));
        hint.addClassName("hint");
        var button = new Button(getTranslation("people.second-step.take-off"), _ -> {
            close();
            takeOff.run();
        });
        below.add(hint, button);
        below.setVisible(true);
        return this;
    }

    void refuseUsername(String why) {
        username.setErrorMessage(why);
        username.setInvalid(true);
        username.focus();
    }

    private void fill(String label, Runnable onSave, Component... fields) {
        var form = new Div(fields);
        form.addClassName("door__form");
        add(form);
        var save = new Button(label, _ -> onSave.run());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(getTranslation("people.cancel"), _ -> close()), save);
        name.focus();
    }

    private void add(OnAdd onAdd) {
        var wished = Username.of(username.getValue());
        username.setInvalid(false);
        if (wished.isEmpty()) {
            refuseUsername(getTranslation("people.username.wrong"));
        }
        if (hasName() && wished.isPresent()) {
            onAdd.accept(wished.get(), name.getValue(), role.getValue(), this);
        }
    }

    private void change(BiConsumer<String, Role> onChange) {
        if (hasName()) {
            onChange.accept(name.getValue(), role.getValue());
            close();
        }
    }

    private boolean hasName() {
        name.setInvalid(name.getValue().isBlank());
        if (name.isInvalid()) {
            name.focus();
        }
        return !name.isInvalid();
    }
}
