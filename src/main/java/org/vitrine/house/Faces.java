package org.vitrine.house;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which faces titles and text are set in, of those that come with the house.
public enum Faces {
    /// As each theme has it.
    @JsonProperty("themes")
    THEMES("themes", null, null, Set.PLAIN),
    @JsonProperty("scholar")
    SCHOLAR("scholar", Family.OLD_STANDARD, Family.LITERATA, new Set("400", "-0.018em", "1.02", "1")),
    @JsonProperty("book")
    BOOK("book", Family.LITERATA, Family.LITERATA, new Set("560", "-0.022em", "1.04", "0.86")),
    @JsonProperty("press")
    PRESS("press", Family.SOURCE_SERIF, Family.SOURCE_SERIF, new Set("560", "-0.02em", "1.04", "0.9")),
    @JsonProperty("gallery")
    GALLERY("gallery", Family.TENOR, Family.LITERATA, new Set("400", "-0.012em", "1.08", "0.9")),
    @JsonProperty("poster")
    POSTER("poster", Family.SOFIA, Family.SOURCE_SERIF, new Set("800", "-0.008em", "0.95", "1.2")),
    @JsonProperty("modern")
    MODERN("modern", Family.ONEST, Family.ONEST, new Set("640", "-0.03em", "1.06", "0.82")),
    @JsonProperty("office")
    OFFICE("office", Family.COMMISSIONER, Family.LITERATA, new Set("620", "-0.022em", "1.06", "0.84"));

    private final String word;
    private final @Nullable Family display;
    private final @Nullable Family text;
    private final Set set;

    Faces(String word, @Nullable Family display, @Nullable Family text, Set set) {
        this.word = word;
        this.display = display;
        this.text = text;
        this.set = set;
    }

    /// How large titles are set in a face.
    private record Set(String weight, String tracking, String leading, String scale) {
        static final Set PLAIN = new Set("400", "0", "1.05", "1");
    }

    private enum Family {
        OLD_STANDARD("\"Old Standard TT\", \"Old Standard Stand-in\", \"Times New Roman\", Times, serif", null),
        LITERATA(
                "\"Literata Variable\", \"Literata Stand-in\", Literata, Georgia, \"Noto Serif\", serif",
                "literata-latin-opsz-normal.woff2"),
        SOURCE_SERIF(
                "\"Source Serif 4 Variable\", \"Source Serif Stand-in\", \"Source Serif 4\", Georgia, serif",
                "source-serif-4-latin-wght-normal.woff2"),
        TENOR("\"Tenor Sans\", \"Tenor Sans Stand-in\", \"Gill Sans\", \"Noto Sans\", sans-serif", null),
        SOFIA(
                "\"Sofia Sans Extra Condensed Variable\", \"Sofia Sans Stand-in\", \"Arial Narrow\", Impact, sans-serif",
                null),
        ONEST(
                "\"Onest Variable\", \"Onest Stand-in\", Onest, \"Noto Sans\", sans-serif",
                "onest-latin-wght-normal.woff2"),
        COMMISSIONER(
                "\"Commissioner Variable\", \"Commissioner Stand-in\", Commissioner, \"Segoe UI\", \"Noto Sans\", system-ui, sans-serif",
                "commissioner-latin-wght-normal.woff2");

        private final String stack;
        private final @Nullable String file;

        Family(String stack, @Nullable String file) {
            this.stack = stack;
            this.file = file;
        }
    }

    /// Its name in files, class names and message keys.
    public String word() {
        return word;
    }

    /// The file of the face that text is set in, worth asking for at once; null where the theme decides.
    public @Nullable String textFile() {
        return text == null ? null : text.file;
    }

    /// What the style sheet's roles are; none where the themes decide.
    Map<String, String> roles() {
        if (display == null || text == null) {
            return Map.of();
        }
        var poster = this == POSTER;
        var roles = new LinkedHashMap<String, String>();
        roles.put("font-display", display.stack);
        roles.put("font-text", text.stack);
        roles.put("display-weight", set.weight());
        roles.put("display-tracking", set.tracking());
        roles.put("display-leading", set.leading());
        roles.put("display-scale", set.scale());
        roles.put("display-case", "none");
        roles.put("heading-font", poster ? display.stack : text.stack);
        roles.put("heading-weight", poster ? "700" : "600");
        roles.put("t-h2", poster ? "2.375rem" : "1.875rem");
        roles.put("t-h3", poster ? "1.6875rem" : "1.375rem");
        return roles;
    }
}
