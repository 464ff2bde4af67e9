package org.vitrine.studio.documents;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import java.util.Optional;
import org.vitrine.library.Holding;

/// One part of a reference: the archive's word for the level, and its number there.
final class PartRow extends Div implements Rows.Row<Holding.Part> {
    private final TextField level = new TextField();
    private final TextField value = new TextField();
    private boolean isOffered;
    private final Binder<Holding.Part> form = new Binder<>(Holding.Part.class);

    PartRow(Runnable onChange) {
        addClassName("pair");
        level.setLabel(getTranslation("holdings.level"));
        value.setLabel(getTranslation("holdings.value"));
        add(level, value);
        form.forField(level)
                .asRequired(getTranslation("holdings.level-missing"))
                .withConverter(String::strip, typed -> typed)
                .bind("level");
        form.forField(value)
                .asRequired(getTranslation("holdings.value-missing"))
                .withConverter(String::strip, typed -> typed)
                .bind("value");
        form.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onChange.run();
            }
        });
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void show(Holding.Part part) {
        form.readRecord(part);
    }

    @Override
    public Optional<Holding.Part> read() {
        return Written.in(form);
    }

    /// Begins with the archive's word for the level.
    void begin(String offered) {
        level.setValue(offered);
        isOffered = true;
    }

    String levelSoFar() {
        return level.getValue().strip();
    }

    /// What is there so far, if it makes sense already.
    Optional<Holding.Part> soFar() {
        return level.isEmpty()
                        || value.isEmpty()
                        || level.getValue().isBlank()
                        || value.getValue().isBlank()
                ? Optional.empty()
                : Optional.of(new Holding.Part(level.getValue(), value.getValue()));
    }

    @Override
    public boolean isBlank() {
        return (level.isEmpty() || isOffered) && value.isEmpty();
    }

    @Override
    public void focus() {
        level.focus();
    }

    @Override
    public String summary() {
        return "";
    }
}
