package org.vitrine.studio.documents;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import java.util.Optional;
import org.vitrine.library.Agent;
import org.vitrine.library.Entry;

/// Somebody who had to do with a document.
final class AgentRow extends Div implements Rows.Row<Agent> {
    private final EntryField name;
    private final Select<Agent.Role> role = new Select<>();
    private final TextField note = new TextField();
    private final Binder<Agent> form = new Binder<>(Agent.class);

    AgentRow(EntryField.Suggest suggest, Runnable onChange) {
        name = new EntryField(Entry.Kind.AGENT, suggest);
        addClassName("fields");
        name.setLabel(getTranslation("agents.name"));
        role.setLabel(getTranslation("agents.role"));
        role.setItems(Agent.Role.values());
        role.setItemLabelGenerator(this::name);
        role.setValue(Agent.Role.AUTHOR);
        note.setLabel(getTranslation("agents.note"));
        add(role, name, note);
        form.forField(name)
                .withValidator(_ -> name.isDecided(), _ -> name.advice())
                .asRequired(getTranslation("agents.name-missing"))
                .withConverter(EntryField::written, typed -> typed)
                .bind("name");
        form.forField(role).asRequired(getTranslation("agents.role-missing")).bind("role");
        form.forField(note).withConverter(new OptionalText()).bind("note");
        name.whenTyped(onChange);
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
    public void show(Agent agent) {
        form.readRecord(agent);
    }

    @Override
    public Optional<Agent> read() {
        return Written.in(form);
    }

    @Override
    public boolean isBlank() {
        return form.getFields().filter(field -> field != role).allMatch(HasValue::isEmpty) && name.isDecided();
    }

    @Override
    public void focus() {
        name.focus();
    }

    @Override
    public String summary() {
        return name.written().isEmpty() || role.isEmpty()
                ? ""
                : getTranslation("agents.summary", name.written(), name(role.getValue()));
    }

    private String name(Agent.Role which) {
        return AgentRoles.name(which, this);
    }
}
