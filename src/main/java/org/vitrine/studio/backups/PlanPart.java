package org.vitrine.studio.backups;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.function.Consumer;
import org.vitrine.backups.Plan;

/// A backup every day: whether, when, and how many of them stay.
class PlanPart extends Section {
    private final Checkbox on = new Checkbox();
    private final TimePicker at = new TimePicker();
    private final IntegerField keep = new IntegerField();

    PlanPart(Plan plan, Consumer<Plan> onSave) {
        addClassName("settings__part");
        var hint = new Paragraph(getTranslation(
                "backups.plan.text", ZoneId.systemDefault().getDisplayName(TextStyle.FULL, getLocale())));
        hint.addClassName("hint");
        on.setLabel(getTranslation("backups.plan.on"));
        on.setValue(plan.isOn());
        at.setLabel(getTranslation("backups.plan.at"));
        at.setStep(Duration.ofMinutes(30));
        at.setValue(plan.at());
        keep.setLabel(getTranslation("backups.plan.keep"));
        keep.setStepButtonsVisible(true);
        keep.setMin(1);
        keep.setMax(Plan.MOST);
        keep.setManualValidation(true);
        keep.setErrorMessage(getTranslation("backups.plan.keep.wrong", Plan.MOST));
        keep.setValue(plan.keep());
        var save = new Button(getTranslation("backups.plan.save"), _ -> save(onSave));
        var row = new Div(at, keep);
        row.addClassNames("row", "backups__plan");
        add(new H2(getTranslation("backups.plan")), hint, on, row, save);
    }

    private void save(Consumer<Plan> onSave) {
        var many = keep.getValue();
        var wrong = many == null || many < 1 || many > Plan.MOST;
        keep.setInvalid(wrong);
        if (wrong) {
            keep.focus();
        } else if (at.getValue() == null) {
            at.focus();
        } else {
            onSave.accept(new Plan(on.getValue(), at.getValue(), many));
        }
    }
}
