package org.vitrine.studio.documents;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.library.Rights;

/// What others may do with something: a statement by its name, and what is to be said beside it.
public final class RightsFields extends Div {
    private final ComboBox<URI> statement = new ComboBox<>();
    private final TextArea note = new TextArea();
    private final Anchor text = new Anchor();

    public RightsFields(Runnable onChange) {
        addClassName("fields");
        statement.setLabel(getTranslation("rights.statement"));
        statement.setItems(known());
        statement.setItemLabelGenerator(address -> name(address, this));
        statement.setClearButtonVisible(true);
        statement.setManualValidation(true);
        note.setLabel(getTranslation("rights.note"));
        text.setText(getTranslation("rights.read"));
        text.setTarget(AnchorTarget.BLANK);
        text.addClassName("hint");
        add(statement, text, note);
        statement.addValueChangeListener(change -> {
            showLink();
            if (change.isFromClient()) {
                validate();
                onChange.run();
            }
        });
        note.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onChange.run();
            }
        });
        showLink();
    }

    public void show(@Nullable Rights rights) {
        var offered = new ArrayList<>(known());
        if (rights == null) {
            statement.setItems(offered);
            statement.clear();
            note.clear();
        } else {
            if (!offered.contains(rights.statement())) {
                offered.add(rights.statement());
            }
            statement.setItems(offered);
            statement.setValue(rights.statement());
            note.setValue(rights.note() == null ? "" : rights.note());
        }
        showLink();
    }

    /// Whether it makes sense: a note alone does not, and the field then says so.
    public boolean validate() {
        statement.setErrorMessage(getTranslation("rights.statement-missing"));
        statement.setInvalid(statement.isEmpty() && !note.getValue().isBlank());
        return !statement.isInvalid();
    }

    /// The rights, or nothing where none are chosen: the field then says so.
    Optional<Rights> required() {
        statement.setErrorMessage(getTranslation("bulk.value-missing"));
        statement.setInvalid(statement.isEmpty());
        return Optional.ofNullable(rights());
    }

    public @Nullable Rights rights() {
        return statement.isEmpty()
                ? null
                : new Rights(
                        statement.getValue(),
                        note.getValue().isBlank() ? null : note.getValue().strip());
    }

    private void showLink() {
        text.setVisible(!statement.isEmpty());
        if (!statement.isEmpty()) {
            text.setHref(statement.getValue().toString());
        }
    }

    /// What a statement is called.
    static String name(URI address, Component speaker) {
        return RightsStatement.at(address)
                .map(known -> speaker.getTranslation("rights." + known.name().toLowerCase(java.util.Locale.ROOT)))
                .orElseGet(address::toString);
    }

    private static List<URI> known() {
        return Stream.of(RightsStatement.values()).map(RightsStatement::address).toList();
    }
}
