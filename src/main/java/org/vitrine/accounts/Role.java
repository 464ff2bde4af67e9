package org.vitrine.accounts;

import java.util.Set;

/// What a person may do in the whole house; rights in one exhibit are held by the exhibit.
public enum Role {
    /// Runs class sessions.
    TEACHER,
    /// Keeps documents, and makes own exhibits and those shared with them.
    CURATOR,
    /// All exhibits; reviews and publishes.
    EDITOR,
    /// Accounts, settings and backups, and all that an editor may.
    ADMINISTRATOR;

    /// The roles whose rights this one includes, itself among them.
    public Set<Role> including() {
        return switch (this) {
            case TEACHER -> Set.of(TEACHER);
            case CURATOR -> Set.of(CURATOR);
            case EDITOR -> Set.of(EDITOR, CURATOR);
            case ADMINISTRATOR -> Set.of(ADMINISTRATOR, EDITOR, CURATOR, TEACHER);
        };
    }
}
