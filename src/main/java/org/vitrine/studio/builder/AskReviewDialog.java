package org.vitrine.studio.builder;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.BiConsumer;
import org.vitrine.accounts.Account;
import org.vitrine.accounts.AccountId;

/// Asks who is to review a draft, and what to tell them.
class AskReviewDialog extends Dialog {
    AskReviewDialog(List<Account> reviewers, BiConsumer<AccountId, String> ask) {
        setHeaderTitle(getTranslation("reviews.ask.title"));
        setWidth("30rem");
        var who = new ComboBox<Account>(getTranslation("reviews.ask.who"));
        who.setItems(reviewers);
        who.setItemLabelGenerator(Account::displayName);
        who.setWidthFull();
        who.setHelperText(getTranslation("reviews.ask.who.help"));
        who.setManualValidation(true);
        var message = new TextArea(getTranslation("reviews.ask.message"));
        message.setMaxLength(2000);
        message.setWidthFull();
        var fields = new Div(who, message);
        fields.addClassName("fields");
        add(fields);
        var act = new Button(getTranslation("reviews.ask.act"), _ -> {
            if (who.getValue() == null) {
                who.setInvalid(true);
                who.setErrorMessage(getTranslation("reviews.ask.missing"));
                who.focus();
            } else {
                close();
                ask.accept(who.getValue().id(), message.getValue());
            }
        });
        act.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("builder.cancel"), _ -> close()), act);
        who.focus();
    }
}
