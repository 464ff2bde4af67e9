package org.vitrine.studio.documents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.library.DocumentQuery;
import org.vitrine.library.Entry;
import org.vitrine.library.EntryId;
import org.vitrine.library.EntryRow;
import org.vitrine.studio.Glyph;
import org.vitrine.studio.Languages;
import org.vitrine.studio.ViewTop;
import org.vitrine.text.LanguageTag;

/// Everything that is known of one entry.
final class EntryForm extends Section {
    /// Where it goes on afterwards.
    interface Ways {
        void saved(EntryId id);

        void closed();
    }

    /// What can be done with it.
    interface Hand {
        boolean save(Entry entry);

        void remove();
    }

    private static final int LONGEST_NAME = 500;

    private final EntryRow row;
    private final TextField name = new TextField();
    private final ComboBox<LanguageTag> language = new ComboBox<>();
    private final Rows<Entry.Name> names;
    private final Rows<URI> authorities;
    private final Select<Entry.Being> being = new Select<>();
    private final TextField latitude = new TextField();
    private final TextField longitude = new TextField();
    private final TextArea note = new TextArea();

    EntryForm(EntryRow row, Ways ways, Hand hand) {
        this.row = row;
        var fresh = row.version() == 0;
        var entry = row.entry();
        addClassNames("entry-form", "fields");
        var heading = new H2(fresh ? getTranslation("entries.new." + word(entry.kind())) : entry.name());
        getElement().setAttribute("aria-label", heading.getText());
        var close = new Button(Glyph.REMOVE.draw(), _ -> ways.closed());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation("studio.close"));
        var head = new Div(heading, ViewTop.grow(), close);
        head.addClassName("entry-form__head");
        name.setLabel(getTranslation("entries.name"));
        name.setMaxLength(LONGEST_NAME);
        name.setManualValidation(true);
        name.setErrorMessage(getTranslation("entries.name-missing"));
        name.setValue(fresh ? "" : entry.name());
        name.setHelperText(row.documents() == 0 ? "" : getTranslation("entries.name.hint", row.documents()));
        language.setLabel(getTranslation("entries.language"));
        Languages.offerOne(language, getLocale(), getTranslation("languages.unknown"));
        language.setAllowCustomValue(true);
        language.setClearButtonVisible(true);
        choose(language, entry.language());
        names = new Rows<>(
                getTranslation("entries.variant"), getTranslation("entries.variant.add"), NameRow::new, () -> {});
        names.show(entry.names());
        authorities = new Rows<>(
                getTranslation("entries.authority"),
                getTranslation("entries.authority.add"),
                AuthorityRow::new,
                () -> {});
        authorities.show(entry.authorities());
        note.setLabel(getTranslation("entries.note"));
        note.setValue(entry.note() == null ? "" : entry.note());
        add(head);
        if (!fresh) {
            add(documents());
        }
        add(name, language);
        if (entry.kind() == Entry.Kind.AGENT) {
            add(being());
        }
        add(new H2(getTranslation("entries.variants")), names);
        add(new H2(getTranslation("entries.authorities")), authorities);
        if (entry.kind() == Entry.Kind.PLACE) {
            add(coordinates());
        }
        add(note, actions(fresh, hand));
    }

    private Select<Entry.Being> being() {
        being.setLabel(getTranslation("entries.being"));
        being.setItems(Entry.Being.values());
        being.setItemLabelGenerator(
                item -> item == null ? getTranslation("entries.being.unsaid") : EntryKinds.name(item, this));
        being.setEmptySelectionAllowed(true);
        being.setEmptySelectionCaption(getTranslation("entries.being.unsaid"));
        being.setValue(row.entry().being());
        return being;
    }

    private Div coordinates() {
        latitude.setLabel(getTranslation("entries.latitude"));
        longitude.setLabel(getTranslation("entries.longitude"));
        for (var field : List.of(latitude, longitude)) {
            field.setManualValidation(true);
            field.setAllowedCharPattern("[0-9.,-]");
            field.setErrorMessage(getTranslation("entries.coordinates-unreadable"));
        }
        latitude.setPlaceholder("37.5665");
        longitude.setPlaceholder("126.978");
        var where = row.entry().coordinates();
        latitude.setValue(where == null ? "" : String.valueOf(where.latitude()));
        longitude.setValue(where == null ? "" : String.valueOf(where.longitude()));
        var pair = new Div(latitude, longitude);
        pair.addClassName("pair");
        return pair;
    }

    private Anchor documents() {
        var query = DocumentQuery.ALL.withEntries(
                row.entry().kind(), List.of(row.entry().id()));
        return new Anchor(
                new Location("documents", QueryAddress.write(query)).getPathWithQueryParameters(),
                getTranslation("entries.documents", row.documents()));
    }

    private Div actions(boolean fresh, Hand hand) {
        var save = new Button(getTranslation("entries.save"), _ -> read().ifPresent(hand::save));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(save);
        actions.addClassName("row");
        if (!fresh && row.documents() == 0) {
            var remove = new Button(getTranslation("entries.remove"), _ -> hand.remove());
            remove.addThemeVariants(ButtonVariant.ERROR);
            actions.add(remove);
        } else if (!fresh) {
            var why = new Span(getTranslation("entries.remove.not"));
            why.addClassName("hint");
            actions.add(why);
        }
        return actions;
    }

    /// The entry as it is now, or nothing where something has to be mended: the fields then say what.
    private Optional<Entry> read() {
        name.setInvalid(name.getValue().isBlank());
        var allNames = names.read();
        var allAuthorities = authorities.read();
        var where = readCoordinates();
        if (name.isInvalid()
                || allNames.isEmpty()
                || allAuthorities.isEmpty()
                || latitude.isInvalid()
                || longitude.isInvalid()) {
            FirstProblem.focus(this);
            return Optional.empty();
        }
        return Optional.of(new Entry(
                row.entry().id(),
                row.entry().kind(),
                name.getValue(),
                language.getValue(),
                allNames.get(),
                allAuthorities.get(),
                being.getValue(),
                where,
                note.getValue().isBlank() ? null : note.getValue().strip()));
    }

    private Entry.@Nullable Coordinates readCoordinates() {
        latitude.setInvalid(false);
        longitude.setInvalid(false);
        if (latitude.getValue().isBlank() && longitude.getValue().isBlank()) {
            return null;
        }
        var north = degrees(latitude, 90);
        var east = degrees(longitude, 180);
        latitude.setInvalid(north.isEmpty());
        longitude.setInvalid(east.isEmpty());
        return north.isPresent() && east.isPresent() ? new Entry.Coordinates(north.get(), east.get()) : null;
    }

    private static Optional<Double> degrees(TextField field, int most) {
        try {
            var number = Double.parseDouble(field.getValue().strip().replace(',', '.'));
            return Math.abs(number) <= most ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    /// A language that is not among those offered, such as one with a script, is added to them.
    static void choose(ComboBox<LanguageTag> field, @Nullable LanguageTag tag) {
        if (tag != null) {
            if (field.getListDataView().getItems().noneMatch(tag::equals)) {
                field.getListDataView().addItem(tag);
            }
            field.setValue(tag);
        }
    }

    private static String word(Entry.Kind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
