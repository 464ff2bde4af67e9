package org.vitrine.studio.builder;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Clippings;
import org.vitrine.exhibits.Conversion;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Gap;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.exhibits.content.Page;

/// Carries out what a curator does with several blocks at once, with the clipboard, and with the kind of a block.
class ArrangingHand implements Canvas.Arranging {
    private final Builder builder;
    private final Clippings clippings;

    ArrangingHand(Builder builder, Clippings clippings) {
        this.builder = builder;
        this.clippings = clippings;
    }

    /// The block as it goes into the clipboard.
    String clipping(Block block) {
        return clippings.write(block);
    }

    @Override
    public void deleteAll(List<BlockId> blocks) {
        builder.act(() -> builder.workbench().deleteAll(Set.copyOf(blocks)));
        builder.say(builder.getTranslation("builder.deleted.several", blocks.size()));
        focusSelected();
    }

    @Override
    public void moveAll(List<BlockId> blocks, Gap to) {
        builder.act(() -> builder.workbench().moveTo(to, new LinkedHashSet<>(blocks)));
    }

    @Override
    public void paste(String clipping, @Nullable BlockId after) {
        var read = clippings.read(clipping);
        if (read.isEmpty()) {
            builder.say(builder.getTranslation("builder.paste.unreadable"));
            return;
        }
        var blocks = read.get().stream()
                .map(block -> Page.copied(block, BlockId.create()))
                .toList();
        var unknown = new HashSet<>(blocks.stream().flatMap(Block::documents).toList());
        unknown.removeIf(document -> builder.document(document) != null);
        put(blocks, after);
        builder.say(
                unknown.isEmpty()
                        ? builder.getTranslation("builder.paste.done", blocks.size())
                        : builder.getTranslation("builder.paste.unknown", blocks.size(), unknown.size()));
    }

    @Override
    public void pasteWords(String words, @Nullable BlockId after) {
        if (!words.isBlank()) {
            put(List.of(new Block.Text(BlockId.create(), Layout.DEFAULT, words.strip())), after);
        }
    }

    @Override
    public void comments(BlockId block) {
        builder.openComments(block);
    }

    void convert(Block block, Conversion conversion) {
        if (conversion == Conversion.TO_PASSAGE) {
            if (block instanceof Block.DocumentCard card) {
                askForPassage(card);
            }
            return;
        }
        var rest = BlockId.create();
        builder.act(() -> builder.workbench().convert(block.id(), now -> conversion.of(now, rest)));
        focusSelected();
    }

    private void askForPassage(Block.DocumentCard card) {
        var document = builder.document(card.document());
        if (document == null || document.texts().findAny().isEmpty()) {
            builder.say(builder.getTranslation(
                    "builder.document.no-text",
                    document == null ? card.document().value() : document.title()));
            return;
        }
        new PassageDialog(document, null, null, null, builder.house().script(), (version, passage) -> {
                    builder.act(() -> builder.workbench()
                            .convert(
                                    card.id(),
                                    now -> now instanceof Block.DocumentCard current
                                            ? List.of(Conversion.passage(current, version.id(), passage))
                                            : List.of(now)));
                    focusSelected();
                })
                .open();
    }

    private void put(List<Block> blocks, @Nullable BlockId after) {
        builder.act(() -> builder.workbench().insertAll(blocks, after, Change.BLOCK_PASTED));
        focusSelected();
    }

    private void focusSelected() {
        builder.workbench().selected().ifPresent(block -> builder.canvas().focusBlock(block.id()));
    }
}
