package org.vitrine.studio;

/// Something that can be done in a view, offered by name.
///
/// @param id what it is known by among those used lately: the same each time
/// @param shortcut the id of the keyboard shortcut that does the same, or nothing
public record Command(String id, Group group, String title, String hint, String shortcut, Runnable action) {
    /// Under what it is listed while nothing is typed.
    public enum Group {
        ACTION,
        INSERT,
        BLOCK,
        PAGE,
        VIEW,
        EXHIBIT,
        DOCUMENT
    }

    public static Command action(String id, String title, Runnable action) {
        return new Command(id, Group.ACTION, title, "", "", action);
    }

    public Command doneWith(Shortcut shortcut) {
        return new Command(id, group, title, hint, shortcut.id(), action);
    }
}
