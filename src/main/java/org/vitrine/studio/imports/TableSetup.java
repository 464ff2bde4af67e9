package org.vitrine.studio.imports;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.vitrine.interchange.intake.ImportSettings;
import org.vitrine.interchange.intake.ImportSettings.Column;
import org.vitrine.interchange.intake.TablePreview;
import org.vitrine.interchange.intake.Term;
import org.vitrine.text.LanguageTag;

/// How a table is read: its signs and letters, and what each column says, with the first values beside it.
final class TableSetup extends Div {
    private static final int SHOWN_VALUES = 3;
    private static final int LONGEST_VALUE = 90;

    private final ImportSettings settings;
    private final TextField provider = new TextField();
    private final Select<String> separator = new Select<>();
    private final Checkbox keepChanged = new Checkbox();
    private final List<ColumnFields> columns = new ArrayList<>();

    /// @param preview absent where the table cannot be read as it is set up
    /// @param onReadAs asks for another encoding or delimiter, which changes the columns
    TableSetup(ImportSettings settings, @Nullable TablePreview preview, BiConsumer<String, String> onReadAs) {
        this.settings = settings;
        addClassName("table-setup");
        provider.setLabel(getTranslation("imports.provider"));
        provider.setHelperText(getTranslation("imports.provider.hint"));
        provider.setValue(settings.provider());
        provider.setMaxLength(ImportSettings.LONGEST_PROVIDER);
        keepChanged.setLabel(getTranslation("imports.keep-changed"));
        keepChanged.setValue(settings.keepChanged());
        separator.setLabel(getTranslation("imports.separator"));
        separator.setItems(preview == null ? List.of(settings.separator()) : preview.separators());
        separator.setItemLabelGenerator(this::sign);
        separator.setValue(settings.separator());
        var fields = new Div(provider, charset(preview, onReadAs), delimiter(preview, onReadAs), separator);
        fields.addClassName("table-setup__fields");
        add(fields, keepChanged);
        if (preview != null) {
            add(columns(preview));
        }
    }

    /// What is set up now, or nothing when something is missing, which is then said beside it.
    Optional<ImportSettings> read() {
        var named = !provider.getValue().isBlank();
        provider.setInvalid(!named);
        provider.setErrorMessage(getTranslation("imports.provider.missing"));
        if (!named) {
            provider.focus();
            return Optional.empty();
        }
        return Optional.of(new ImportSettings(
                provider.getValue().strip(),
                settings.charset(),
                settings.delimiter(),
                separator.getValue(),
                columns.isEmpty()
                        ? settings.columns()
                        : columns.stream().map(ColumnFields::read).toList(),
                keepChanged.getValue()));
    }

    private Select<String> charset(@Nullable TablePreview preview, BiConsumer<String, String> onReadAs) {
        var charset = new Select<String>();
        charset.setLabel(getTranslation("imports.charset"));
        var offered = new ArrayList<String>();
        offered.add(settings.charset() == null ? "UTF-8" : settings.charset());
        (preview == null ? List.of("UTF-8", "UTF-16", "windows-1251", "windows-1252") : preview.charsets())
                .stream()
                        .filter(name -> offered.stream().noneMatch(name::equalsIgnoreCase))
                        .forEach(offered::add);
        charset.setItems(offered);
        charset.setValue(offered.getFirst());
        charset.addValueChangeListener(change ->
                onReadAs.accept(change.getValue(), settings.delimiter() == null ? "," : settings.delimiter()));
        return charset;
    }

    private Select<String> delimiter(@Nullable TablePreview preview, BiConsumer<String, String> onReadAs) {
        var delimiter = new Select<String>();
        delimiter.setLabel(getTranslation("imports.delimiter"));
        delimiter.setItems(preview == null ? List.of(",", ";", "\t", "|") : preview.delimiters());
        delimiter.setItemLabelGenerator(this::sign);
        delimiter.setValue(settings.delimiter() == null ? "," : settings.delimiter());
        delimiter.addValueChangeListener(change ->
                onReadAs.accept(settings.charset() == null ? "UTF-8" : settings.charset(), change.getValue()));
        return delimiter;
    }

    private String sign(String sign) {
        return switch (sign) {
            case "," -> getTranslation("imports.sign.comma");
            case ";" -> getTranslation("imports.sign.semicolon");
            case "\t" -> getTranslation("imports.sign.tab");
            case "|" -> getTranslation("imports.sign.bar");
            case "/" -> getTranslation("imports.sign.slash");
            case "\n" -> getTranslation("imports.sign.line");
            default -> getTranslation("imports.sign.none");
        };
    }

    private UnorderedList columns(TablePreview preview) {
        var list = new UnorderedList();
        list.addClassName("table-columns");
        for (var i = 0; i < settings.columns().size(); i++) {
            var at = i;
            var values = preview.rows().stream()
                    .filter(row -> row.size() > at)
                    .map(row -> row.get(at).strip())
                    .filter(value -> !value.isEmpty())
                    .limit(SHOWN_VALUES)
                    .toList();
            var fields = new ColumnFields(settings.columns().get(i), i + 1, values);
            columns.add(fields);
            list.add(fields);
        }
        return list;
    }

    /// One column: its name, its first values, and what it says.
    private static final class ColumnFields extends ListItem {
        private final Column column;
        private final Select<Term> term = new Select<>();
        private final TextField language = new TextField();

        private ColumnFields(Column column, int position, List<String> values) {
            this.column = column;
            addClassName("table-column");
            var name = column.header().isBlank() ? getTranslation("imports.column", position) : column.header();
            var head = new Span(name);
            head.addClassName("table-column__name");
            var sample = new Paragraph(
                    values.isEmpty()
                            ? getTranslation("imports.column.empty")
                            : String.join(
                                    " · ",
                                    values.stream().map(ColumnFields::shortened).toList()));
            sample.addClassName("table-column__values");
            var texts = new Div(head, sample);
            texts.addClassName("table-column__texts");
            term.setAriaLabel(getTranslation("imports.column.means", name));
            term.setItems(Arrays.asList(Term.values()));
            term.setItemLabelGenerator(one -> ImportWords.name(one, this));
            term.setValue(column.term());
            language.setAriaLabel(getTranslation("imports.column.language", name));
            language.setPlaceholder(getTranslation("imports.column.language.hint"));
            language.setValue(column.language() == null ? "" : column.language().value());
            language.addClassName("table-column__language");
            term.addValueChangeListener(_ -> showLanguage());
            showLanguage();
            add(texts, term, language);
        }

        private void showLanguage() {
            language.setVisible(term.getValue() == Term.TRANSCRIPT || term.getValue() == Term.TRANSLATION);
            setClassName("table-column--unread", term.getValue() == Term.UNREAD);
        }

        private Column read() {
            return new Column(column.header(), term.getValue(), language.isVisible() ? tag() : null);
        }

        private @Nullable LanguageTag tag() {
            var typed = language.getValue().strip();
            try {
                return typed.isEmpty() ? null : new LanguageTag(typed.toLowerCase(Locale.ROOT));
            } catch (IllegalArgumentException noTag) {
                return null;
            }
        }

        private static String shortened(String value) {
            return value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
        }
    }
}
