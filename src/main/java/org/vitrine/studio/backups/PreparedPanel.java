package org.vitrine.studio.backups;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/// A restore is prepared: it is done when the house opens the next time, which may be now.
class PreparedPanel extends Div {
    PreparedPanel(String name, Runnable onRestart, Runnable onCallOff) {
        addClassName("settings__notice");
        getElement().setAttribute("role", "status");
        var restart = new Button(getTranslation("backups.restart"), _ -> onRestart.run());
        restart.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        var row = new Div(restart, new Button(getTranslation("backups.call-off"), _ -> onCallOff.run()));
        row.addClassName("row");
        add(new Paragraph(getTranslation("backups.prepared", name)), row);
    }
}
