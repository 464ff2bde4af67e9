package org.vitrine.studio.documents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;

/// A name for a filter, and whether the house shares it.
final class SavedFilterDialog extends Dialog {
    private static final int LONGEST_NAME = 120;

    private final TextField name = new TextField();
    private final Checkbox shared = new Checkbox();
    private final Button save = new Button();

    SavedFilterDialog(String title, String presentName, boolean presentlyShared, BiConsumer<String, Boolean> keep) {
        setHeaderTitle(title);
        setWidth("26rem");
        name.setLabel(getTranslation("filters.name"));
        name.setMaxLength(LONGEST_NAME);
        name.setValue(presentName);
        name.setManualValidation(true);
        name.setErrorMessage(getTranslation("filters.name-missing"));
        name.setAutofocus(true);
        name.setWidthFull();
        shared.setLabel(getTranslation("filters.shared"));
        shared.setValue(presentlyShared);
        var fields = new Div(name, shared);
        fields.addClassName("fields");
        add(fields);
        save.setText(getTranslation("filters.keep"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(_ -> {
            name.setInvalid(name.getValue().isBlank());
            if (name.isInvalid()) {
                name.focus();
            } else {
                close();
                keep.accept(name.getValue().strip(), shared.getValue());
            }
        });
        save.addClickShortcut(com.vaadin.flow.component.Key.ENTER);
        getFooter().add(new Button(getTranslation("studio.cancel"), _ -> close()), save);
    }

    void offerRemoval(Runnable remove) {
        var button = new Button(getTranslation("filters.remove"), _ -> {
            close();
            remove.run();
        });
        button.addThemeVariants(ButtonVariant.ERROR);
        getFooter().add(button);
    }

    /// For somebody who may take it away but not change it.
    void onlyRemove() {
        name.setReadOnly(true);
        shared.setReadOnly(true);
        save.setVisible(false);
    }
}
