package org.vitrine.exhibits.content;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How a cover is arranged. Each theme sets each of them.
public enum CoverDesign {
    /// The title beside a case with its objects.
    @JsonProperty("case")
    CASE("case"),
    /// The first object's picture over the whole width, the title below it.
    @JsonProperty("picture")
    PICTURE("picture"),
    /// The first object, whole and labelled, beside the title.
    @JsonProperty("facsimile")
    FACSIMILE("facsimile"),
    /// The title alone.
    @JsonProperty("type")
    TYPE("type");

    private final String word;

    CoverDesign(String word) {
        this.word = word;
    }

    /// Its name in files, class names and message keys.
    public String word() {
        return word;
    }
}
