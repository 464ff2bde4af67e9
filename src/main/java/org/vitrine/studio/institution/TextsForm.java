package org.vitrine.studio.institution;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;
import java.util.function.Consumer;
import org.vitrine.house.HouseText;

/// What the house says about itself, one text at a time in both languages.
final class TextsForm extends Div {
    private final Desk desk;
    private final Consumer<HouseText> shown;
    private final Select<HouseText> which = new Select<>();
    private final Div languages = new Div();

    /// @param shown is told which text is being written
    TextsForm(Desk desk, Consumer<HouseText> shown) {
        this.desk = desk;
        this.shown = shown;
        addClassName("institution-form");
        which.setLabel(getTranslation("institution.text"));
        which.setItems(HouseText.values());
        which.setItemLabelGenerator(text -> getTranslation("institution.text." + text.word()));
        which.setValue(HouseText.ABOUT);
        which.addValueChangeListener(_ -> show());
        var hint = new Paragraph(getTranslation("institution.texts.text"));
        hint.addClassName("hint");
        add(hint, which, languages);
        show();
    }

    private void show() {
        languages.removeAll();
        var text = which.getValue();
        var address = new Paragraph(getTranslation("institution.text." + text.word() + ".help", "/" + text.word()));
        address.addClassName("hint");
        languages.add(address);
        HouseText.LANGUAGES.forEach(language -> languages.add(field(text, language)));
        shown.accept(text);
    }

    private Div field(HouseText text, String language) {
        var field = new TextArea(getTranslation(
                "institution.text.in",
                getTranslation("institution.text." + text.word()),
                Locale.of(language).getDisplayLanguage(getLocale())));
        field.setValue(desk.now().text(text, language).orElse(""));
        field.setMaxLength(HouseText.LONGEST);
        field.setMinRows(8);
        field.setMaxRows(24);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.getElement().setAttribute("lang", language);
        var part = new Div(field);
        part.addClassName("institution-text");
        text.draft(language).ifPresent(draft -> {
            var begin = new Button(getTranslation("institution.text.draft"), _ -> field.setValue(draft));
            begin.addThemeVariants(ButtonVariant.SMALL);
            begin.setVisible(field.getValue().isBlank());
            field.addValueChangeListener(
                    event -> begin.setVisible(event.getValue().isBlank()));
            part.add(begin);
        });
        field.addValueChangeListener(event -> desk.change(now -> now.withText(text, language, event.getValue())));
        return part;
    }
}
