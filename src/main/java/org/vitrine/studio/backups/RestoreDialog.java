package org.vitrine.studio.backups;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.vitrine.accounts.TooManyAttemptsException;
import org.vitrine.accounts.WrongPasswordException;
import org.vitrine.backups.BackupFailedException;

/// Says what a restore replaces, and asks for a word and the password before anything is prepared.
class RestoreDialog extends Dialog {
    private final TextField word = new TextField();
    private final PasswordField password = new PasswordField();
    private final Consumer<String> onSure;

    /// @param onSure is given the password
    RestoreDialog(String when, Consumer<String> onSure) {
        this.onSure = onSure;
        setHeaderTitle(getTranslation("backups.restore.title", when));
        setWidth("32rem");
        word.setLabel(getTranslation("backups.restore.type", getTranslation("backups.restore.word")));
        word.setManualValidation(true);
        word.getElement().setAttribute("autocomplete", "off");
        password.setLabel(getTranslation("account.password.present"));
        password.setManualValidation(true);
        password.getElement().setAttribute("autocomplete", "current-password");
        var facts = new UnorderedList(
                new ListItem(getTranslation("backups.restore.replaced")),
                new ListItem(getTranslation("backups.restore.safety")),
                new ListItem(getTranslation("backups.restore.closed")),
                new ListItem(getTranslation("backups.restore.sessions")));
        facts.addClassName("backups__facts");
        var form = new Div(new Paragraph(getTranslation("backups.restore.text", when)), facts, word, password);
        form.addClassName("door__form");
        add(form);
        var prepare = new Button(getTranslation("backups.restore.prepare"), _ -> prepare());
        prepare.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(getTranslation("people.cancel"), _ -> close()), prepare);
        word.focus();
    }

    private void prepare() {
        word.setInvalid(false);
        password.setInvalid(false);
        if (!word.getValue().strip().equalsIgnoreCase(getTranslation("backups.restore.word"))) {
            refuse(word, getTranslation("backups.restore.type", getTranslation("backups.restore.word")));
            return;
        }
        try {
            onSure.accept(password.getValue());
            close();
        } catch (WrongPasswordException wrong) {
            refuse(password, getTranslation("account.password.wrong"));
        } catch (TooManyAttemptsException locked) {
            refuse(password, getTranslation("account.password.locked"));
        } catch (BackupFailedException busy) {
            refuse(password, String.valueOf(busy.getMessage()));
        }
    }

    private static void refuse(TextField field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
        field.focus();
    }

    private static void refuse(PasswordField field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
        field.focus();
    }
}
