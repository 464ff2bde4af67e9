package org.vitrine.text;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.regex.Pattern;

/// One unit of a text version that can be pointed at: a paragraph, a heading, a line of an address.
///
/// @param id stable within its version: letters, digits, `-`, `_` and `.`, at most 40 characters
/// @param text plain text without blank lines and without white space at its ends; a line may break inside
public record Segment(String id, Kind kind, String text) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final Pattern BLANK_LINE = Pattern.compile("\n[\\t\\x0B\\f ]*\n");

    public enum Kind {
        @JsonProperty("paragraph")
        PARAGRAPH("paragraph"),
        @JsonProperty("heading")
        HEADING("heading"),
        @JsonProperty("address-line")
        ADDRESS_LINE("address-line"),
        @JsonProperty("remark")
        REMARK("remark"),
        @JsonProperty("signature")
        SIGNATURE("signature");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// The kind as it is written in files and messages.
        public String word() {
            return word;
        }
    }

    public Segment {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "\"" + id + "\" cannot name a segment: use letters, digits, - _ and ., at most 40");
        }
        if (text.isEmpty() || !text.equals(text.strip())) {
            throw new IllegalArgumentException("Segment " + id + " is empty or has white space at an end");
        }
        if (text.indexOf('\r') >= 0 || BLANK_LINE.matcher(text).find()) {
            throw new IllegalArgumentException("Segment " + id + " has a blank line or a carriage return inside");
        }
    }

    public Segment withText(String changed) {
        return new Segment(id, kind, changed);
    }

    public Segment withKind(Kind changed) {
        return new Segment(id, changed, text);
    }
}
