package org.vitrine.studio.documents;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.library.Agent;
import org.vitrine.library.Edit;
import org.vitrine.library.Entry;
import org.vitrine.library.Place;
import org.vitrine.library.Subject;
import org.vitrine.studio.Languages;
import org.vitrine.text.LanguageTag;

/// One thing that is to be done to many documents: what, and with which value.
final class EditRow extends Div implements Rows.Row<Edit> {
    enum What {
        ADD_SUBJECT,
        REMOVE_SUBJECT,
        ADD_PLACE,
        REMOVE_PLACE,
        ADD_AGENT,
        REMOVE_AGENT,
        ADD_LANGUAGE,
        REMOVE_LANGUAGE,
        SET_KIND,
        SET_RIGHTS,
        SET_NOTICE,
        SET_EXTENT,
        SET_SUMMARY,
        REMOVE_KIND,
        REMOVE_RIGHTS,
        REMOVE_NOTICE
    }

    private final Select<What> what = new Select<>();
    private final Div value = new Div();
    private final EntryField.Suggest suggest;
    private final Collection<String> kinds;
    private final Runnable onChange;

    private final EntryField subject;
    private final EntryField place;
    private final EntryField agent;
    private final Select<Agent.Role> role = new Select<>();
    private final ComboBox<LanguageTag> language = new ComboBox<>();
    private final ComboBox<String> kind = new ComboBox<>();
    private final RightsFields rights;
    private final TextArea text = new TextArea();
    private final TextField extent = new TextField();

    /// @param kinds that are in use
    EditRow(EntryField.Suggest suggest, Collection<String> kinds, Runnable onChange) {
        this.suggest = suggest;
        this.kinds = kinds;
        this.onChange = onChange;
        addClassName("fields");
        subject = entryField(Entry.Kind.SUBJECT);
        place = entryField(Entry.Kind.PLACE);
        agent = entryField(Entry.Kind.AGENT);
        rights = new RightsFields(onChange);
        role.setLabel(getTranslation("agents.role"));
        role.setItems(Agent.Role.values());
        role.setItemLabelGenerator(which -> AgentRoles.name(which, this));
        role.setValue(Agent.Role.CONTRIBUTOR);
        language.setLabel(getTranslation("library.language"));
        Languages.offerOne(language, getLocale(), getTranslation("languages.unknown"));
        language.setAllowCustomValue(true);
        kind.setLabel(getTranslation("describe.kind"));
        kind.setItems(this.kinds);
        kind.setAllowCustomValue(true);
        kind.addCustomValueSetListener(typed -> kind.setValue(typed.getDetail().strip()));
        extent.setLabel(getTranslation("describe.extent"));
        java.util.stream.Stream.<AbstractField<?, ?>>of(role, language, kind, text, extent)
                .forEach(field -> field.addValueChangeListener(_ -> onChange.run()));
        value.addClassName("fields");
        what.setLabel(getTranslation("bulk.what"));
        what.setItems(What.values());
        what.setItemLabelGenerator(this::name);
        what.addValueChangeListener(_ -> {
            showValue();
            onChange.run();
        });
        what.setValue(What.ADD_SUBJECT);
        add(what, value);
    }

