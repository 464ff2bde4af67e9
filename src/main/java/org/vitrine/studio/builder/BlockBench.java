package org.vitrine.studio.builder;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.PassageNote;
import org.vitrine.library.Document;
import org.vitrine.library.DocumentId;
import org.vitrine.library.Version;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.Passage;

/// Carries out what a curator does in the form of one block.
class BlockBench implements BlockForm.Bench {
    private final Builder builder;
    private final BlockId block;

    BlockBench(Builder builder, BlockId block) {
        this.builder = builder;
        this.block = block;
    }

    @Override
    public @Nullable Document document(DocumentId id) {
        return builder.document(id);
    }

    @Override
    public void change(Function<Block, Block> change) {
        builder.typed(() ->
                builder.workbench().change(Change.BLOCK_CHANGED, content -> content.mapBlock(block, change::apply)));
    }

    @Override
    public void chooseDocument(Block.DocumentCard card) {
        ask().document(
                        Asking.Need.NOTHING,
                        document -> replace(
                                now -> new Block.DocumentCard(now.id(), now.layout(), document.id(), card.caption())));
    }

    @Override
    public void choosePassage(Block.Excerpt excerpt) {
        var document = builder.document(excerpt.document());
        if (document == null || document.texts().findAny().isEmpty()) {
            ask().passage((other, version, passage) -> replace(now -> new Block.Excerpt(
                    now.id(), now.layout(), other.id(), version.id(), passage, null, null, List.of())));
            return;
        }
        ask().passage(
                        document,
                        null,
                        excerpt.version(),
                        excerpt.passage(),
                        (version, passage) -> replace(now ->
                                now instanceof Block.Excerpt current ? withPassage(current, version, passage) : now));
    }

    @Override
    public void chooseNoteAnchor(Block.Excerpt excerpt, PassageNote note) {
        var document = builder.document(excerpt.document());
        if (document == null || document.text(excerpt.version()).isEmpty()) {
            return;
        }
        ask().passage(
                        document,
                        excerpt.version(),
                        excerpt.version(),
                        note.anchor() == null ? excerpt.passage() : note.anchor(),
                        (_, passage) -> tie(excerpt, note, passage));
    }

    @Override
    public void chooseQuote(Block.PullQuote quote) {
        ask().passage((document, version, passage) -> replace(now -> new Block.PullQuote(
                now.id(),
                now.layout(),
                passage.quote().exact(),
                quote.attribution() == null ? document.title() : quote.attribution(),
                new Block.PullQuote.Source(
                        document.id(), version.id(), passage.segments().getFirst()))));
    }

    @Override
    public void replacePicture(Block.Image image) {
        ask().picture(picture -> replace(now -> now instanceof Block.Image current
                ? new Block.Image(
                        current.id(),
                        current.layout(),
                        picture.id(),
                        current.alt(),
                        current.decorative(),
                        current.caption(),
                        current.credit())
                : now));
    }

    @Override
    public List<ColumnChoice> columns() {
        return builder.columns();
    }

    @Override
    public void moveToColumn(ColumnChoice column) {
        builder.moveToColumn(column);
    }

    @Override
    public Asking ask() {
        return builder.ask();
    }

    @Override
    public void replace(Function<Block, Block> change) {
        builder.act(() ->
                builder.workbench().change(Change.BLOCK_CHANGED, content -> content.mapBlock(block, change::apply)));
    }

    @Override
    public void refresh() {
        builder.refreshForm();
    }

    @Override
    public void rename(BlockId name) {
        builder.act(() -> builder.workbench().rename(block, name));
    }

    @Override
    public RichText richText(String label, String markdown, Consumer<String> changed) {
        return builder.richText(label, markdown, changed);
    }

    @Override
    public String contextPath() {
        return builder.contextPath();
    }

    @Override
    public String composedCredit(Document document) {
        return builder.house()
                .pages()
                .credit(document, builder.getUI().map(UI::getLocale).orElse(Locale.ENGLISH));
    }

    @Override
    public LanguageTag language() {
        return builder.workbench().content().language();
    }

    private void tie(Block.Excerpt excerpt, PassageNote note, Passage passage) {
        if (!excerpt.passage().segments().containsAll(passage.segments())) {
            builder.say(builder.getTranslation("builder.note-outside"));
            return;
        }
        replace(now -> now instanceof Block.Excerpt current
                ? current.withNotes(current.notes().stream()
                        .map(other -> other.id().equals(note.id())
                                ? new PassageNote(other.id(), other.title(), other.markdown(), passage)
                                : other)
                        .toList())
                : now);
    }

    /// A note that is tied to words outside the new passage stays, tied to the whole.
    private static Block.Excerpt withPassage(Block.Excerpt excerpt, Version.Text version, Passage passage) {
        var kept = excerpt.notes().stream()
                .map(note -> note.anchor() == null
                                || version.id().equals(excerpt.version())
                                        && passage.segments()
                                                .containsAll(note.anchor().segments())
                        ? note
                        : new PassageNote(note.id(), note.title(), note.markdown(), null))
                .toList();
        var beside = version.id().equals(excerpt.beside()) ? null : excerpt.beside();
        return excerpt.withPassage(version.id(), passage).withNotes(kept).withBeside(beside);
    }
}
