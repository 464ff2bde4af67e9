package org.vitrine.exhibits.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.library.DocumentId;
import org.vitrine.library.Note;
import org.vitrine.media.MediaId;
import org.vitrine.text.Passage;
import org.vitrine.text.Region;

/// What shows documents, or parts of them, to be read closely.
public sealed interface Reading extends Block {
    /// One of two things that are compared.
    ///
    /// @param passage the whole text where absent
    record Side(
            DocumentId document,
            String version,
            @Nullable Passage passage,
            @Nullable String credit) {
        public Side {
            version = version == null ? "" : version;
        }

        public Side(DocumentId document, String version, @Nullable Passage passage) {
            this(document, version, passage, null);
        }

        public Side withPassage(@Nullable Passage changed) {
            return new Side(document, version, changed, credit);
        }

        public Side withCredit(@Nullable String changed) {
            return new Side(document, version, passage, changed);
        }
    }

    /// One step of a close reading: a place in the document, and what is said of it.
    record Step(String id, @Nullable String title, String markdown, Note.Anchor anchor) {
        public Step {
            id = Key.checked(id);
            markdown = markdown == null ? "" : markdown;
        }

        public static String createId() {
            return Key.create('t');
        }

        public Step withTitle(@Nullable String changed) {
            return new Step(id, changed, markdown, anchor);
        }

        public Step withMarkdown(String changed) {
            return new Step(id, title, changed, anchor);
        }

        public Step withAnchor(Note.Anchor changed) {
            return new Step(id, title, markdown, changed);
        }
    }

