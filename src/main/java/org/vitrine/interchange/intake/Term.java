package org.vitrine.interchange.intake;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What a value says about a document.
public enum Term {
    /// Nobody said; the value is kept with the source record, unread.
    @JsonProperty("unread")
    UNREAD(false),
    /// Left out on purpose.
    @JsonProperty("omit")
    OMIT(false),
    /// The document's handle here.
    @JsonProperty("handle")
    HANDLE(false),
    /// What the record is called where it comes from.
    @JsonProperty("identifier")
    IDENTIFIER(false),
    @JsonProperty("title")
    TITLE(false),
    @JsonProperty("date")
    DATE(false),
    @JsonProperty("kind")
    KIND(false),
    @JsonProperty("summary")
    SUMMARY(false),
    @JsonProperty("notice")
    NOTICE(false),
    @JsonProperty("extent")
    EXTENT(false),
    @JsonProperty("language")
    LANGUAGE(true),
    @JsonProperty("author")
    AUTHOR(true),
    @JsonProperty("sender")
    SENDER(true),
    @JsonProperty("recipient")
    RECIPIENT(true),
    @JsonProperty("copied-to")
    COPIED_TO(true),
    @JsonProperty("translator")
    TRANSLATOR(true),
    @JsonProperty("contributor")
    CONTRIBUTOR(true),
    @JsonProperty("subject")
    SUBJECT(true),
    @JsonProperty("place")
    PLACE(true),
    @JsonProperty("rights")
    RIGHTS(false),
    @JsonProperty("rights-note")
    RIGHTS_NOTE(false),
    /// The archive that keeps the original.
    @JsonProperty("repository")
    REPOSITORY(false),
    /// Where it lies there, as it is cited.
    @JsonProperty("reference")
    REFERENCE(false),
    /// One level of the reference; the name of the field is the archive's word for it.
    @JsonProperty("reference-part")
    REFERENCE_PART(false),
    @JsonProperty("leaves")
    LEAVES(false),
    @JsonProperty("provider")
    PROVIDER(false),
    @JsonProperty("address")
    ADDRESS(false),
    @JsonProperty("citation")
    CITATION(false),
    @JsonProperty("transcript")
    TRANSCRIPT(false),
    @JsonProperty("translation")
    TRANSLATION(false),
    /// Names of picture files.
    @JsonProperty("scan")
    SCAN(true);

    private final boolean several;

    Term(boolean several) {
        this.several = several;
    }

    /// Whether one field may hold several values, parted by a sign.
    public boolean mayBeSeveral() {
        return several;
    }
}
