package org.vitrine.library;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.media.MediaId;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.SegmentedText;

/// One form in which a document can be read. Its id is unique within the document: `scan`, `transcript.ru`.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Version.Scan.class, name = "scan"),
    @JsonSubTypes.Type(value = Version.Transcript.class, name = "transcript"),
    @JsonSubTypes.Type(value = Version.Translation.class, name = "translation")
})
public sealed interface Version {
    String id();

    @Nullable
    Rights rights();

    /// A version made of words.
    sealed interface Text extends Version {
        LanguageTag language();

        SegmentedText text();

        Text withText(SegmentedText text);
    }

    /// Pictures of the leaves.
    record Scan(String id, List<ScanPage> pages, @Nullable Rights rights) implements Version {
        public Scan {
            id = checked(id);
            pages = List.copyOf(pages);
        }
    }

    /// @param label what the leaf is called: `187`, `187ob.`
    /// @param alt what the picture shows, for those who do not see it
    record ScanPage(MediaId file, String label, @Nullable String alt) {
        public ScanPage {
            label = Field.required("A scan page's label", label);
        }
    }

    /// The text in the original language.
    record Transcript(
            String id,
            LanguageTag language,
            SegmentedText text,
            @Nullable Rights rights) implements Text {
        public Transcript {
            id = checked(id);
        }

        @Override
        public Transcript withText(SegmentedText changed) {
            return new Transcript(id, language, changed, rights);
        }
    }

    /// The text in another language.
    record Translation(
            String id,
            LanguageTag language,
            @Nullable String translator,
            SegmentedText text,
            @Nullable Rights rights) implements Text {
        public Translation {
            id = checked(id);
        }

        @Override
        public Translation withText(SegmentedText changed) {
            return new Translation(id, language, translator, changed, rights);
        }
    }

    private static String checked(String id) {
        if (!id.matches("[a-z0-9][A-Za-z0-9.-]{0,39}")) {
            throw new IllegalArgumentException(
                    "\"" + id + "\" cannot name a version: use letters, digits, - and ., at most 40");
        }
        return id;
    }
}
