package org.vitrine.search;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A document or an exhibit as the index holds it.
///
/// @param id `document:<handle>` or `exhibit:<slug>`
/// @param stamp changes whenever anything of the entry may have changed
/// @param language in which title and description are written
/// @param description what is said about it beside its title, for searching only
/// @param languages in which it can be read, without region and script
/// @param exhibits the slugs of those that show it
/// @param parts what can be pointed at, in the order of reading
record Entry(
        String id,
        String stamp,
        Type type,
        String language,
        String title,
        String description,
        @Nullable String kind,
        Set<String> languages,
        Set<String> subjects,
        Set<String> places,
        Set<String> agents,
        Set<String> exhibits,
        @Nullable Years years,
        List<Part> parts) {

    enum Type {
        EXHIBIT,
        DOCUMENT
    }

    /// @param day the earliest one, counted from 1970, to sort by
    record Years(int first, int last, long day) {}

    Entry {
        languages = Set.copyOf(languages);
        subjects = Set.copyOf(subjects);
        places = Set.copyOf(places);
        agents = Set.copyOf(agents);
        exhibits = Set.copyOf(exhibits);
        parts = List.copyOf(parts);
    }
}
