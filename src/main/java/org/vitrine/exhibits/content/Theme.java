package org.vitrine.exhibits.content;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How an exhibit looks: a set of roles in the style sheet, never other markup.
public enum Theme {
    @JsonProperty("reading-room")
    READING_ROOM("reading-room"),
    @JsonProperty("night-gallery")
    NIGHT_GALLERY("night-gallery"),
    @JsonProperty("broadside")
    BROADSIDE("broadside"),
    @JsonProperty("field-notes")
    FIELD_NOTES("field-notes");

    private final String word;

    Theme(String word) {
        this.word = word;
    }

    /// The theme's name in files, in `data-theme` and in message keys.
    public String word() {
        return word;
    }
}
