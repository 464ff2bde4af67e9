package org.vitrine.studio.documents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import org.vitrine.library.Agent;

/// Takes a list of names as it stands in the document, such as those who got copies.
final class SeveralAgentsDialog extends Dialog {
    private final TextArea names = new TextArea();
    private final Select<Agent.Role> role = new Select<>();

    SeveralAgentsDialog(Consumer<List<Agent>> onNames) {
        setHeaderTitle(getTranslation("agents.several"));
        setWidth("32rem");
        role.setLabel(getTranslation("agents.role"));
        role.setItems(Agent.Role.values());
        role.setItemLabelGenerator(which -> AgentRoles.name(which, this));
        role.setValue(Agent.Role.COPIED_TO);
        names.setLabel(getTranslation("agents.names"));
        names.setHelperText(getTranslation("agents.names.hint"));
        names.setMinRows(4);
        names.setAutofocus(true);
        names.setManualValidation(true);
        var fields = new Div(names, role);
        fields.addClassName("fields");
        add(fields);
        var take = new Button(getTranslation("agents.take"), _ -> {
            var agents = NameList.read(names.getValue()).stream()
                    .map(name -> new Agent(name, role.getValue(), null))
                    .toList();
            names.setErrorMessage(getTranslation("agents.names-missing"));
            names.setInvalid(agents.isEmpty());
            if (!agents.isEmpty()) {
                close();
                onNames.accept(agents);
            }
        });
        take.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("studio.cancel"), _ -> close()), take);
    }
}