    void begin(What first) {
        what.setValue(first);
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void show(Edit edit) {
        throw new UnsupportedOperationException("Edits are only ever made anew");
    }

    /// The edit, or nothing where its value is missing: the field then says so.
    @Override
    public Optional<Edit> read() {
        return switch (what.getValue()) {
            case ADD_SUBJECT -> typed(subject).map(heading -> new Edit.AddSubject(subjectOf(heading)));
            case REMOVE_SUBJECT -> typed(subject).map(Edit.RemoveSubject::new);
            case ADD_PLACE -> typed(place).map(name -> new Edit.AddPlace(placeOf(name)));
            case REMOVE_PLACE -> typed(place).map(Edit.RemovePlace::new);
            case ADD_AGENT -> typed(agent).map(name -> new Edit.AddAgent(new Agent(name, role.getValue(), null)));
            case REMOVE_AGENT -> typed(agent).map(Edit.RemoveAgent::new);
            case ADD_LANGUAGE -> chosen(language).map(Edit.AddLanguage::new);
            case REMOVE_LANGUAGE -> chosen(language).map(Edit.RemoveLanguage::new);
            case SET_KIND -> chosen(kind).map(String::strip).map(Edit.SetKind::new);
            case SET_RIGHTS -> rights.required().map(Edit.SetRights::new);
            case SET_NOTICE -> written(text).map(Edit.SetNotice::new);
            case SET_SUMMARY -> written(text).map(Edit.SetSummary::new);
            case SET_EXTENT -> written(extent).map(Edit.SetExtent::new);
            case REMOVE_KIND -> Optional.of(new Edit.SetKind(null));
            case REMOVE_RIGHTS -> Optional.of(new Edit.SetRights(null));
            case REMOVE_NOTICE -> Optional.of(new Edit.SetNotice(null));
        };
    }

    @Override
    public boolean isBlank() {
        return false;
    }

    @Override
    public void focus() {
        what.focus();
    }

    @Override
    public String summary() {
        return "";
    }

    private void showValue() {
        value.removeAll();
        switch (what.getValue()) {
            case ADD_SUBJECT, REMOVE_SUBJECT -> value.add(subject);
            case ADD_PLACE, REMOVE_PLACE -> value.add(place);
            case ADD_AGENT -> value.add(agent, role);
            case REMOVE_AGENT -> value.add(agent);
            case ADD_LANGUAGE, REMOVE_LANGUAGE -> value.add(language);
            case SET_KIND -> value.add(kind);
            case SET_RIGHTS -> value.add(rights);
            case SET_NOTICE -> {
                text.setLabel(getTranslation("describe.notice"));
                value.add(text);
            }
            case SET_SUMMARY -> {
                text.setLabel(getTranslation("describe.summary"));
                value.add(text);
            }
            case SET_EXTENT -> value.add(extent);
            case REMOVE_KIND, REMOVE_RIGHTS, REMOVE_NOTICE -> {}
        }
    }

    private EntryField entryField(Entry.Kind of) {
        var field = new EntryField(of, suggest);
        field.setLabel(EntryKinds.name(of, this));
        field.addValueChangeListener(_ -> onChange.run());
        return field;
    }

    /// With the address that the house knows for it.
    private Subject subjectOf(String heading) {
        return new Subject(heading, known(Entry.Kind.SUBJECT, heading));
    }

    private Place placeOf(String name) {
        return new Place(name, known(Entry.Kind.PLACE, name));
    }

    private java.net.@Nullable URI known(Entry.Kind of, String name) {
        return suggest.entries(of, name, 5).stream()
                .filter(entry -> entry.name().equals(name))
                .flatMap(entry -> entry.authorities().stream())
                .findFirst()
                .orElse(null);
    }

    private Optional<String> typed(EntryField field) {
        field.setErrorMessage(field.isDecided() ? getTranslation("bulk.value-missing") : field.advice());
        field.setInvalid(field.written().isEmpty() || !field.isDecided());
        return field.isInvalid() ? Optional.empty() : Optional.of(field.written());
    }

    private <T> Optional<T> chosen(ComboBox<T> field) {
        field.setErrorMessage(getTranslation("bulk.value-missing"));
        field.setInvalid(field.isEmpty());
        return field.getOptionalValue();
    }

    private Optional<String> written(TextArea field) {
        field.setErrorMessage(getTranslation("bulk.value-missing"));
        field.setInvalid(field.getValue().isBlank());
        return field.isInvalid()
                ? Optional.empty()
                : Optional.of(field.getValue().strip());
    }

    private Optional<String> written(TextField field) {
        field.setErrorMessage(getTranslation("bulk.value-missing"));
        field.setInvalid(field.getValue().isBlank());
        return field.isInvalid()
                ? Optional.empty()
                : Optional.of(field.getValue().strip());
    }

    private String name(What which) {
        return switch (which) {
            case ADD_SUBJECT -> getTranslation("bulk.what.add-subject");
            case REMOVE_SUBJECT -> getTranslation("bulk.what.remove-subject");
            case ADD_PLACE -> getTranslation("bulk.what.add-place");
            case REMOVE_PLACE -> getTranslation("bulk.what.remove-place");
            case ADD_AGENT -> getTranslation("bulk.what.add-agent");
            case REMOVE_AGENT -> getTranslation("bulk.what.remove-agent");
            case ADD_LANGUAGE -> getTranslation("bulk.what.add-language");
            case REMOVE_LANGUAGE -> getTranslation("bulk.what.remove-language");
            case SET_KIND -> getTranslation("bulk.what.set-kind");
            case SET_RIGHTS -> getTranslation("bulk.what.set-rights");
            case SET_NOTICE -> getTranslation("bulk.what.set-notice");
            case SET_EXTENT -> getTranslation("bulk.what.set-extent");
            case SET_SUMMARY -> getTranslation("bulk.what.set-summary");
            case REMOVE_KIND -> getTranslation("bulk.what.remove-kind");
            case REMOVE_RIGHTS -> getTranslation("bulk.what.remove-rights");
            case REMOVE_NOTICE -> getTranslation("bulk.what.remove-notice");
        };
    }
}
