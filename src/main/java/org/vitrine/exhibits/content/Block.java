package org.vitrine.exhibits.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.library.DocumentId;
import org.vitrine.media.MediaId;
import org.vitrine.text.Passage;

/// One thing on a page. Everything that treats blocks is a switch over this family without a default, so that a new
/// kind does not compile until it can be shown, edited, checked, printed and written out.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = Block.PullQuote.class, name = "pull-quote"),
    @JsonSubTypes.Type(value = Block.DocumentCard.class, name = "document-card"),
    @JsonSubTypes.Type(value = Block.Excerpt.class, name = "passage"),
    @JsonSubTypes.Type(value = Block.Image.class, name = "image"),
    @JsonSubTypes.Type(value = Structure.Callout.class, name = "callout"),
    @JsonSubTypes.Type(value = Structure.Divider.class, name = "divider"),
    @JsonSubTypes.Type(value = Structure.Details.class, name = "details"),
    @JsonSubTypes.Type(value = Structure.Notes.class, name = "notes"),
    @JsonSubTypes.Type(value = Structure.Contents.class, name = "contents"),
    @JsonSubTypes.Type(value = Structure.Pages.class, name = "pages"),
    @JsonSubTypes.Type(value = Structure.Columns.class, name = "columns"),
    @JsonSubTypes.Type(value = Lesson.Questions.class, name = "questions"),
    @JsonSubTypes.Type(value = Lesson.Task.class, name = "task"),
    @JsonSubTypes.Type(value = Reading.ParallelReader.class, name = "parallel-reader"),
    @JsonSubTypes.Type(value = Reading.Comparison.class, name = "comparison"),
    @JsonSubTypes.Type(value = Reading.CloseReading.class, name = "close-reading"),
    @JsonSubTypes.Type(value = Reading.Commentary.class, name = "commentary"),
    @JsonSubTypes.Type(value = Reading.Gallery.class, name = "gallery"),
    @JsonSubTypes.Type(value = Reading.DocumentList.class, name = "document-list"),
    @JsonSubTypes.Type(value = Reading.ScanRegion.class, name = "scan-region"),
    @JsonSubTypes.Type(value = Context.Timeline.class, name = "timeline"),
    @JsonSubTypes.Type(value = Context.PlaceMap.class, name = "map"),
    @JsonSubTypes.Type(value = Context.People.class, name = "people"),
    @JsonSubTypes.Type(value = Context.Glossary.class, name = "glossary"),
    @JsonSubTypes.Type(value = Attachment.Embed.class, name = "embed"),
    @JsonSubTypes.Type(value = Attachment.Recording.class, name = "recording"),
    @JsonSubTypes.Type(value = Attachment.Download.class, name = "file")
})
public sealed interface Block
        permits Block.Text,
                Block.Heading,
                Block.PullQuote,
                Block.DocumentCard,
                Block.Excerpt,
                Block.Image,
                Structure,
                Lesson,
                Reading,
                Context,
                Attachment {
    BlockId id();

    Layout layout();

    Block withId(BlockId id);

    Block withLayout(Layout layout);

    /// The curator's prose, in CommonMark with footnotes.
    record Text(BlockId id, @UnlessUsual Layout layout, String markdown) implements Block {
        public Text {
            layout = layout == null ? Layout.DEFAULT : layout;
            markdown = markdown == null ? "" : markdown;
        }

        @Override
        public Text withId(BlockId changed) {
            return new Text(changed, layout, markdown);
        }

        @Override
        public Text withLayout(Layout changed) {
            return new Text(id, changed, markdown);
        }

        public Text withMarkdown(String changed) {
            return new Text(id, layout, changed);
        }
    }

    /// A heading of its own.
    ///
    /// @param depth 1, or 2 for a heading under the one before
    record Heading(BlockId id, @UnlessUsual Layout layout, String text, Integer depth) implements Block {
        public Heading {
            layout = layout == null ? Layout.DEFAULT : layout;
            text = text == null ? "" : text;
            depth = depth == null ? 1 : Math.clamp(depth, 1, 2);
        }

        @Override
        public Heading withId(BlockId changed) {
            return new Heading(changed, layout, text, depth);
        }

        @Override
        public Heading withLayout(Layout changed) {
            return new Heading(id, changed, text, depth);
        }

        public Heading withText(String changed) {
            return new Heading(id, layout, changed, depth);
        }

        public Heading withDepth(int changed) {
            return new Heading(id, layout, text, changed);
        }
    }

    /// Words of a source, set large.
    record PullQuote(
            BlockId id,
            @UnlessUsual Layout layout,
            String quote,
            @Nullable String attribution,
            @Nullable Source source) implements Block {
        /// Where the words stand.
        public record Source(
                DocumentId document,
                String version,
                @Nullable String segment) {}

        public PullQuote {
            layout = layout == null ? Layout.DEFAULT : layout;
            quote = quote == null ? "" : quote;
        }

        @Override
        public PullQuote withId(BlockId changed) {
            return new PullQuote(changed, layout, quote, attribution, source);
        }

        @Override
        public PullQuote withLayout(Layout changed) {
            return new PullQuote(id, changed, quote, attribution, source);
        }
    }

    /// A document as one link, saying what there is to read.
    record DocumentCard(
            BlockId id,
            @UnlessUsual Layout layout,
            DocumentId document,
            @Nullable String caption) implements Block {
        public DocumentCard {
            layout = layout == null ? Layout.DEFAULT : layout;
        }

        @Override
        public DocumentCard withId(BlockId changed) {
            return new DocumentCard(changed, layout, document, caption);
        }

        @Override
        public DocumentCard withLayout(Layout changed) {
            return new DocumentCard(id, changed, document, caption);
        }

        public DocumentCard withCaption(@Nullable String changed) {
            return new DocumentCard(id, layout, document, changed);
        }
    }

    /// A passage of a document's version, in its segments, with the curator's notes beside it. Written `passage` in
    /// files.
    ///
    /// @param version the id of the text version the passage is of
    /// @param beside the id of another text version whose segments are shown beside
    /// @param notes at most three, keyed a, b, c
    record Excerpt(
            BlockId id,
            @UnlessUsual Layout layout,
            DocumentId document,
            String version,
            Passage passage,
            @Nullable String beside,
            @Nullable String caption,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PassageNote> notes,
            @Nullable String credit)
            implements Block {
        public static final int MOST_NOTES = 3;

        public Excerpt {
            layout = layout == null ? Layout.DEFAULT : layout;
            notes = List.copyOf(notes == null ? List.of() : notes);
            if (notes.size() > MOST_NOTES) {
                throw new IllegalArgumentException("A passage has at most " + MOST_NOTES + " notes");
            }
        }

        public Excerpt(
                BlockId id,
                Layout layout,
                DocumentId document,
                String version,
                Passage passage,
                @Nullable String beside,
                @Nullable String caption,
                List<PassageNote> notes) {
            this(id, layout, document, version, passage, beside, caption, notes, null);
        }

        @Override
        public Excerpt withId(BlockId changed) {
            return new Excerpt(changed, layout, document, version, passage, beside, caption, notes, credit);
        }

        @Override
        public Excerpt withLayout(Layout changed) {
            return new Excerpt(id, changed, document, version, passage, beside, caption, notes, credit);
        }

        public Excerpt withPassage(String changedVersion, Passage changed) {
            return new Excerpt(id, layout, document, changedVersion, changed, beside, caption, notes, credit);
        }

        public Excerpt withBeside(@Nullable String changed) {
            return new Excerpt(id, layout, document, version, passage, changed, caption, notes, credit);
        }

        public Excerpt withCaption(@Nullable String changed) {
            return new Excerpt(id, layout, document, version, passage, beside, changed, notes, credit);
        }

        public Excerpt withNotes(List<PassageNote> changed) {
            return new Excerpt(id, layout, document, version, passage, beside, caption, changed, credit);
        }

        public Excerpt withCredit(@Nullable String changed) {
            return new Excerpt(id, layout, document, version, passage, beside, caption, notes, changed);
        }
    }

    /// A picture that is no document.
    ///
    /// @param alt what it shows, for those who do not see it; needed unless decorative
    record Image(
            BlockId id,
            @UnlessUsual Layout layout,
            MediaId image,
            @Nullable String alt,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) Boolean decorative,
            @Nullable String caption,
            @Nullable String credit)
            implements Block {
        public Image {
            layout = layout == null ? Layout.DEFAULT : layout;
            decorative = decorative != null && decorative;
        }

        @Override
        public Image withId(BlockId changed) {
            return new Image(changed, layout, image, alt, decorative, caption, credit);
        }

        @Override
        public Image withLayout(Layout changed) {
            return new Image(id, changed, image, alt, decorative, caption, credit);
        }
    }

    /// Where the block points into the library, in the order of its parts.
    default List<Mention> mentions() {
        var mentions = new ArrayList<Mention>();
        withMentions(mention -> {
            mentions.add(mention);
            return mention;
        });
        return List.copyOf(mentions);
    }

    /// This block, pointing elsewhere. Versions and pages stay what they are called.
    default Block withMentions(UnaryOperator<Mention> change) {
        return Mentions.changed(this, change);
    }

    /// The documents this block shows or quotes.
    default Stream<DocumentId> documents() {
        return mentions().stream().map(Mention::document).distinct();
    }

    /// This block with its documents called otherwise: an import's handle may be taken here.
    default Block withDocuments(UnaryOperator<DocumentId> renaming) {
        return withMentions(mention -> mention.withDocument(renaming.apply(mention.document())));
    }

    /// What the curator says in it.
    default Stream<Wording> wordings() {
        return Wording.of(this);
    }

    /// The text at one of its places; none where nothing is said there.
    default Optional<String> wording(Place place) {
        return wordings()
                .filter(words -> words.place().equals(place))
                .map(Wording::text)
                .findFirst();
    }

    /// The block with other words at its places, which are empty where nothing is to be said.
    ///
    /// @param change what stands at a place; it is asked for those only where something is said
    default Block withWordings(Function<Wording, String> change) {
        return new Wordings(change).in(this);
    }

    /// The pictures this block shows beside those of its documents.
    default Stream<MediaId> images() {
        return switch (this) {
            case Image image -> Stream.of(image.image());
            case Reading.Gallery gallery ->
                gallery.pictures().stream()
                        .filter(picture -> picture.document() == null)
                        .map(Reading.Exposure::picture)
                        .flatMap(Stream::ofNullable);
            case Attachment.Recording recording -> Stream.ofNullable(recording.poster());
            case Text _, Heading _, PullQuote _, DocumentCard _, Excerpt _ -> Stream.empty();
            case Structure _, Lesson _, Reading _, Context _, Attachment _ -> Stream.empty();
        };
    }

    /// The files this block gives to readers.
    default Stream<Attachment.Given> files() {
        return this instanceof Attachment attachment ? attachment.given() : Stream.empty();
    }

    /// Whether the block is an object with a case number: something a label and a citation can point at.
    @JsonIgnore
    default boolean isNumbered() {
        return switch (this) {
            case Text _, Heading _, PullQuote _, Structure _, Lesson _ -> false;
            case Reading.DocumentList _, Context.People _, Context.Glossary _ -> false;
            case DocumentCard _, Excerpt _, Image _, Reading _, Context _, Attachment _ -> true;
        };
    }

    /// Whether the block may stand in a column: what sets things side by side itself, or needs the width of the page,
    /// may not.
    default boolean mayStandInColumn() {
        return switch (this) {
            case Structure.Columns _,
                    Reading.ParallelReader _,
                    Reading.Comparison _,
                    Reading.CloseReading _,
                    Reading.Commentary _,
                    Context.Timeline _,
                    Context.PlaceMap _ -> false;
            case Text _, Heading _, PullQuote _, DocumentCard _, Excerpt _, Image _, Lesson _, Attachment _ -> true;
            case Structure.Callout _,
                    Structure.Divider _,
                    Structure.Details _,
                    Structure.Notes _,
                    Structure.Contents _,
                    Structure.Pages _ -> true;
            case Reading.Gallery _, Reading.DocumentList _, Reading.ScanRegion _ -> true;
            case Context.People _, Context.Glossary _ -> true;
        };
    }

    /// In which column of its row it stands, or 0 outside of columns.
    default int column() {
        var column = layout().column();
        return column == null ? 0 : column;
    }

    /// This block in the column in which another stands.
    default Block inPlaceOf(Block other) {
        return Rows.placedAs(other, this);
    }

    /// The block with another text in place of the one that is written on the page itself; as it is where there is
    /// none.
    default Block withOwnText(String text) {
        return switch (this) {
            case Text prose -> prose.withMarkdown(text);
            case Heading heading -> heading.withText(text);
            case Structure.Callout callout -> callout.withMarkdown(text);
            case Structure.Details details -> details.withMarkdown(text);
            case Lesson.Task task -> task.withMarkdown(text);
            case PullQuote _,
                    DocumentCard _,
                    Excerpt _,
                    Image _,
                    Structure _,
                    Lesson _,
                    Reading _,
                    Context _,
                    Attachment _ -> this;
        };
    }

    /// The CommonMark that is written on the page itself, where the block is such a text.
    default Optional<String> ownMarkdown() {
        return switch (this) {
            case Text prose -> Optional.of(prose.markdown());
            case Structure.Callout callout -> Optional.of(callout.markdown());
            case Structure.Details details -> Optional.of(details.markdown());
            case Lesson.Task task -> Optional.of(task.markdown());
            case Heading _, PullQuote _, DocumentCard _, Excerpt _, Image _ -> Optional.empty();
            case Structure _, Lesson _, Reading _, Context _, Attachment _ -> Optional.empty();
        };
    }
}
