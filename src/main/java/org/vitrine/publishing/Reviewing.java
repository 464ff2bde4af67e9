package org.vitrine.publishing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.content.BlockId;

/// What somebody who was given a link to a draft finds under its pages.
///
/// @param until when the link ends
/// @param said by guests of the link about the page, and what they were answered
/// @param typed what was typed and could not be taken
/// @param outcome what came of what was sent
public record Reviewing(
        Instant until,
        boolean mayComment,
        List<Said> said,
        Typed typed,
        @Nullable Outcome outcome) {

    /// @param guest null for an answer from the house
    /// @param block null where the page is meant
    public record Said(@Nullable String guest, @Nullable BlockId block, Instant at, String body) {}

    public record Typed(String name, String block, String body) {
        public static final Typed NOTHING = new Typed("", "", "");
    }

    public enum Outcome {
        SAID,
        REFUSED,
        TOO_MANY
    }

    public Reviewing {
        said = List.copyOf(said);
    }
}
