package org.vitrine.publishing.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.Markdown;
import org.vitrine.text.SafeHtml;

/// What the templates of single blocks get.
public final class Blocks {
    private Blocks() {}

    /// What every block has.
    ///
    /// @param anchor the block's id, which is its address on the page
    /// @param classes for width and printing, each after a space
    /// @param language of what the curator says, where it is not the page's
    public record Shell(
            Texts t,
            String anchor,
            String classes,
            @Nullable Heading heading,
            @Nullable String language,
            @Nullable String direction,
            @Nullable String caseNumber) {}

    /// @param level 2 to 4
    public record Heading(int level, String text) {}

    public record TextBlock(Shell shell, SafeHtml html) {}

    public record HeadingBlock(Shell shell, Heading heading) {}

    /// @param spoken the language of the quoted words, where it is not the page's
    public record QuoteBlock(
            Shell shell,
            String quote,
            @Nullable String spoken,
            @Nullable String spokenDirection,
            @Nullable String attribution,
            @Nullable Link where,
            @Nullable String notice) {}

    /// @param kind `Telegram, 3 leaves, Russian`
    /// @param holds `29 July 1953. Scan, transcript and English translation.`
    public record CardBlock(
            Shell shell,
            String kind,
            Link document,
            String holds,
            @Nullable String caption,
            @Nullable String notice,
            @Nullable Shot shot) {}

    /// The label of something that is a document's.
    ///
    /// @param locator `29 July 1953, paragraph 4, English translation`
    /// @param sources the full reference and where the description comes from
    /// @param credit what the curator says instead of them
    public record Label(
            Shell shell,
            String title,
            String locator,
            @Nullable String caption,
            Link whole,
            List<Citation.Piece> sources,
            @Nullable String credit,
            @Nullable String notice) {
        public Label {
            sources = List.copyOf(sources);
        }
    }

    /// @param paper further classes of the sheet
    /// @param besideName what the version beside is, where there is one
    public record ExcerptBlock(
            Shell shell,
            String paper,
            @Nullable String kind,
            String name,
            @Nullable String besideName,
            List<Row> rows,
            List<Remark> remarks,
            Label label) {
        public ExcerptBlock {
            rows = List.copyOf(rows);
            remarks = List.copyOf(remarks);
        }
    }

    /// One segment, and the one that answers to it in the version beside.
    ///
    /// @param marked whether a part of it is the passage, so that it gets a stroke at its side
    public record Row(Cell cell, @Nullable Cell beside, boolean marked) {}

    /// @param number the link to the paragraph in the reading room
    public record Cell(@Nullable Link number, String numberLabel, String language, String direction, SafeHtml text) {}

    /// A note beside a passage.
    public record Remark(
            String anchor, String key, @Nullable String title, SafeHtml html) {}

    public record ImageBlock(
            Shell shell,
            Shot shot,
            @Nullable String caption,
            @Nullable String credit) {}

    // ---- structure ----

    /// @param tone `note`, `caution` or `method`
    /// @param name the tone in words
    public record CalloutBlock(Shell shell, String tone, String name, SafeHtml html) {}

    public record DividerBlock(Shell shell) {}

    public record ColumnsBlock(Shell shell) {}

    public record DetailsBlock(Shell shell, String summary, SafeHtml html) {}

    /// @param notes the footnotes of the page
    /// @param bibliography the documents, as they are cited
    /// @param language of the citations, where it is not the page's
    public record NotesBlock(
            Shell shell,
            List<Markdown.Note> notes,
            List<Citation> bibliography,
            @Nullable String language,
            Heading notesHeading,
            Heading bibliographyHeading) {
        public NotesBlock {
            notes = List.copyOf(notes);
            bibliography = List.copyOf(bibliography);
        }
    }

    /// Where one can go: headings of the page or pages of the exhibit.
    ///
    /// @param name of the list, for screen readers
    public record WaysBlock(Shell shell, String classes, String name, List<Way> ways) {
        public WaysBlock {
            ways = List.copyOf(ways);
        }
    }

    /// @param number of a page; nothing for a heading
    /// @param below whether it belongs under the one before
    public record Way(
            @Nullable String number, Link link, @Nullable String text, boolean below) {}

    // ---- lessons ----

    /// @param first the number of the first question
    /// @param lines to write on, in print
    public record QuestionsBlock(Shell shell, int first, List<String> questions, int lines) {
        public QuestionsBlock {
            questions = List.copyOf(questions);
        }
    }

    /// @param heading `Task 2: Weigh the witnesses`
    /// @param time `10 minutes`, where it is given
    public record TaskBlock(
            Shell shell, Heading heading, @Nullable String time, SafeHtml html, int lines) {}

    // ---- documents ----

    /// Texts in aligned rows.
    ///
    /// @param names what each text is
    public record ParallelBlock(
            Shell shell, String paper, List<String> names, List<List<List<Cell>>> rows, Label label) {
        public ParallelBlock {
            names = List.copyOf(names);
            rows = List.copyOf(rows);
        }
    }

    /// @param legend what the marks mean, where there are any
    public record ComparisonBlock(
            Shell shell,
            CompareSide first,
            CompareSide second,
            @Nullable String legend,
            @Nullable String caption) {}

    public record CompareSide(String paper, String name, List<Cell> cells, Label label) {
        public CompareSide {
            cells = List.copyOf(cells);
        }
    }

