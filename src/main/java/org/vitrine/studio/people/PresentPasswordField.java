package org.vitrine.studio.people;

import com.vaadin.flow.component.textfield.PasswordField;
import java.util.function.Consumer;
import org.vitrine.accounts.TooManyAttemptsException;
import org.vitrine.accounts.WrongPasswordException;

/// Asks for the password that one has, before something is done that nobody else is to do.
class PresentPasswordField extends PasswordField {
    PresentPasswordField() {
        setLabel(getTranslation("account.password.present"));
        setManualValidation(true);
        getElement().setAttribute("autocomplete", "current-password");
    }

    /// Does something that needs the password; says under the field where it is not the right one.
    ///
    /// @return whether it was done
    boolean attempt(Consumer<String> work) {
        setInvalid(false);
        try {
            work.accept(getValue());
            clear();
            return true;
        } catch (WrongPasswordException wrong) {
            refuse(getTranslation("account.password.wrong"));
        } catch (TooManyAttemptsException locked) {
            refuse(getTranslation("account.password.locked"));
        }
        return false;
    }

    private void refuse(String why) {
        setErrorMessage(why);
        setInvalid(true);
        focus();
    }
}
