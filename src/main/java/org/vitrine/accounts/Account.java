package org.vitrine.accounts;

/// Somebody who may sign in.
///
/// @param displayName what the person is called wherever their work is shown
public record Account(AccountId id, String username, String displayName, Role role, boolean enabled) {
    public static final int LONGEST_NAME = 120;

    public Account {
        displayName = displayName.strip();
        if (displayName.isEmpty() || displayName.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A name has 1 to " + LONGEST_NAME + " characters");
        }
    }

    /// Whether they can sign in and work on exhibits.
    public boolean mayCurate() {
        return enabled && role.including().contains(Role.CURATOR);
    }
}