    /// @param sheets the texts and pages that the steps are about, which stay in sight
    public record CloseBlock(
            Shell shell, String sheetsName, List<Sheet> sheets, List<Board> boards, List<Step> steps, Label label) {
        public CloseBlock {
            sheets = List.copyOf(sheets);
            boards = List.copyOf(boards);
            steps = List.copyOf(steps);
        }
    }

    /// A sheet of one text.
    ///
    /// @param cells those that are shown; null where some are left out
    public record Sheet(String paper, String name, List<@Nullable Cell> cells) {}

    /// A page of the scan with the places that are spoken of.
    public record Board(Shot shot, String name, List<Area> areas) {
        public Board {
            areas = List.copyOf(areas);
        }
    }

    public record Area(String number, String href, String label, int x, int y, int width, int height) {}

    public record Step(
            String anchor,
            String number,
            @Nullable String title,
            SafeHtml html,
            @Nullable String where,
            @Nullable Crop crop) {}

    /// A part of a picture.
    ///
    /// @param src of the part alone; nothing where the whole picture is shown through a frame
    public record Crop(
            @Nullable String src,
            @Nullable String srcset,
            String whole,
            int wholeWidth,
            int wholeHeight,
            int x,
            int y,
            int width,
            int height,
            String alt) {}

    /// @param lines the segments, each with the comments on it
    public record CommentaryBlock(Shell shell, String paper, String name, List<Commented> lines, Label label) {
        public CommentaryBlock {
            lines = List.copyOf(lines);
        }
    }

    public record Commented(Cell cell, List<Remark> remarks) {
        public Commented {
            remarks = List.copyOf(remarks);
        }
    }

    /// @param anchor where one comes back to from an enlarged picture
    public record GalleryBlock(Shell shell, String anchor, List<Exposure> exposures) {
        public GalleryBlock {
            exposures = List.copyOf(exposures);
        }
    }

    /// @param anchor of the picture in its place
    /// @param large the anchor of the enlarged picture
    /// @param enlarge what the link says to screen readers
    /// @param before the enlarged picture before this
    public record Exposure(
            String anchor,
            String large,
            String enlarge,
            Shot shot,
            @Nullable String caption,
            @Nullable Link document,
            @Nullable String notice,
            @Nullable String before,
            @Nullable String after) {}

    public record DocumentsBlock(Shell shell, List<DocumentLine> lines) {
        public DocumentsBlock {
            lines = List.copyOf(lines);
        }
    }

    public record RegionBlock(Shell shell, Crop crop, Label label) {}

    // ---- context ----

    /// @param note whether it is drawn to scale
    public record TimelineBlock(Shell shell, List<Stop> stops, String note) {
        public TimelineBlock {
            stops = List.copyOf(stops);
        }
    }

    /// @param gap whether much time passes before it, compared with the others
    public record Stop(
            String date,
            @Nullable String title,
            @Nullable String text,
            @Nullable Link document,
            @Nullable String notice,
            boolean gap) {}

    /// @param land as paths in the map's own units
    /// @param says what is to be seen, for those who do not see it
    public record MapBlock(
            Shell shell,
            String viewBox,
            String land,
            String borders,
            List<Pin> pins,
            String says,
            @Nullable String caption,
            String source) {
        public MapBlock {
            pins = List.copyOf(pins);
        }
    }

    /// @param where `39.9° N, 116.4° E`
    public record Pin(
            String number,
            long x,
            long y,
            String name,
            String where,
            @Nullable String text,
            List<Link> documents) {
        public Pin {
            documents = List.copyOf(documents);
        }
    }

    public record PeopleBlock(Shell shell, List<Person> people) {
        public PeopleBlock {
            people = List.copyOf(people);
        }
    }

    public record Person(String name, @Nullable String also, SafeHtml html, List<Link> documents) {
        public Person {
            documents = List.copyOf(documents);
        }
    }

    public record GlossaryBlock(Shell shell, List<Term> terms) {
        public GlossaryBlock {
            terms = List.copyOf(terms);
        }
    }

    public record Term(String anchor, String term, SafeHtml html) {}

    // ---- attachments ----

    /// @param load the address that may be loaded into the page, where its host is allowed
    public record EmbedBlock(
            Shell shell,
            Link link,
            String host,
            String name,
            @Nullable String load,
            String fallback,
            @Nullable String caption) {}

    /// @param film or sound
    /// @param open leads to the file alone, for browsers that do not play it here
    /// @param type of the file
    /// @param poster what is seen before a film plays
    /// @param kind `Film`
    /// @param facts `MP4, 12.4 MB`
    /// @param print what stands there in print
    /// @param rightsNote what is to be said beside the rights
    public record RecordingBlock(
            Shell shell,
            boolean film,
            Link open,
            String type,
            @Nullable Shot poster,
            List<Track> tracks,
            String kind,
            String facts,
            String print,
            @Nullable SafeHtml transcript,
            @Nullable String caption,
            @Nullable String credit,
            @Nullable Link rights,
            @Nullable String rightsNote) {
        public RecordingBlock {
            tracks = List.copyOf(tracks);
        }
    }

    /// Captions in one language.
    public record Track(String src, String language, String label) {}

    /// @param link its label is what the curator calls it, or its name
    /// @param name under which readers keep it
    /// @param isLabelled whether its name is not the label already
    public record FileBlock(
            Shell shell,
            Link link,
            String name,
            boolean isLabelled,
            String facts,
            String print,
            @Nullable String description) {}

    /// A block that cannot be shown, which only those who look at a draft are told.
    public record MissingBlock(Shell shell, String reason) {}
}
