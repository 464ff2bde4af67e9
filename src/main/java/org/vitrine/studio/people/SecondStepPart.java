package org.vitrine.studio.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.function.Function;
import org.vitrine.accounts.SecondStepState;

/// One's second step: whether there is one, and the switch.
class SecondStepPart extends SettingsPart {
    interface Actions {
        SecondStepState state();

        /// @param changed is run when it is otherwise
        void switchOn(Runnable changed);

        void switchOff(Runnable changed);

        void acknowledge(Runnable changed);
    }

    private final Function<Instant, String> moments;
    private final Actions actions;

    SecondStepPart(Function<Instant, String> moments, Actions actions) {
        this.moments = moments;
        this.actions = actions;
        about(getTranslation("second-step.title"), getTranslation("second-step.text"));
        refresh();
    }

    final void refresh() {
        switch (actions.state()) {
            case SecondStepState.Off() -> show(switchOn());
            case SecondStepState.On(var since, var recoveryCodes) ->
                show(
                        new Paragraph(getTranslation("second-step.since", moments.apply(since), recoveryCodes)),
                        new Button(getTranslation("second-step.off"), _ -> actions.switchOff(this::refresh)));
            case SecondStepState.TakenOff(var by, var at) -> {
                var read = new Button(
                        getTranslation("second-step.taken-off.read"), _ -> actions.acknowledge(this::refresh));
                read.addThemeVariants(ButtonVariant.TERTIARY);
                var notice = new Paragraph(getTranslation("second-step.taken-off", by, moments.apply(at)));
                notice.addClassName("settings__notice");
                show(notice, read, switchOn());
            }
        }
    }

    private Button switchOn() {
        return new Button(getTranslation("second-step.on.begin"), _ -> actions.switchOn(this::refresh));
    }
}
