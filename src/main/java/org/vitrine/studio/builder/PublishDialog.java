package org.vitrine.studio.builder;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vitrine.publishing.Exhibition;
import org.vitrine.publishing.Finding;

/// Asks before a draft becomes an edition. Errors are listed and keep it from becoming one; warnings are listed; what
/// has changed since the last edition is told; it appears now or at a time.
class PublishDialog extends Dialog {
    private static final int LONGEST_NOTE = 2000;

    /// What comes of it.
    interface Hand {
        void publish(@Nullable String note);

        void plan(@Nullable String note, Instant at);

        void go(Finding finding);
    }

    private final int number;
    private final ZoneId zone;
    private final Clock clock;
    private final Hand hand;
    private final TextArea note = new TextArea();
    private final RadioButtonGroup<Boolean> when = new RadioButtonGroup<>();
    private final DateTimePicker at = new DateTimePicker();
    private final Button confirm = new Button();

    /// @param changes since the last edition, in words; empty for the first
    /// @param zone in which whoever asks reads the clock
    PublishDialog(
            int number,
            List<Finding> findings,
            Exhibition exhibition,
            List<String> changes,
            ZoneId zone,
            Clock clock,
            Hand hand) {
        this.number = number;
        this.zone = zone;
        this.clock = clock;
        this.hand = hand;
        setHeaderTitle(getTranslation("builder.publish.title", number));
        setWidth("38rem");
        addClassName("publish-dialog");
        var ready = findings.stream().noneMatch(Finding::isError);
        add(new Paragraph(getTranslation(ready ? "builder.publish.ready" : "builder.publish.not-ready")));
        add(new Checks(findings, exhibition, finding -> {
            close();
            hand.go(finding);
        }));
        getFooter().add(new Button(getTranslation(ready ? "builder.cancel" : "builder.close"), _ -> close()));
        if (ready) {
            changes(changes);
            fields(changes);
            confirm.addThemeVariants(ButtonVariant.PRIMARY);
            confirm.addClickListener(_ -> confirm());
            getFooter().add(confirm);
        }
    }

    private void changes(List<String> changes) {
        if (!changes.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("publish-changes");
            changes.forEach(line -> list.add(new ListItem(line)));
            add(new H3(getTranslation("builder.changes", number - 1)), list);
        }
    }

    private void fields(List<String> changes) {
        note.setLabel(getTranslation("builder.publish.note"));
        note.setHelperText(getTranslation("builder.publish.note.help"));
        note.setMaxLength(LONGEST_NOTE);
        note.setWidthFull();
        var take = new Button(getTranslation("builder.changes.take"), _ -> {
            var words = String.join("\n", changes);
            note.setValue(words.length() <= LONGEST_NOTE ? words : words.substring(0, LONGEST_NOTE));
            note.focus();
        });
        take.addThemeVariants(ButtonVariant.SMALL);
        take.setVisible(!changes.isEmpty());
        when.setLabel(getTranslation("builder.publish.when"));
        when.setItems(false, true);
        when.setItemLabelGenerator(
                later -> getTranslation(later ? "builder.publish.when.later" : "builder.publish.when.now"));
        when.addValueChangeListener(_ -> showWhen());
        at.setLabel(getTranslation("builder.publish.at"));
        at.setHelperText(getTranslation("builder.publish.zone", zone.getId(), offset()));
        // A month in words is the same on both sides of every ocean.
        at.setDatePickerI18n(new DatePicker.DatePickerI18n().setDateFormat("d MMMM yyyy"));
        at.setLocale(getLocale().getLanguage().equals("en") ? Locale.UK : getLocale());
        at.setStep(Duration.ofMinutes(5));
        at.setMin(now());
        at.setValue(now().plusDays(1).withHour(9).withMinute(0));
        at.setManualValidation(true);
        var fields = new Div(note, take, when, at);
        fields.addClassName("fields");
        add(fields);
        when.setValue(false);
    }

    private void showWhen() {
        at.setVisible(isLater());
        confirm.setText(getTranslation(isLater() ? "builder.publish.plan" : "builder.publish.act", number));
    }

    private boolean isLater() {
        return Boolean.TRUE.equals(when.getValue());
    }

    private void confirm() {
        var words = note.getValue().isBlank() ? null : note.getValue().strip();
        if (!isLater()) {
            close();
            hand.publish(words);
            return;
        }
        var moment = at.getValue() == null ? null : at.getValue().atZone(zone).toInstant();
        if (moment == null || !moment.isAfter(clock.instant())) {
            at.setInvalid(true);
            at.setErrorMessage(getTranslation("builder.publish.at.over"));
            at.focus();
            return;
        }
        close();
        hand.plan(words, moment);
    }

    private String offset() {
        var offset = zone.getRules().getOffset(clock.instant());
        return offset.getTotalSeconds() == 0 ? "+00:00" : offset.getId();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), zone).truncatedTo(ChronoUnit.MINUTES);
    }
}
