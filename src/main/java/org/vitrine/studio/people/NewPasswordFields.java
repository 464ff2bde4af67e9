package org.vitrine.studio.people;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Optional;
import java.util.function.Function;
import org.vitrine.accounts.PasswordFlaw;
import org.vitrine.accounts.Passwords;

/// A password to be chosen, asked for twice.
class NewPasswordFields extends Div {
    private final PasswordField password = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final Function<String, Optional<PasswordFlaw>> flaws;

    NewPasswordFields(Function<String, Optional<PasswordFlaw>> flaws) {
        this.flaws = flaws;
        password.setLabel(getTranslation("password.new"));
        password.setHelperText(getTranslation("password.rule", Passwords.SHORTEST));
        again.setLabel(getTranslation("password.again"));
        for (var field : new PasswordField[] {password, again}) {
            field.setManualValidation(true);
            field.setRequiredIndicatorVisible(true);
            field.getElement().setAttribute("autocomplete", "new-password");
        }
        addClassName("door__form");
        add(password, again);
    }

    /// The password; nothing where it cannot be taken, which is then said under the field.
    Optional<String> read() {
        var flaw = flaws.apply(password.getValue());
        flaw.ifPresentOrElse(this::refuse, () -> password.setInvalid(false));
        boolean same = password.getValue().equals(again.getValue());
        again.setErrorMessage(getTranslation("password.differs"));
        again.setInvalid(!same);
        if (flaw.isPresent()) {
            password.focus();
            return Optional.empty();
        }
        if (!same) {
            again.focus();
            return Optional.empty();
        }
        return Optional.of(password.getValue());
    }

    void refuse(PasswordFlaw flaw) {
        password.setErrorMessage(
                switch (flaw) {
                    case TOO_SHORT -> getTranslation("password.too-short", Passwords.SHORTEST);
                    case TOO_LONG -> getTranslation("password.too-long", Passwords.LONGEST);
                    case IS_THE_USERNAME -> getTranslation("password.is-the-username");
                    case TOO_COMMON -> getTranslation("password.too-common");
                });
        password.setInvalid(true);
    }

    void clear() {
        password.clear();
        again.clear();
    }
}
