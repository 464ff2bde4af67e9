package org.vitrine.studio.builder;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.content.Attachment;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Context;
import org.vitrine.exhibits.content.Gap;
import org.vitrine.exhibits.content.Lesson;
import org.vitrine.exhibits.content.PageId;
import org.vitrine.exhibits.content.Reading;
import org.vitrine.exhibits.content.Structure;
import org.vitrine.library.DocumentId;

/// Carries out what a curator does on the page.
class CanvasHand implements Canvas.Hand {
    private final Builder builder;

    CanvasHand(Builder builder) {
        this.builder = builder;
    }

    List<Canvas.Insertable> insertable() {
        var upload = new Canvas.Insertable(
                "upload",
                builder.getTranslation("builder.upload"),
                builder.getTranslation("builder.upload.help"),
                "3",
                "upload",
                true);
        var kinds = Stream.of(BlockKind.values())
                .map(kind -> new Canvas.Insertable(
                        kind.type(),
                        builder.getTranslation("builder.block." + kind.type()),
                        builder.getTranslation("builder.block." + kind.type() + ".help"),
                        kind.key(),
                        kind.type(),
                        kind.mayStandInColumn()));
        return Stream.concat(kinds, Stream.of(upload)).toList();
    }

    @Override
    public void select(@Nullable BlockId block) {
        var workbench = builder.workbench();
        if (!workbench.selected().map(Block::id).equals(java.util.Optional.ofNullable(block))) {
            workbench.select(block);
            builder.canvas().setSelected(block);
            builder.refreshForm();
            builder.remember();
        }
    }

    @Override
    public void open(BlockId block) {
        select(block);
        builder.workbench().selected().ifPresent(selected -> {
            switch (selected) {
                case Block.Excerpt excerpt -> new BlockBench(builder, block).choosePassage(excerpt);
                case Block.DocumentCard card -> new BlockBench(builder, block).chooseDocument(card);
                case Block.Image image -> new BlockBench(builder, block).replacePicture(image);
                case Block.PullQuote quote -> new BlockBench(builder, block).chooseQuote(quote);
                case Block.Text _, Block.Heading _ -> {}
                case Structure _, Lesson _, Reading _, Context _, Attachment _ -> builder.focusForm();
            }
        });
    }

    @Override
    public void move(BlockId block, Gap to) {
        builder.act(() -> builder.workbench().moveTo(to, Set.of(block)));
    }

    @Override
    public void duplicate(BlockId block) {
        builder.act(() -> builder.workbench().duplicate(block));
        focusSelected();
    }

    @Override
    public void delete(BlockId block) {
        var page = builder.workbench().page();
        var contents = page.map(shown -> shown.withContents(Set.of(block))).orElse(Set.of(block));
        if (contents.size() > 1) {
            askAboutContents(block, contents);
            return;
        }
        builder.act(() -> builder.workbench().delete(block));
        builder.say(builder.getTranslation("builder.deleted"));
        focusSelected();
    }

    /// What stands in columns need not go with them.
    private void askAboutContents(BlockId row, Set<BlockId> contents) {
        var ask = new ConfirmDialog();
        ask.setHeader(builder.getTranslation("builder.columns.delete"));
        ask.setWidth("28rem");
        ask.setText(builder.getTranslation("builder.columns.delete.ask", contents.size() - 1));
        ask.setConfirmText(builder.getTranslation("builder.columns.delete.keep"));
        ask.addConfirmListener(_ -> {
            builder.act(() -> builder.workbench().delete(row));
            builder.say(builder.getTranslation("builder.columns.deleted.kept", contents.size() - 1));
            focusSelected();
        });
        var all = new Button(builder.getTranslation("builder.columns.delete.all"), _ -> {
            ask.close();
            builder.act(() -> builder.workbench().deleteAll(contents));
            builder.say(builder.getTranslation("builder.deleted.several", contents.size()));
            focusSelected();
        });
        all.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        ask.setRejectable(true);
        ask.setRejectButton(all);
        ask.setCancelable(true);
        ask.setCancelText(builder.getTranslation("builder.cancel"));
        ask.open();
    }

    @Override
    public void insert(String type, @Nullable BlockId after, @Nullable Integer column) {
        BlockKind.of(type)
                .ifPresent(kind -> new BlockMaking(builder.ask()).make(kind, block -> put(block, after, column)));
    }

    @Override
    public void refuseInColumn(BlockId block) {
        builder.workbench()
                .page()
                .flatMap(page -> page.block(block))
                .ifPresent(refused -> builder.say(builder.getTranslation(
                        "builder.columns.refused",
                        builder.getTranslation(
                                "builder.block." + BlockKind.of(refused).type()))));
    }

    @Override
    public boolean writeBlock(String block, Typed typed) {
        return builder.typed(() -> {
            if (builder.workbench().write(new BlockId(block), typed) == Workbench.Written.BESIDE) {
                builder.say(builder.getTranslation("builder.both-kept"));
            }
        });
    }

    @Override
    public boolean writePage(PageId page, String field, Typed typed) {
        return builder.typed(() -> {
            var written = field.equals("lede")
                    ? builder.workbench().writeLede(page, typed)
                    : builder.workbench().writeTitle(page, typed, builder.isPublished());
            if (written == Workbench.Written.BESIDE) {
                builder.say(builder.getTranslation("builder.both-kept"));
            }
        });
    }

    @Override
    public void drop(DocumentId document, Gap to) {
        builder.act(
                () -> builder.workbench().insertIn(to, List.of(BlockMaking.card(document)), Change.BLOCK_ADDED, true));
    }

    /// Puts a document behind the selected block, or at the end of the page.
    void place(DocumentId document) {
        var card = BlockMaking.card(document);
        builder.workbench()
                .selected()
                .ifPresentOrElse(selected -> put(card, selected.id(), null), () -> drop(document, Gap.END));
        focusSelected();
    }

    @Override
    public void undo() {
        builder.undo();
    }

    @Override
    public void redo() {
        builder.redo();
    }

    @Override
    public void editing() {
        builder.showSaving();
    }

    /// The canvas opens a new text for typing and gives any other new block the focus by itself.
    private void put(Block block, @Nullable BlockId after, @Nullable Integer column) {
        builder.act(() -> builder.workbench().insert(block, after, column));
    }

    private void focusSelected() {
        builder.workbench().selected().ifPresent(block -> builder.canvas().focusBlock(block.id()));
    }
}
