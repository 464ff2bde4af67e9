package org.vitrine.studio.documents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Duration;
import java.util.function.Consumer;
import org.vitrine.library.Bin;

/// Asks an administrator what to destroy for good.
final class EmptyBinDialog extends Dialog {
    private final RadioButtonGroup<Duration> which = new RadioButtonGroup<>();
    private final Checkbox sure = new Checkbox();

    /// @param old how many have lain there for the time of retention
    EmptyBinDialog(int old, int all, Consumer<Duration> empty) {
        setHeaderTitle(getTranslation("bin.empty.title"));
        setWidth("34rem");
        which.setLabel(getTranslation("bin.empty.which"));
        which.setItems(Bin.RETENTION, Duration.ZERO);
        which.setItemLabelGenerator(atLeast -> atLeast.isZero()
                ? getTranslation("bin.empty.all", all)
                : getTranslation("bin.empty.old", atLeast.toDays(), old));
        which.setValue(Bin.RETENTION);
        sure.setLabel(getTranslation("bin.empty.sure"));
        var fields = new com.vaadin.flow.component.html.Div(which, sure);
        fields.addClassName("fields");
        add(new Paragraph(getTranslation("bin.empty.text")), fields);
        var cancel = new Button(getTranslation("studio.cancel"), _ -> close());
        cancel.setAutofocus(true);
        var act = new Button(getTranslation("bin.empty.act"), _ -> {
            if (sure.getValue()) {
                close();
                empty.accept(which.getValue());
            } else {
                sure.setManualValidation(true);
                sure.setErrorMessage(getTranslation("bin.empty.not-sure"));
                sure.setInvalid(true);
                sure.focus();
            }
        });
        act.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(cancel, act);
    }
}
