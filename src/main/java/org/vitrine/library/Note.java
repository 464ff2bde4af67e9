package org.vitrine.library;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitrine.media.MediaId;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.Passage;
import org.vitrine.text.Region;

/// A curator's remark on a document, wherever the document is shown: a W3C Web Annotation.
///
/// @param id unique among the document's notes
/// @param markdown CommonMark
/// @param language of the remark, where it is known
public record Note(
        String id, Anchor anchor, String markdown, @Nullable LanguageTag language) {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /// What the remark is about.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = OnPassage.class, name = "passage"),
        @JsonSubTypes.Type(value = OnRegion.class, name = "region")
    })
    public sealed interface Anchor {}

    /// Words of a text.
    public record OnPassage(String version, Passage passage) implements Anchor {
        public OnPassage {
            version = Field.required("The version of a note", version);
        }
    }

    /// A part of a page of the scan.
    public record OnRegion(
            MediaId page, @JsonProperty("xywh") Region region) implements Anchor {}

    public Note {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "\"" + id + "\" cannot name a note: use a-z, 0-9 and hyphens, at most 40");
        }
        markdown = Field.required("The text of a note", markdown);
    }

    public Note withAnchor(Anchor changed) {
        return new Note(id, changed, markdown, language);
    }

    public Note withMarkdown(String changed) {
        return new Note(id, anchor, changed, language);
    }
}
