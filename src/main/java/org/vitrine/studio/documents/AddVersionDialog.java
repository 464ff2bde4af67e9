package org.vitrine.studio.documents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.vitrine.library.Version;
import org.vitrine.studio.Languages;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.SegmentedText;

/// Asks in which form a document is to be readable as well.
final class AddVersionDialog extends Dialog {
    enum Form {
        TRANSCRIPT,
        TRANSLATION,
        SCAN
    }

    private final RadioButtonGroup<Form> form = new RadioButtonGroup<>();
    private final ComboBox<LanguageTag> language = new ComboBox<>();

    /// @param taken the ids of the versions there are
    /// @param originals the languages of the document
    AddVersionDialog(Collection<String> taken, List<LanguageTag> originals, Consumer<Version> onVersion) {
        setHeaderTitle(getTranslation("versions.add"));
        setWidth("26rem");
        form.setLabel(getTranslation("versions.form"));
        form.setItems(Form.values());
        form.setItemLabelGenerator(this::name);
        language.setLabel(getTranslation("versions.language"));
        Languages.offerOne(language, getLocale(), getTranslation("languages.unknown"));
        language.setManualValidation(true);
        form.addValueChangeListener(change -> {
            language.setVisible(change.getValue() != Form.SCAN);
            suggest(change.getValue(), originals);
        });
        form.setValue(Form.TRANSCRIPT);
        var fields = new Div(form, language);
        fields.addClassName("fields");
        add(fields);
        var add = new Button(
                getTranslation("versions.add"),
                _ -> read(taken).ifPresent(version -> {
                    close();
                    onVersion.accept(version);
                }));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("studio.cancel"), _ -> close()), add);
    }

    private void suggest(Form chosen, List<LanguageTag> originals) {
        if (chosen == Form.TRANSCRIPT && !originals.isEmpty()) {
            language.setValue(originals.getFirst());
        } else if (chosen == Form.TRANSLATION) {
            language.setValue(new LanguageTag(getLocale().getLanguage()));
        }
    }

    private Optional<Version> read(Collection<String> taken) {
        if (form.getValue() == Form.SCAN) {
            return Optional.of(new Version.Scan(VersionIds.scan(taken), List.of(), null));
        }
        language.setErrorMessage(getTranslation("versions.language-missing"));
        language.setInvalid(language.isEmpty());
        if (language.isInvalid()) {
            return Optional.empty();
        }
        var spoken = language.getValue();
        return Optional.of(
                form.getValue() == Form.TRANSCRIPT
                        ? new Version.Transcript(
                                VersionIds.transcript(spoken, taken), spoken, SegmentedText.EMPTY, null)
                        : new Version.Translation(
                                VersionIds.translation(spoken, taken), spoken, null, SegmentedText.EMPTY, null));
    }

    private String name(Form which) {
        return switch (which) {
            case TRANSCRIPT -> getTranslation("versions.form.transcript");
            case TRANSLATION -> getTranslation("versions.form.translation");
            case SCAN -> getTranslation("versions.form.scan");
        };
    }
}
