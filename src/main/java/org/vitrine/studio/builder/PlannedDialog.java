package org.vitrine.studio.builder;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/// Says what is planned already, and lets it be called off or planned anew.
class PlannedDialog extends Dialog {
    /// @param changed whether the draft has changed since it was planned
    PlannedDialog(int number, String moment, boolean changed, Runnable cancel, Runnable anew) {
        setHeaderTitle(getTranslation("builder.planned.title", number));
        setWidth("32rem");
        add(new Paragraph(getTranslation("builder.planned.text", number, moment)));
        if (changed) {
            add(new Paragraph(getTranslation("builder.planned.changed")));
        }
        var off = new Button(getTranslation("builder.planned.cancel"), _ -> {
            close();
            cancel.run();
        });
        off.addThemeVariants(ButtonVariant.ERROR);
        var again = new Button(getTranslation("builder.planned.anew"), _ -> {
            close();
            anew.run();
        });
        getFooter().add(new Button(getTranslation("builder.close"), _ -> close()), off, again);
    }
}