    /// One picture of a gallery: a page of a document's scan, or a picture of the exhibit's own.
    ///
    /// @param document whose page it is
    /// @param picture of the exhibit's own; of a document, a page other than its first
    record Exposure(
            @Nullable DocumentId document,
            @Nullable MediaId picture,
            @Nullable String alt,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) Boolean decorative,
            @Nullable String caption) {
        public Exposure {
            decorative = decorative != null && decorative;
            if (document == null && picture == null) {
                throw new IllegalArgumentException("A picture of a gallery is a document's or the exhibit's own");
            }
        }

        public Exposure withAlt(@Nullable String changed) {
            return new Exposure(document, picture, changed, decorative, caption);
        }

        public Exposure withDecorative(boolean changed) {
            return new Exposure(document, picture, alt, changed, caption);
        }

        public Exposure withCaption(@Nullable String changed) {
            return new Exposure(document, picture, alt, decorative, changed);
        }
    }

    /// What documents a list asks the library for, whenever the exhibit is published.
    record Search(
            @Nullable String words,
            @Nullable String kind,
            @Nullable String language,
            @Nullable Integer fromYear,
            @Nullable Integer toYear) {
        /// Whether it asks for nothing in particular.
        @JsonIgnore
        public boolean isEmpty() {
            return words == null && kind == null && language == null && fromYear == null && toYear == null;
        }
    }

    /// Versions of a document in aligned rows.
    ///
    /// @param versions two or three of its texts; the first is the one that the others are set beside
    /// @param passage of the first, where only a part is shown
    record ParallelReader(
            BlockId id,
            @UnlessUsual Layout layout,
            DocumentId document,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> versions,
            @Nullable Passage passage,
            @Nullable String caption,
            @Nullable String credit)
            implements Reading {
        public static final int MOST_VERSIONS = 3;

        public ParallelReader {
            layout = Layout.orUsual(layout);
            versions = List.copyOf(versions == null ? List.of() : versions);
            if (versions.size() > MOST_VERSIONS) {
                throw new IllegalArgumentException("At most " + MOST_VERSIONS + " texts stand beside each other");
            }
        }

        public ParallelReader(
                BlockId id,
                Layout layout,
                DocumentId document,
                List<String> versions,
                @Nullable Passage passage,
                @Nullable String caption) {
            this(id, layout, document, versions, passage, caption, null);
        }

        @Override
        public ParallelReader withId(BlockId changed) {
            return new ParallelReader(changed, layout, document, versions, passage, caption, credit);
        }

        @Override
        public ParallelReader withLayout(Layout changed) {
            return new ParallelReader(id, changed, document, versions, passage, caption, credit);
        }

        public ParallelReader withDocument(DocumentId changed) {
            return new ParallelReader(id, layout, changed, versions, passage, caption, credit);
        }

        public ParallelReader withVersions(List<String> changed) {
            return new ParallelReader(id, layout, document, changed, passage, caption, credit);
        }

        public ParallelReader withPassage(@Nullable Passage changed) {
            return new ParallelReader(id, layout, document, versions, changed, caption, credit);
        }

        public ParallelReader withCaption(@Nullable String changed) {
            return new ParallelReader(id, layout, document, versions, passage, changed, credit);
        }

        public ParallelReader withCredit(@Nullable String changed) {
            return new ParallelReader(id, layout, document, versions, passage, caption, changed);
        }
    }

    /// Two passages or texts beside each other.
    ///
    /// @param differences whether the words that differ are marked
    record Comparison(
            BlockId id,
            @UnlessUsual Layout layout,
            Side first,
            Side second,
            Boolean differences,
            @Nullable String caption)
            implements Reading {
        public Comparison {
            layout = Layout.orUsual(layout);
            differences = differences == null || differences;
        }

        @Override
        public Comparison withId(BlockId changed) {
            return new Comparison(changed, layout, first, second, differences, caption);
        }

        @Override
        public Comparison withLayout(Layout changed) {
            return new Comparison(id, changed, first, second, differences, caption);
        }

        public Comparison withFirst(Side changed) {
            return new Comparison(id, layout, changed, second, differences, caption);
        }

        public Comparison withSecond(Side changed) {
            return new Comparison(id, layout, first, changed, differences, caption);
        }

        public Comparison withDifferences(Boolean changed) {
            return new Comparison(id, layout, first, second, changed, caption);
        }

        public Comparison withCaption(@Nullable String changed) {
            return new Comparison(id, layout, first, second, differences, changed);
        }
    }

    /// A document read step by step.
    record CloseReading(
            BlockId id,
            @UnlessUsual Layout layout,
            DocumentId document,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Step> steps,
            @Nullable String caption,
            @Nullable String credit)
            implements Reading {
        public CloseReading {
            layout = Layout.orUsual(layout);
            steps = List.copyOf(steps == null ? List.of() : steps);
        }

        public CloseReading(
                BlockId id, Layout layout, DocumentId document, List<Step> steps, @Nullable String caption) {
            this(id, layout, document, steps, caption, null);
        }

        @Override
        public CloseReading withId(BlockId changed) {
            return new CloseReading(changed, layout, document, steps, caption, credit);
        }

        @Override
        public CloseReading withLayout(Layout changed) {
            return new CloseReading(id, changed, document, steps, caption, credit);
        }

        public CloseReading withDocument(DocumentId changed) {
            return new CloseReading(id, layout, changed, steps, caption, credit);
        }

        public CloseReading withSteps(List<Step> changed) {
            return new CloseReading(id, layout, document, changed, caption, credit);
        }

        public CloseReading withCaption(@Nullable String changed) {
            return new CloseReading(id, layout, document, steps, changed, credit);
        }

        public CloseReading withCredit(@Nullable String changed) {
            return new CloseReading(id, layout, document, steps, caption, changed);
        }
    }

    /// A text of a document with comments on its words, beside them.
    ///
    /// @param passage the whole text where absent
    record Commentary(
            BlockId id,
            @UnlessUsual Layout layout,
            DocumentId document,
            String version,
            @Nullable Passage passage,
            @Nullable String caption,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PassageNote> comments,
            @Nullable String credit)
            implements Reading {
        public Commentary {
            layout = Layout.orUsual(layout);
            version = version == null ? "" : version;
            comments = List.copyOf(comments == null ? List.of() : comments);
        }

        public Commentary(
                BlockId id,
                Layout layout,
                DocumentId document,
                String version,
                @Nullable Passage passage,
                @Nullable String caption,
                List<PassageNote> comments) {
            this(id, layout, document, version, passage, caption, comments, null);
        }

        @Override
        public Commentary withId(BlockId changed) {
            return new Commentary(changed, layout, document, version, passage, caption, comments, credit);
        }

        @Override
        public Commentary withLayout(Layout changed) {
            return new Commentary(id, changed, document, version, passage, caption, comments, credit);
        }

        public Commentary withDocument(DocumentId changed) {
            return new Commentary(id, layout, changed, version, passage, caption, comments, credit);
        }

        public Commentary withVersion(String changed) {
            return new Commentary(id, layout, document, changed, passage, caption, comments, credit);
        }

        public Commentary withPassage(@Nullable Passage changed) {
            return new Commentary(id, layout, document, version, changed, caption, comments, credit);
        }

        public Commentary withCaption(@Nullable String changed) {
            return new Commentary(id, layout, document, version, passage, changed, comments, credit);
        }

        public Commentary withComments(List<PassageNote> changed) {
            return new Commentary(id, layout, document, version, passage, caption, changed, credit);
        }

        public Commentary withCredit(@Nullable String changed) {
            return new Commentary(id, layout, document, version, passage, caption, comments, changed);
        }
    }

    /// Pictures to look through.
    record Gallery(
            BlockId id,
            @UnlessUsual Layout layout,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Exposure> pictures) implements Reading {
        public Gallery {
            layout = Layout.orUsual(layout);
            pictures = List.copyOf(pictures == null ? List.of() : pictures);
        }

        @Override
        public Gallery withId(BlockId changed) {
            return new Gallery(changed, layout, pictures);
        }

        @Override
        public Gallery withLayout(Layout changed) {
            return new Gallery(id, changed, pictures);
        }

        public Gallery withPictures(List<Exposure> changed) {
            return new Gallery(id, layout, changed);
        }
    }

    /// Documents in a list.
    ///
    /// @param picked in this order; those that a search found when there is one
    /// @param search what is asked of the library when the exhibit is published
    record DocumentList(
            BlockId id,
            @UnlessUsual Layout layout,

            @JsonProperty("documents") @JsonInclude(JsonInclude.Include.NON_EMPTY)
            List<DocumentId> picked,

            @Nullable Search search)
            implements Reading {
        public DocumentList {
            layout = Layout.orUsual(layout);
            picked = List.copyOf(picked == null ? List.of() : picked);
            search = search == null || search.isEmpty() ? null : search;
        }

        @Override
        public DocumentList withId(BlockId changed) {
            return new DocumentList(changed, layout, picked, search);
        }

        @Override
        public DocumentList withLayout(Layout changed) {
            return new DocumentList(id, changed, picked, search);
        }

        public DocumentList withPicked(List<DocumentId> changed) {
            return new DocumentList(id, layout, changed, search);
        }

        public DocumentList withSearch(@Nullable Search changed) {
            return new DocumentList(id, layout, picked, changed);
        }
    }

    /// A part of a page of the scan.
    record ScanRegion(
            BlockId id,
            @UnlessUsual Layout layout,
            DocumentId document,
            MediaId page,
            @JsonProperty("xywh") Region region,
            @Nullable String alt,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) Boolean decorative,
            @Nullable String caption,
            @Nullable String credit)
            implements Reading {
        public ScanRegion {
            layout = Layout.orUsual(layout);
            decorative = decorative != null && decorative;
        }

        public ScanRegion(
                BlockId id,
                Layout layout,
                DocumentId document,
                MediaId page,
                Region region,
                @Nullable String alt,
                Boolean decorative,
                @Nullable String caption) {
            this(id, layout, document, page, region, alt, decorative, caption, null);
        }

        @Override
        public ScanRegion withId(BlockId changed) {
            return new ScanRegion(changed, layout, document, page, region, alt, decorative, caption, credit);
        }

        @Override
        public ScanRegion withLayout(Layout changed) {
            return new ScanRegion(id, changed, document, page, region, alt, decorative, caption, credit);
        }

        public ScanRegion withDocument(DocumentId changed) {
            return new ScanRegion(id, layout, changed, page, region, alt, decorative, caption, credit);
        }

        public ScanRegion withPage(MediaId changed) {
            return new ScanRegion(id, layout, document, changed, region, alt, decorative, caption, credit);
        }

        public ScanRegion withRegion(Region changed) {
            return new ScanRegion(id, layout, document, page, changed, alt, decorative, caption, credit);
        }

        public ScanRegion withAlt(@Nullable String changed) {
            return new ScanRegion(id, layout, document, page, region, changed, decorative, caption, credit);
        }

        public ScanRegion withDecorative(Boolean changed) {
            return new ScanRegion(id, layout, document, page, region, alt, changed, caption, credit);
        }

        public ScanRegion withCaption(@Nullable String changed) {
            return new ScanRegion(id, layout, document, page, region, alt, decorative, changed, credit);
        }

        public ScanRegion withCredit(@Nullable String changed) {
            return new ScanRegion(id, layout, document, page, region, alt, decorative, caption, changed);
        }
    }
}
