package org.vitrine.library;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// A person or body in a role towards a document.
public record Agent(String name, Role role, @Nullable String note) {
    public enum Role {
        @JsonProperty("author")
        AUTHOR,
        @JsonProperty("sender")
        SENDER,
        @JsonProperty("recipient")
        RECIPIENT,
        @JsonProperty("copied-to")
        COPIED_TO,
        @JsonProperty("translator")
        TRANSLATOR,
        @JsonProperty("contributor")
        CONTRIBUTOR
    }

    public Agent {
        name = Field.required("An agent's name", name);
    }
}
