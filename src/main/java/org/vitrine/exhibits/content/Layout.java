package org.vitrine.exhibits.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.LanguageTag;

/// What every block may say about how and to whom it is shown.
///
/// @param heading stands over the block; its level follows from where the block stands
/// @param language where it differs from the exhibit's
/// @param column in which column of the row before it the block stands, from 1; null outside of columns
public record Layout(
        @Nullable String heading,
        Width width,
        @Nullable LanguageTag language,
        Audience audience,
        Boolean print,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer column) {
    public static final Layout DEFAULT = new Layout(null, Width.COLUMN, null, Audience.EVERYONE, true);

    public Layout {
        width = width == null ? Width.COLUMN : width;
        audience = audience == null ? Audience.EVERYONE : audience;
        print = print == null || print;
        column = column == null || column < 1 ? null : column;
    }

    public Layout(
            @Nullable String heading, Width width, @Nullable LanguageTag language, Audience audience, Boolean print) {
        this(heading, width, language, audience, print, null);
    }

    static Layout orUsual(@Nullable Layout layout) {
        return layout == null ? DEFAULT : layout;
    }

    /// Keeps what is as usual out of files.
    static final class Usual {
        @Override
        public boolean equals(@Nullable Object value) {
            return value == null || value.equals(DEFAULT);
        }

        @Override
        public int hashCode() {
            return DEFAULT.hashCode();
        }
    }

    public enum Width {
        @JsonProperty("column")
        COLUMN("column"),
        @JsonProperty("wide")
        WIDE("wide"),
        @JsonProperty("full")
        FULL("full");

        private final String word;

        Width(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public enum Audience {
        @JsonProperty("everyone")
        EVERYONE("everyone"),
        /// Only in class sessions.
        @JsonProperty("class")
        CLASS("class"),
        /// Only in the studio.
        @JsonProperty("curators")
        CURATORS("curators");

        private final String word;

        Audience(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public Layout withHeading(@Nullable String changed) {
        return new Layout(changed, width, language, audience, print, column);
    }

    public Layout withWidth(Width changed) {
        return new Layout(heading, changed, language, audience, print, column);
    }

    public Layout withLanguage(@Nullable LanguageTag changed) {
        return new Layout(heading, width, changed, audience, print, column);
    }

    public Layout withAudience(Audience changed) {
        return new Layout(heading, width, language, changed, print, column);
    }

    public Layout withPrint(boolean changed) {
        return new Layout(heading, width, language, audience, changed, column);
    }

    /// In a column a block is as wide as the column.
    ///
    /// @param number from 1
    public Layout inColumn(int number) {
        return new Layout(heading, Width.COLUMN, language, audience, print, number);
    }

    public Layout outsideColumns() {
        return column == null ? this : new Layout(heading, width, language, audience, print, null);
    }
}
