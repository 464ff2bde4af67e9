package org.vitrine.studio.exhibits;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.vitrine.exhibits.BinnedExhibit;
import org.vitrine.exhibits.ExhibitBin;

/// Asks an administrator which exhibits to destroy for good.
final class EmptyExhibitBinDialog extends Dialog {
    EmptyExhibitBinDialog(List<BinnedExhibit> binned, Consumer<Duration> empty) {
        setHeaderTitle(getTranslation("bin.empty.title"));
        setWidth("34rem");
        var which = new RadioButtonGroup<Duration>();
        which.setLabel(getTranslation("bin.empty.which"));
        which.setItems(ExhibitBin.RETENTION, Duration.ZERO);
        which.setItemLabelGenerator(atLeast -> atLeast.isZero()
                ? getTranslation("bin.empty.all", binned.size())
                : getTranslation("exhibit-bin.empty.old", atLeast.toDays()));
        which.setValue(ExhibitBin.RETENTION);
        var sure = new Checkbox(getTranslation("bin.empty.sure"));
        var fields = new Div(which, sure);
        fields.addClassName("fields");
        add(new Paragraph(getTranslation("exhibit-bin.empty.text")), fields);
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
