package org.vitrine.exhibits.content;

import org.jspecify.annotations.Nullable;
import org.vitrine.text.Passage;

/// A curator's note beside an excerpt.
///
/// @param anchor the words it is tied to; the whole passage where absent
public record PassageNote(
        String id,
        @Nullable String title,
        String markdown,
        @Nullable Passage anchor) {
    public PassageNote {
        id = Key.checked(id);
    }

    public static String createId() {
        return Key.create('n');
    }
}
