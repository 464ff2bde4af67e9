package org.vitrine;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.vitrine.exhibits.content.Attachment;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Context;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.exhibits.content.Lesson;
import org.vitrine.exhibits.content.PassageNote;
import org.vitrine.exhibits.content.Reading;
import org.vitrine.exhibits.content.Structure;
import org.vitrine.library.ArchivalDate;
import org.vitrine.library.Document;
import org.vitrine.library.Note;
import org.vitrine.library.Rights;
import org.vitrine.media.FileId;
import org.vitrine.media.MediaId;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.Passage;
import org.vitrine.text.Region;

/// One block of every kind, with something in each of its parts; questions and task stand in the columns.
///
/// @param document has two texts
/// @param passage of the document's first text
/// @param leaf a page of its scan
/// @param picture of the exhibit's own
/// @param words what the curator says, anew for each part
public record EveryBlock(
        Document document, Passage passage, MediaId leaf, MediaId picture, Layout layout, Supplier<String> words) {

    /// What is in a file of captions.
    public static final String CAPTIONS_TEXT = "WEBVTT\n\n00:00.000 --> 00:01.000\nThe lamp is lit.\n";

    public static final FileId CAPTIONS = new FileId(sha256(CAPTIONS_TEXT));

    public List<Block> all() {
        var first = document.texts().toList().get(0).id();
        var second = document.texts().toList().get(1).id();
        var id = document.id();
        var note = new PassageNote("n-excerpt", words.get(), words.get(), passage);
        var comments = List.of(
                new PassageNote("n-one", words.get(), words.get(), passage),
                new PassageNote("n-two", null, words.get(), null));
        var steps = List.of(
                new Reading.Step("t-words", words.get(), words.get(), new Note.OnPassage(first, passage)),
                new Reading.Step("t-place", null, words.get(), new Note.OnRegion(leaf, new Region(1, 2, 30, 40))));
        return List.of(
                new Block.Text(id("text"), layout, words.get()),
                new Block.Heading(id("heading"), layout, words.get(), 1),
                new Block.PullQuote(
                        id("pull-quote"),
                        layout,
                        words.get(),
                        words.get(),
                        new Block.PullQuote.Source(id, first, passage.segments().getFirst())),
                new Block.DocumentCard(id("document-card"), layout, id, words.get()),
                new Block.Excerpt(
                        id("passage"), layout, id, first, passage, second, words.get(), List.of(note), words.get()),
                new Block.Image(id("image"), layout, picture, words.get(), false, words.get(), words.get()),
                new Structure.Callout(id("callout"), layout, Structure.Tone.CAUTION, words.get()),
                new Structure.Divider(id("divider"), layout),
                new Structure.Details(id("details"), layout, words.get(), words.get()),
                new Structure.Notes(id("notes"), layout, Structure.Scope.EXHIBIT, Structure.Style.APA),
                new Structure.Contents(id("contents"), layout),
                new Structure.Pages(id("pages"), layout, Structure.Scope.EXHIBIT),
                new Structure.Columns(
                        id("columns"),
                        Layout.DEFAULT.withHeading(layout.heading()).withWidth(layout.width()),
                        2),
                new Lesson.Questions(id("questions"), layout.inColumn(1), List.of(words.get(), words.get()), 4),
                new Lesson.Task(id("task"), layout.inColumn(2), words.get(), words.get(), 10, 5),
                new Reading.ParallelReader(
                        id("parallel-reader"), layout, id, List.of(first, second), passage, words.get(), words.get()),
                new Reading.Comparison(
                        id("comparison"),
                        layout,
                        new Reading.Side(id, first, passage, words.get()),
                        new Reading.Side(id, second, null),
                        false,
                        words.get()),
                new Reading.CloseReading(id("close-reading"), layout, id, steps, words.get(), words.get()),
                new Reading.Commentary(
                        id("commentary"), layout, id, first, passage, words.get(), comments, words.get()),
                new Reading.Gallery(
                        id("gallery"),
                        layout,
                        List.of(
                                new Reading.Exposure(id, null, null, false, words.get()),
                                new Reading.Exposure(id, leaf, words.get(), false, null),
                                new Reading.Exposure(null, picture, words.get(), false, words.get()))),
                new Reading.DocumentList(id("document-list"), layout, List.of(id), null),
                new Reading.ScanRegion(
                        id("scan-region"),
                        layout,
                        id,
                        leaf,
                        new Region(5, 6, 70, 80),
                        words.get(),
                        false,
                        words.get(),
                        words.get()),
                new Context.Timeline(
                        id("timeline"),
                        layout,
                        List.of(
                                new Context.Event(new ArchivalDate("1953-07~"), words.get(), words.get(), null),
                                new Context.Event(null, null, words.get(), id))),
                new Context.PlaceMap(
                        id("map"),
                        layout,
                        List.of(
                                new Context.Location(words.get(), 39.9, 116.4, words.get(), List.of(id)),
                                new Context.Location(words.get(), -1.25, 0.0, null, List.of())),
                        words.get()),
                new Context.People(
                        id("people"),
                        layout,
                        List.of(new Context.Person(words.get(), words.get(), words.get(), List.of(id)))),
                new Context.Glossary(
                        id("glossary"), layout, List.of(new Context.Term("t-one", words.get(), words.get()))),
                new Attachment.Embed(
                        id("embed"),
                        layout,
                        "https://player.example/one?a=1&b=2",
                        words.get(),
                        words.get(),
                        words.get()),
                new Attachment.Recording(
                        id("recording"),
                        layout,
                        new FileId(picture.sha256()),
                        picture,
                        List.of(new Attachment.Captions(CAPTIONS, new LanguageTag("ru"), words.get())),
                        words.get(),
                        words.get(),
                        words.get(),
                        new Rights(URI.create("http://rightsstatements.org/vocab/NKC/1.0/"), words.get())),
                new Attachment.Download(
                        id("file"), layout, new FileId(picture.sha256()), "lamp.mp4", words.get(), words.get()));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /// Those of one kind.
    public static <B extends Block> B only(List<Block> blocks, Class<B> kind) {
        return blocks.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private static BlockId id(String kind) {
        return new BlockId("b-" + kind);
    }
}
