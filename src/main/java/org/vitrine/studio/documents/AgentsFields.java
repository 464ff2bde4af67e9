package org.vitrine.studio.documents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.vitrine.library.Agent;
import org.vitrine.studio.Glyph;

/// The people and bodies of a document, one by one or many at once.
final class AgentsFields extends Div {
    private final Rows<Agent> rows;

    AgentsFields(EntryField.Suggest suggest, Runnable onChange) {
        addClassName("fields");
        rows = new Rows<>(
                getTranslation("agents.one"),
                getTranslation("agents.add"),
                () -> new AgentRow(suggest, onChange),
                onChange);
        var several = new Button(getTranslation("agents.several"), Glyph.COPY.draw());
        several.addThemeVariants(ButtonVariant.TERTIARY);
        several.addClickListener(_ -> new SeveralAgentsDialog(rows::addAll).open());
        add(rows, several);
    }

    void show(List<Agent> agents) {
        rows.show(agents);
    }

    Optional<List<Agent>> read() {
        return rows.read();
    }
}
