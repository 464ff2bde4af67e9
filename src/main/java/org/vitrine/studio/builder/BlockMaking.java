package org.vitrine.studio.builder;

import java.util.List;
import java.util.function.Consumer;
import org.vitrine.exhibits.content.Attachment;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Context;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.exhibits.content.Lesson;
import org.vitrine.exhibits.content.Reading;
import org.vitrine.exhibits.content.Structure;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;
import org.vitrine.library.Version;
import org.vitrine.media.FileUse;
import org.vitrine.media.KeptFile;

/// Makes new blocks, asking first for what a block cannot be without.
class BlockMaking {
    private static final Layout WIDE = Layout.DEFAULT.withWidth(Layout.Width.WIDE);

    private final Asking ask;

    BlockMaking(Asking ask) {
        this.ask = ask;
    }

    /// @param made gets the block, if the curator does not change their mind
    void make(BlockKind kind, Consumer<Block> made) {
        var id = BlockId.create();
        switch (kind) {
            case TEXT -> made.accept(new Block.Text(id, Layout.DEFAULT, ""));
            case HEADING -> made.accept(new Block.Heading(id, Layout.DEFAULT, "", 1));
            case PULL_QUOTE -> made.accept(new Block.PullQuote(id, Layout.DEFAULT, "", null, null));
            case CALLOUT -> made.accept(new Structure.Callout(id, Layout.DEFAULT, Structure.Tone.NOTE, ""));
            case DIVIDER -> made.accept(new Structure.Divider(id, Layout.DEFAULT));
            case DETAILS -> made.accept(new Structure.Details(id, Layout.DEFAULT, "", ""));
            case NOTES ->
                made.accept(new Structure.Notes(id, Layout.DEFAULT, Structure.Scope.PAGE, Structure.Style.CHICAGO));
            case CONTENTS -> made.accept(new Structure.Contents(id, Layout.DEFAULT));
            case PAGES -> made.accept(new Structure.Pages(id, Layout.DEFAULT, Structure.Scope.SECTION));
            case COLUMNS -> made.accept(new Structure.Columns(id, WIDE, Structure.Columns.FEWEST));
            case QUESTIONS -> made.accept(new Lesson.Questions(id, Layout.DEFAULT, List.of(), null));
            case TASK -> made.accept(new Lesson.Task(id, Layout.DEFAULT, null, "", null, null));
            case GALLERY -> made.accept(new Reading.Gallery(id, WIDE, List.of()));
            case DOCUMENT_LIST -> made.accept(new Reading.DocumentList(id, WIDE, List.of(), null));
            case TIMELINE -> made.accept(new Context.Timeline(id, WIDE, List.of()));
            case MAP -> made.accept(new Context.PlaceMap(id, WIDE, List.of(), null));
            case PEOPLE -> made.accept(new Context.People(id, Layout.DEFAULT, List.of()));
            case GLOSSARY -> made.accept(new Context.Glossary(id, Layout.DEFAULT, List.of()));
            case EMBED -> made.accept(new Attachment.Embed(id, Layout.DEFAULT, "", null, "", null));
            case RECORDING -> ask.file(FileUse.RECORDING, file -> made.accept(recording(id, file)));
            case FILE -> ask.file(FileUse.DOWNLOAD, file -> made.accept(download(id, file)));
            case DOCUMENT_CARD -> ask.document(Asking.Need.NOTHING, document -> made.accept(card(document.id())));
            case EXCERPT ->
                ask.passage((document, version, passage) -> made.accept(
                        new Block.Excerpt(id, WIDE, document.id(), version.id(), passage, null, null, List.of())));
            case IMAGE ->
                ask.picture(picture ->
                        made.accept(new Block.Image(id, Layout.DEFAULT, picture.id(), null, false, null, null)));
            case PARALLEL_READER ->
                ask.document(
                        Asking.Need.TWO_TEXTS,
                        document -> made.accept(new Reading.ParallelReader(
                                id,
                                WIDE,
                                document.id(),
                                document.texts().map(Version::id).limit(2).toList(),
                                null,
                                null)));
            case COMPARISON ->
                ask.passage("builder.document.title.first", (document, version, passage) -> {
                    var first = new Reading.Side(document.id(), version.id(), passage);
                    ask.passage(
                            "builder.document.title.second",
                            (other, otherVersion, otherPassage) -> made.accept(new Reading.Comparison(
                                    id,
                                    WIDE,
                                    first,
                                    new Reading.Side(other.id(), otherVersion.id(), otherPassage),
                                    true,
                                    null)));
                });
            case CLOSE_READING ->
                ask.document(
                        Asking.Need.NOTHING,
                        document -> made.accept(new Reading.CloseReading(id, WIDE, document.id(), List.of(), null)));
            case COMMENTARY ->
                ask.document(
                        Asking.Need.A_TEXT,
                        document -> made.accept(new Reading.Commentary(
                                id, WIDE, document.id(), firstText(document), null, null, List.of())));
            case SCAN_REGION ->
                ask.document(
                        Asking.Need.A_SCAN,
                        document -> ask.region(
                                document,
                                null,
                                null,
                                (page, region) -> made.accept(new Reading.ScanRegion(
                                        id, Layout.DEFAULT, document.id(), page, region, null, false, null))));
        }
    }

    static Block.DocumentCard card(DocumentId document) {
        return new Block.DocumentCard(BlockId.create(), Layout.DEFAULT, document, null);
    }

    static Attachment.Recording recording(BlockId id, KeptFile file) {
        return new Attachment.Recording(id, Layout.DEFAULT, file.id(), null, List.of(), null, null, null, null);
    }

    static Attachment.Download download(BlockId id, KeptFile file) {
        return new Attachment.Download(id, Layout.DEFAULT, file.id(), file.named(null), null, null);
    }

    private static String firstText(Document document) {
        return document.texts().findFirst().orElseThrow().id();
    }
}
