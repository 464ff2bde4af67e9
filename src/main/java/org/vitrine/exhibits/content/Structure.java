package org.vitrine.exhibits.content;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What gives a page its order: boxes, breaks, lists of what there is.
public sealed interface Structure extends Block {
    /// What a callout is for.
    enum Tone {
        @JsonProperty("note")
        NOTE("note"),
        @JsonProperty("caution")
        CAUTION("caution"),
        @JsonProperty("method")
        METHOD("method");

        private final String word;

        Tone(String word) {
            this.word = word;
        }

        /// The name in files and in message keys.
        public String word() {
            return word;
        }
    }

    /// How much of the exhibit a list is about.
    enum Scope {
        @JsonProperty("page")
        PAGE("page"),
        @JsonProperty("section")
        SECTION("section"),
        @JsonProperty("exhibit")
        EXHIBIT("exhibit");

        private final String word;

        Scope(String word) {
            this.word = word;
        }

        /// The name in files and in message keys.
        public String word() {
            return word;
        }
    }

    /// How documents are cited in a bibliography.
    enum Style {
        @JsonProperty("chicago")
        CHICAGO("chicago"),
        @JsonProperty("mla")
        MLA("mla"),
        @JsonProperty("apa")
        APA("apa"),
        @JsonProperty("turabian")
        TURABIAN("turabian"),
        @JsonProperty("gost")
        GOST("gost");

        private final String word;

        Style(String word) {
            this.word = word;
        }

        /// The name in files and in message keys.
        public String word() {
            return word;
        }
    }

    /// A remark set apart from the text, in CommonMark.
    record Callout(BlockId id, @UnlessUsual Layout layout, Tone tone, String markdown) implements Structure {
        public Callout {
            layout = Layout.orUsual(layout);
            tone = tone == null ? Tone.NOTE : tone;
            markdown = markdown == null ? "" : markdown;
        }

        @Override
        public Callout withId(BlockId changed) {
            return new Callout(changed, layout, tone, markdown);
        }

        @Override
        public Callout withLayout(Layout changed) {
            return new Callout(id, changed, tone, markdown);
        }

        public Callout withTone(Tone changed) {
            return new Callout(id, layout, changed, markdown);
        }

        public Callout withMarkdown(String changed) {
            return new Callout(id, layout, tone, changed);
        }
    }

    /// A break between parts of a page.
    record Divider(BlockId id, @UnlessUsual Layout layout) implements Structure {
        public Divider {
            layout = Layout.orUsual(layout);
        }

        @Override
        public Divider withId(BlockId changed) {
            return new Divider(changed, layout);
        }

        @Override
        public Divider withLayout(Layout changed) {
            return new Divider(id, changed);
        }
    }

    /// Text that is folded away under a line that says what it is; printed unfolded.
    record Details(BlockId id, @UnlessUsual Layout layout, String summary, String markdown) implements Structure {
        public Details {
            layout = Layout.orUsual(layout);
            summary = summary == null ? "" : summary;
            markdown = markdown == null ? "" : markdown;
        }

        @Override
        public Details withId(BlockId changed) {
            return new Details(changed, layout, summary, markdown);
        }

        @Override
        public Details withLayout(Layout changed) {
            return new Details(id, changed, summary, markdown);
        }

        public Details withSummary(String changed) {
            return new Details(id, layout, changed, markdown);
        }

        public Details withMarkdown(String changed) {
            return new Details(id, layout, summary, changed);
        }
    }

    /// The footnotes of the page and the documents shown, as a bibliography has them.
    ///
    /// @param scope whose documents are listed; footnotes are always those of the page
    record Notes(BlockId id, @UnlessUsual Layout layout, Scope scope, Style style) implements Structure {
        public Notes {
            layout = Layout.orUsual(layout);
            scope = scope == null ? Scope.PAGE : scope;
            style = style == null ? Style.CHICAGO : style;
        }

        @Override
        public Notes withId(BlockId changed) {
            return new Notes(changed, layout, scope, style);
        }

        @Override
        public Notes withLayout(Layout changed) {
            return new Notes(id, changed, scope, style);
        }

        public Notes withScope(Scope changed) {
            return new Notes(id, layout, changed, style);
        }

        public Notes withStyle(Style changed) {
            return new Notes(id, layout, scope, changed);
        }
    }

    /// The headings of the page, as links.
    record Contents(BlockId id, @UnlessUsual Layout layout) implements Structure {
        public Contents {
            layout = Layout.orUsual(layout);
        }

        @Override
        public Contents withId(BlockId changed) {
            return new Contents(changed, layout);
        }

        @Override
        public Contents withLayout(Layout changed) {
            return new Contents(id, changed);
        }
    }

    /// The pages of the section or of the exhibit, as links.
    record Pages(BlockId id, @UnlessUsual Layout layout, Scope scope) implements Structure {
        public Pages {
            layout = Layout.orUsual(layout);
            scope = scope == Scope.EXHIBIT ? Scope.EXHIBIT : Scope.SECTION;
        }

        @Override
        public Pages withId(BlockId changed) {
            return new Pages(changed, layout, scope);
        }

        @Override
        public Pages withLayout(Layout changed) {
            return new Pages(id, changed, scope);
        }

        public Pages withScope(Scope changed) {
            return new Pages(id, layout, changed);
        }
    }

    /// Opens a row of columns. The blocks right behind it that say in which column they stand are in it.
    ///
    /// @param count how many columns there are
    record Columns(BlockId id, @UnlessUsual Layout layout, Integer count) implements Structure {
        public static final int FEWEST = 2;
        public static final int MOST = 3;

        /// @throws IllegalArgumentException when the layout says more than a heading and a width: who sees what, in
        ///     which language and on which paper, is said of each block in the columns
        public Columns {
            layout = Layout.orUsual(layout).outsideColumns();
            count = count == null ? FEWEST : Math.clamp(count, FEWEST, MOST);
            if (!layout.withHeading(null).withWidth(Layout.Width.COLUMN).equals(Layout.DEFAULT)) {
                throw new IllegalArgumentException("Columns have no language, audience or print of their own: "
                        + "say it of each block that stands in them");
            }
        }

        @Override
        public Columns withId(BlockId changed) {
            return new Columns(changed, layout, count);
        }

        @Override
        public Columns withLayout(Layout changed) {
            return new Columns(id, changed, count);
        }

        public Columns withCount(int changed) {
            return new Columns(id, layout, changed);
        }
    }
}
