package org.vitrine.studio.institution;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vitrine.house.Colour;
import org.vitrine.house.Legibility;
import org.vitrine.house.Palette;
import org.vitrine.house.Palette.Part;

/// One colour of the house, written or picked. One in which not everybody could read is not taken, and the nearest of
/// the
/// same hue offered.
final class ColourField extends Div {
    private final Part part;
    private final Legibility legibility;
    private final Consumer<@Nullable Colour> changed;
    private final BiConsumer<Object, Boolean> refused;
    private final TextField written = new TextField();
    private final Input picked = new Input(ValueChangeMode.LAZY);
    private final Paragraph verdict = new Paragraph();
    private final Button better = new Button();
    private @Nullable Colour offered;

    ColourField(
            Part part,
            @Nullable Colour colour,
            Legibility legibility,
            Consumer<@Nullable Colour> changed,
            BiConsumer<Object, Boolean> refused) {
        this.part = part;
        this.legibility = legibility;
        this.changed = changed;
        this.refused = refused;
        var key = "institution.colour." + part.name().toLowerCase(Locale.ROOT).replace('_', '-');
        addClassName("colour-field");
        written.setLabel(getTranslation(key));
        written.setPlaceholder(getTranslation("institution.colour.themes"));
        written.setManualValidation(true);
        written.setMaxLength(7);
        written.setClearButtonVisible(true);
        written.setValueChangeMode(ValueChangeMode.LAZY);
        picked.setType("color");
        picked.addClassName("colour-field__picker");
        picked.setAriaLabel(getTranslation("institution.colour.pick", getTranslation(key)));
        written.setPrefixComponent(picked);
        verdict.addClassName("colour-field__verdict");
        verdict.getElement().setAttribute("role", "status");
        better.addThemeVariants(ButtonVariant.SMALL);
        better.setVisible(false);
        better.addClickListener(_ -> {
            if (offered != null) {
                written.setValue(offered.toString());
            }
        });
        if (colour != null) {
            written.setValue(colour.toString());
        }
        show(colour);
        judge(colour);
        written.addValueChangeListener(_ -> read());
        picked.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                written.setValue(event.getValue());
            }
        });
        add(written, verdict, better);
    }

    private void read() {
        better.setVisible(false);
        if (written.getValue().isBlank()) {
            show(null);
            take(null);
            return;
        }
        var colour = Colour.read(written.getValue());
        if (colour.isEmpty()) {
            refuse(getTranslation("institution.colour.wrong"));
            return;
        }
        show(colour.get());
        var failures = legibility.failures(Palette.NONE.with(part, colour.get()), part);
        if (failures.isEmpty()) {
            take(colour.get());
            return;
        }
        var worst = failures.stream()
                .min(Comparator.comparingDouble(Legibility.Reading::ratio))
                .orElseThrow();
        refuse(getTranslation(
                "institution.colour.fails",
                ContrastTable.words(this, worst.words()),
                ContrastTable.place(this, worst.place()),
                ContrastTable.ratio(worst.ratio())));
        legibility.nearest(part, colour.get()).ifPresent(this::offer);
    }

    private void offer(Colour nearest) {
        better.setText(getTranslation("institution.colour.use", nearest));
        better.setVisible(true);
        offered = nearest;
    }

    private void take(@Nullable Colour colour) {
        written.setInvalid(false);
        refused.accept(this, false);
        judge(colour);
        changed.accept(colour);
    }

    private void refuse(String why) {
        written.setErrorMessage(why);
        written.setInvalid(true);
        verdict.setText("");
        refused.accept(this, true);
    }

    private void judge(@Nullable Colour colour) {
        verdict.setText(
                colour == null
                        ? ""
                        : legibility.check(Palette.NONE.with(part, colour)).stream()
                                .filter(reading -> reading.concerns(part))
                                .min(Comparator.comparingDouble(Legibility.Reading::ratio))
                                .map(worst ->
                                        getTranslation("institution.colour.passes", ContrastTable.ratio(worst.ratio())))
                                .orElse(""));
    }

    private void show(@Nullable Colour colour) {
        picked.setValue((colour == null ? legibility.usual(part) : colour).toString());
    }
}
