package org.vitrine.studio.builder;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Fields of the inspector: what is typed is handed over whenever typing rests, an empty text as null.
final class Field {
    private static final int REST_MILLISECONDS = 500;

    private Field() {}

    static TextField line(String label, @Nullable String value, Consumer<@Nullable String> changed) {
        var field = new TextField(label);
        field.setValue(value == null ? "" : value);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(REST_MILLISECONDS);
        field.addValueChangeListener(event -> changed.accept(orNull(event.getValue())));
        return field;
    }

    static TextArea text(String label, @Nullable String value, Consumer<@Nullable String> changed) {
        var field = new TextArea(label);
        field.setValue(value == null ? "" : value);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(REST_MILLISECONDS);
        field.addValueChangeListener(event -> changed.accept(orNull(event.getValue())));
        return field;
    }

    static Checkbox tick(String label, boolean value, Consumer<Boolean> changed) {
        var box = new Checkbox(label, value);
        box.addValueChangeListener(event -> changed.accept(event.getValue()));
        return box;
    }

    private static @Nullable String orNull(String value) {
        return value.isBlank() ? null : value;
    }
}
