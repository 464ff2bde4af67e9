package org.vitrine.studio.exhibits;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/// Asks for the title of a new exhibit and for nothing else.
final class NewExhibitDialog extends Dialog {
    private static final int LONGEST_TITLE = 500;

    private final TextField title = new TextField();
    private final Consumer<String> onTitle;

    /// Asks, makes the exhibit, and opens it.
    static void open(NewExhibit newExhibit) {
        new NewExhibitDialog(title -> {
                    var ui = UI.getCurrent();
                    var draft = newExhibit.titled(
                            title, ui.getTranslation("exhibits.new.section"), ui.getTranslation("exhibits.new.page"));
                    ui.navigate("exhibits/" + draft.id());
                })
                .open();
    }

    private NewExhibitDialog(Consumer<String> onTitle) {
        this.onTitle = onTitle;
        setHeaderTitle(getTranslation("exhibits.new"));
        setWidth("28rem");
        title.setLabel(getTranslation("exhibits.new.title"));
        title.setHelperText(getTranslation("exhibits.new.hint"));
        title.setMaxLength(LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        title.setManualValidation(true);
        title.setWidthFull();
        title.setAutofocus(true);
        var make = new Button(getTranslation("exhibits.new.make"), _ -> make());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.addClickShortcut(Key.ENTER);
        add(title);
        getFooter().add(new Button(getTranslation("studio.cancel"), _ -> close()), make);
    }

    private void make() {
        title.setInvalid(title.getValue().isBlank());
        title.setErrorMessage(getTranslation("exhibits.new.title-missing"));
        if (title.isInvalid()) {
            title.focus();
            return;
        }
        close();
        onTitle.accept(title.getValue().strip());
    }
}
