package org.vitrine;

import java.util.List;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Cover;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.exhibits.content.Page;
import org.vitrine.exhibits.content.PageId;
import org.vitrine.exhibits.content.Section;
import org.vitrine.exhibits.content.SectionId;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.exhibits.content.Theme;
import org.vitrine.library.Description;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;
import org.vitrine.library.Holding;
import org.vitrine.library.Version;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.Passage;
import org.vitrine.text.Segment;
import org.vitrine.text.SegmentedText;
import org.vitrine.text.Span;
import tools.jackson.databind.json.JsonMapper;

/// Small invented things to test with.
public final class Fixtures {
    private Fixtures() {}

    public static JsonMapper json() {
        return JsonMapper.builder()
                .changeDefaultPropertyInclusion(inclusion ->
                        inclusion.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
                .build();
    }

    public static SegmentedText aText(String... paragraphs) {
        var number = new int[1];
        return new SegmentedText(List.of(paragraphs).stream()
                .map(text -> new Segment("p" + ++number[0], Segment.Kind.PARAGRAPH, text))
                .toList());
    }

    /// A harbour log of two paragraphs, with an English transcript and a German translation.
    public static Document aDocument(String id) {
        return new Document(
                new DocumentId(id),
                Description.titled("Harbour log " + id),
                List.of(new Holding(
                        "Harbour Office",
                        List.of(new Holding.Part("Series", "9"), new Holding.Part("Box", "14")),
                        new Holding.Leaves("Leaves", "3-4"))),
                null,
                null,
                List.of(
                        new Version.Transcript(
                                "transcript.en",
                                LanguageTag.ENGLISH,
                                aText("The lamp was lit at four.", "No ship was seen before dawn."),
                                null),
                        new Version.Translation(
                                "translation.de",
                                new LanguageTag("de"),
                                "The Harbour Office",
                                aText(
                                        "Um vier wurde die Lampe angezündet.",
                                        "Vor Tagesanbruch wurde kein Schiff gesehen."),
                                null)));
    }

    public static Block.Text aTextBlock(String id, String markdown) {
        return new Block.Text(new BlockId(id), Layout.DEFAULT, markdown);
    }

    /// The words "was lit" of the first paragraph of [#aDocument].
    public static Block.Excerpt anExcerpt(String id, String document) {
        var text = ((Version.Text) aDocument(document).versions().getFirst()).text();
        return new Block.Excerpt(
                new BlockId(id),
                Layout.DEFAULT,
                new DocumentId(document),
                "transcript.en",
                Passage.of(text, new Span(9, 16)),
                null,
                null,
                List.of());
    }

    public static ExhibitContent anExhibit(String title, Block... blocks) {
        return new ExhibitContent(
                title,
                null,
                LanguageTag.ENGLISH,
                "What the harbour office wrote down.",
                List.of(),
                Theme.READING_ROOM,
                Cover.EMPTY,
                List.of(new Section(
                        new SectionId("s1"),
                        "The night",
                        null,
                        List.of(new Page(new PageId("p1"), new Slug("the-lamp"), "The lamp", null, List.of(blocks))))));
    }
}
