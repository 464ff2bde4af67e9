package org.vitrine.studio.documents;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.vitrine.library.Entry;
import org.vitrine.studio.Languages;
import org.vitrine.text.LanguageTag;

/// Another name of an entry, and in which language and script it is.
final class NameRow extends Div implements Rows.Row<Entry.Name> {
    private final TextField name = new TextField();
    private final ComboBox<LanguageTag> language = new ComboBox<>();

    NameRow() {
        addClassName("fields");
        name.setLabel(getTranslation("entries.variant.name"));
        name.setManualValidation(true);
        name.setErrorMessage(getTranslation("entries.name-missing"));
        language.setLabel(getTranslation("entries.language"));
        Languages.offerOne(language, getLocale(), getTranslation("languages.unknown"));
        language.setAllowCustomValue(true);
        language.setClearButtonVisible(true);
        add(name, language);
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void show(Entry.Name value) {
        name.setValue(value.name());
        EntryForm.choose(language, value.language());
    }

    @Override
    public Optional<Entry.Name> read() {
        name.setInvalid(name.getValue().isBlank());
        return name.isInvalid() ? Optional.empty() : Optional.of(new Entry.Name(name.getValue(), language.getValue()));
    }

    @Override
    public boolean isBlank() {
        return name.isEmpty() && language.isEmpty();
    }

    @Override
    public void focus() {
        name.focus();
    }

    @Override
    public String summary() {
        return language.isEmpty()
                ? name.getValue()
                : getTranslation(
                        "entries.variant.summary",
                        name.getValue(),
                        language.getValue().name(getLocale()));
    }
}
