package org.vitrine.studio.people;

import com.vaadin.flow.component.select.Select;
import org.vitrine.accounts.Role;

/// One of the roles, with what the chosen one lets a person do.
class RoleSelect extends Select<Role> {
    RoleSelect(Role chosen) {
        setLabel(getTranslation("people.role"));
        setItems(Role.values());
        setItemLabelGenerator(role -> getTranslation(nameOf(role)));
        addValueChangeListener(change -> setHelperText(getTranslation(nameOf(change.getValue()) + ".text")));
        setValue(chosen);
    }

    /// The key of the role's name.
    static String nameOf(Role role) {
        return switch (role) {
            case TEACHER -> "people.role.teacher";
            case CURATOR -> "people.role.curator";
            case EDITOR -> "people.role.editor";
            case ADMINISTRATOR -> "people.role.administrator";
        };
    }
}
