package org.vitrine.library;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How an archive is cited and which levels its references have: what is offered when a holding is described.
///
/// @param name as holdings name it
/// @param levels from the widest to the narrowest, in the archive's own words
/// @param leavesLabel its word for leaves, where it counts them
public record Archive(
        UUID id,
        String name,
        CitationStyle style,
        List<String> levels,
        @Nullable String leavesLabel) {
    public Archive {
        name = Field.required("An archive's name", name);
        levels = List.copyOf(levels == null ? List.of() : levels).stream()
                .map(level -> Field.required("A level", level))
                .toList();
        style = style == null ? CitationStyle.PLAIN : style;
        leavesLabel = leavesLabel == null || leavesLabel.isBlank() ? null : leavesLabel.strip();
    }

    public static Archive named(String name) {
        return new Archive(UUID.randomUUID(), name, CitationStyle.PLAIN, List.of(), null);
    }

    /// A holding such as one would find there, to show how it is cited.
    @JsonIgnore
    public Holding example() {
        var number = new int[] {3};
        var parts = levels.stream()
                .map(level -> new Holding.Part(level, String.valueOf(number[0]++)))
                .toList();
        return new Holding(name, parts, leavesLabel == null ? null : new Holding.Leaves(leavesLabel, "5-7ob."), style);
    }
}
