package org.vitrine.studio.documents;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.Result;
import com.vaadin.flow.data.converter.Converter;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitrine.library.ArchivalDate;
import org.vitrine.library.DateReader;
import org.vitrine.library.Description;
import org.vitrine.studio.Languages;
import org.vitrine.text.LanguageTag;

/// What is said about a document itself; people, subjects and places have forms of their own.
final class DescriptionFields extends Div {
    private static final int LONGEST_TITLE = 1000;
    private static final int LONGEST_KIND = 120;

    /// The part of a [Description] that these fields are for.
    // Public because a Binder reads records by reflection.
    public record Core(
            String title,
            @Nullable String kind,
            @Nullable ArchivalDate date,
            List<LanguageTag> languages,
            @Nullable String summary,
            @Nullable String notice,
            @Nullable String extent) {
        static Core of(Description description) {
            return new Core(
                    description.title(),
                    description.kind(),
                    description.date(),
                    description.languages(),
                    description.summary(),
                    description.notice(),
                    description.extent());
        }
    }

    private final TextArea title = new TextArea();
    private final ComboBox<String> kind = new ComboBox<>();
    private final TextField date = new TextField();
    private final MultiSelectComboBox<LanguageTag> languages = new MultiSelectComboBox<>();
    private final TextField extent = new TextField();
    private final TextArea summary = new TextArea();
    private final TextArea notice = new TextArea();
    private final Binder<Core> form = new Binder<>(Core.class);

    /// @param kinds those that are in use, the most frequent first
    DescriptionFields(Collection<String> kinds, Runnable onChange) {
        addClassName("fields");
        title.setLabel(getTranslation("describe.title"));
        title.setMaxLength(LONGEST_TITLE);
        kind.setLabel(getTranslation("describe.kind"));
        kind.setItems(kinds);
        kind.setAllowCustomValue(true);
        kind.addCustomValueSetListener(typed -> kind.setValue(typed.getDetail().strip()));
        kind.setClearButtonVisible(true);
        date.setLabel(getTranslation("describe.date"));
        date.setHelperText(getTranslation("describe.date.hint"));
        date.setValueChangeMode(ValueChangeMode.LAZY);
        languages.setLabel(getTranslation("describe.languages"));
        Languages.offerSeveral(languages, getLocale(), getTranslation("languages.unknown"));
        languages.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        extent.setLabel(getTranslation("describe.extent"));
        extent.setPlaceholder(getTranslation("describe.extent.example"));
        summary.setLabel(getTranslation("describe.summary"));
        notice.setLabel(getTranslation("describe.notice"));
        notice.setHelperText(getTranslation("describe.notice.hint"));
        add(title, pair(kind, extent), date, languages, summary, notice);
        bind();
        form.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onChange.run();
            }
        });
        date.addValueChangeListener(_ -> showUnderstoodDate());
        date.addBlurListener(_ -> DateReader.read(date.getValue()).ifPresent(read -> date.setValue(read.edtf())));
    }

    void show(Description description) {
        var missing = description.kind();
        if (missing != null && kind.getListDataView().getItems().noneMatch(item -> item.equals(missing))) {
            kind.getListDataView().addItem(missing);
        }
        form.readRecord(Core.of(description));
        showUnderstoodDate();
    }

    /// Nothing where something is wrong: the fields then say what.
    Optional<Core> read() {
        return Written.in(form);
    }

    /// The title as it stands, for a handle to be made of.
    String title() {
        return title.getValue();
    }

    List<LanguageTag> languages() {
        return List.copyOf(languages.getValue());
    }

    void onTitle(Runnable listener) {
        title.addValueChangeListener(_ -> listener.run());
    }

    private void bind() {
        form.forField(title)
                .asRequired(getTranslation("describe.title-missing"))
                .withConverter(typed -> typed.strip().replaceAll("\\s*\\n\\s*", " "), kept -> kept)
                .withValidator(typed -> !typed.isEmpty(), getTranslation("describe.title-missing"))
                .bind("title");
        form.forField(kind)
                .withConverter(Converter.<String, String>from(DescriptionFields::orNothing, kept -> kept))
                .withValidator(
                        typed -> typed == null || typed.length() <= LONGEST_KIND,
                        getTranslation("describe.kind-too-long"))
                .bind("kind");
        form.forField(date)
                .withConverter(Converter.<String, ArchivalDate>from(this::toDate, DescriptionFields::edtf))
                .bind("date");
        form.forField(languages)
                .withConverter(DescriptionFields::inOrder, DescriptionFields::asSet)
                .bind("languages");
        form.forField(summary).withConverter(new OptionalText()).bind("summary");
        form.forField(notice).withConverter(new OptionalText()).bind("notice");
        form.forField(extent).withConverter(new OptionalText()).bind("extent");
    }

    @SuppressWarnings("NullAway") // Vaadin's Result has no say on null
    private static Result<String> orNothing(@Nullable String chosen) {
        return Result.ok(chosen == null || chosen.isBlank() ? null : chosen.strip());
    }

    @SuppressWarnings("NullAway") // Vaadin's Result has no say on null
    private Result<ArchivalDate> toDate(String typed) {
        if (typed.isBlank()) {
            return Result.ok(null);
        }
        return DateReader.read(typed)
                .map(Result::ok)
                .orElseGet(() -> Result.error(getTranslation("describe.date-unreadable")));
    }

    private static String edtf(@Nullable ArchivalDate date) {
        return date == null ? "" : date.edtf();
    }

    private static List<LanguageTag> inOrder(Set<LanguageTag> chosen) {
        return List.copyOf(chosen);
    }

    private static Set<LanguageTag> asSet(List<LanguageTag> kept) {
        return new LinkedHashSet<>(kept);
    }

    private void showUnderstoodDate() {
        date.setHelperText(DateReader.read(date.getValue())
                .map(this::understood)
                .orElseGet(() -> getTranslation("describe.date.hint")));
    }

    /// The date in words, and the days between which it lies where it does not say so itself.
    private String understood(ArchivalDate read) {
        var shown = read.display(getLocale());
        var first = read.earliest();
        var last = read.latest();
        return read.edtf().contains("/") || first.equals(last)
                ? getTranslation("describe.date.understood", shown)
                : getTranslation(
                        "describe.date.understood-days",
                        shown,
                        ArchivalDate.of(first).display(getLocale()),
                        ArchivalDate.of(last).display(getLocale()));
    }

    private static Div pair(Component one, Component other) {
        var pair = new Div(one, other);
        pair.addClassName("pair");
        return pair;
    }
}
