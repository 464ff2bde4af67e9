package org.vitrine.studio;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vitrine.text.LanguageTag;

/// Fields for languages: every one that has a short code is offered by its name; others, with script or region, can be
/// typed as tags.
public final class Languages {
    private Languages() {}

    public static List<LanguageTag> all(Locale reader) {
        return Arrays.stream(Locale.getISOLanguages())
                .filter(code -> code.length() == 2)
                .map(LanguageTag::new)
                .distinct()
                .sorted(Comparator.comparing(language -> language.name(reader)))
                .toList();
    }

    /// A language as somebody typed it: its tag, or its name.
    public static Optional<LanguageTag> typed(String text, Locale reader) {
        var named = all(reader).stream()
                .filter(language -> language.name(reader).equalsIgnoreCase(text.strip()))
                .findFirst();
        if (named.isPresent()) {
            return named;
        }
        try {
            return Optional.of(new LanguageTag(text.strip()))
                    .filter(language -> !language.name(reader).equals(language.value()));
        } catch (IllegalArgumentException noTag) {
            return Optional.empty();
        }
    }

    public static void offerOne(ComboBox<LanguageTag> field, Locale reader, String problem) {
        field.setItems(all(reader));
        field.setItemLabelGenerator(language -> language.name(reader));
        field.addCustomValueSetListener(custom -> {
            var typed = typed(custom.getDetail(), reader);
            typed.ifPresentOrElse(field::setValue, () -> {
                field.setErrorMessage(problem);
                field.setInvalid(true);
            });
        });
    }

    public static void offerSeveral(MultiSelectComboBox<LanguageTag> field, Locale reader, String problem) {
        field.setItems(all(reader));
        field.setItemLabelGenerator(language -> language.name(reader));
        field.addCustomValueSetListener(custom -> {
            var typed = typed(custom.getDetail(), reader);
            field.setInvalid(typed.isEmpty());
            field.setErrorMessage(typed.isEmpty() ? problem : "");
            typed.ifPresent(language -> {
                var chosen = new LinkedHashSet<>(field.getValue());
                chosen.add(language);
                field.setValue(chosen);
            });
        });
    }
}
