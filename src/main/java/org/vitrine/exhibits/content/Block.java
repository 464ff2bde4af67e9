package org.vitrine.exhibits.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
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
    @JsonSubTypes.Type(value = Block.Image.class, name = "image")
})
public sealed interface Block {
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
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PassageNote> notes)
            implements Block {
        public static final int MOST_NOTES = 3;

        public Excerpt {
            layout = layout == null ? Layout.DEFAULT : layout;
            notes = List.copyOf(notes == null ? List.of() : notes);
            if (notes.size() > MOST_NOTES) {
                throw new IllegalArgumentException("A passage has at most " + MOST_NOTES + " notes");
            }
        }

        @Override
        public Excerpt withId(BlockId changed) {
            return new Excerpt(changed, layout, document, version, passage, beside, caption, notes);
        }

        @Override
        public Excerpt withLayout(Layout changed) {
            return new Excerpt(id, changed, document, version, passage, beside, caption, notes);
        }

        public Excerpt withPassage(String changedVersion, Passage changed) {
            return new Excerpt(id, layout, document, changedVersion, changed, beside, caption, notes);
        }

        public Excerpt withBeside(@Nullable String changed) {
            return new Excerpt(id, layout, document, version, passage, changed, caption, notes);
        }

        public Excerpt withCaption(@Nullable String changed) {
            return new Excerpt(id, layout, document, version, passage, beside, changed, notes);
        }

        public Excerpt withNotes(List<PassageNote> changed) {
            return new Excerpt(id, layout, document, version, passage, beside, caption, changed);
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

    /// The documents this block shows or quotes.
    default Stream<DocumentId> documents() {
        return switch (this) {
            case Text _, Heading _, Image _ -> Stream.empty();
            case PullQuote quote -> Stream.ofNullable(quote.source()).map(PullQuote.Source::document);
            case DocumentCard card -> Stream.of(card.document());
            case Excerpt excerpt -> Stream.of(excerpt.document());
        };
    }

    /// This block with its documents called otherwise: an import's handle may be taken here.
    default Block withDocuments(UnaryOperator<DocumentId> renaming) {
        return switch (this) {
            case Text _, Heading _, Image _ -> this;
            case PullQuote q ->
                q.source() == null
                        ? q
                        : new PullQuote(
                                q.id(),
                                q.layout(),
                                q.quote(),
                                q.attribution(),
                                new PullQuote.Source(
                                        renaming.apply(q.source().document()),
                                        q.source().version(),
                                        q.source().segment()));
            case DocumentCard c -> new DocumentCard(c.id(), c.layout(), renaming.apply(c.document()), c.caption());
            case Excerpt e ->
                new Excerpt(
                        e.id(),
                        e.layout(),
                        renaming.apply(e.document()),
                        e.version(),
                        e.passage(),
                        e.beside(),
                        e.caption(),
                        e.notes());
        };
    }

    /// The pictures this block shows beside those of its documents.
    default Stream<MediaId> images() {
        return switch (this) {
            case Image image -> Stream.of(image.image());
            case Text _, Heading _, PullQuote _, DocumentCard _, Excerpt _ -> Stream.empty();
        };
    }

    /// Whether the block is an object with a case number: something a label and a citation can point at.
    @JsonIgnore
    default boolean isNumbered() {
        return switch (this) {
            case Text _, Heading _, PullQuote _ -> false;
            case DocumentCard _, Excerpt _, Image _ -> true;
        };
    }
}
