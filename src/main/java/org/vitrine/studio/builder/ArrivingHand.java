package org.vitrine.studio.builder;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Gap;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.exhibits.content.Reading;
import org.vitrine.media.FileId;
import org.vitrine.media.MediaId;

/// Makes blocks of what a curator drops or pastes onto the page.
class ArrivingHand implements Canvas.Arriving {
    private final Builder builder;

    ArrivingHand(Builder builder) {
        this.builder = builder;
    }

    @Override
    public void files(List<Canvas.Arrived> files, Gap to, boolean selecting) {
        var pictures = files.stream()
                .filter(file -> file.kind().equals("picture"))
                .map(file -> new MediaId(file.id()))
                .filter(picture -> builder.house().media().find(picture).isPresent())
                .toList();
        if (pictures.size() < 2) {
            put(files, to, selecting);
            return;
        }
        var ask = new ConfirmDialog();
        ask.setHeader(builder.getTranslation("builder.arrived.pictures", pictures.size()));
        ask.setWidth("28rem");
        ask.setText(builder.getTranslation("builder.arrived.pictures.ask"));
        ask.setConfirmText(builder.getTranslation("builder.arrived.gallery"));
        ask.addConfirmListener(_ -> {
            var gallery = new Reading.Gallery(
                    BlockId.create(),
                    Layout.DEFAULT.withWidth(Layout.Width.WIDE),
                    pictures.stream()
                            .map(picture -> new Reading.Exposure(null, picture, null, false, null))
                            .toList());
            insert(
                    Stream.concat(
                                    Stream.of((Block) gallery),
                                    files.stream()
                                            .filter(file -> !file.kind().equals("picture"))
                                            .flatMap(file -> block(file).stream()))
                            .toList(),
                    to,
                    selecting);
        });
        var each = new Button(builder.getTranslation("builder.arrived.each"), _ -> {
            ask.close();
            put(files, to, selecting);
        });
        each.addThemeVariants(ButtonVariant.TERTIARY);
        ask.setRejectable(true);
        ask.setRejectButton(each);
        ask.open();
    }

    @Override
    public void words(String markdown, Gap to) {
        if (!markdown.isBlank()) {
            insert(List.of(new Block.Text(BlockId.create(), Layout.DEFAULT, markdown.strip())), to, true);
        }
    }

    private void put(List<Canvas.Arrived> files, Gap to, boolean selecting) {
        var blocks = new ArrayList<Block>();
        files.forEach(file -> block(file).ifPresent(blocks::add));
        insert(blocks, to, selecting);
    }

    private void insert(List<Block> blocks, Gap to, boolean selecting) {
        builder.act(() -> builder.workbench().insertIn(to, blocks, Change.BLOCK_ADDED, selecting));
        if (selecting && !blocks.isEmpty()) {
            builder.canvas().focusBlock(blocks.getLast().id());
        }
    }

    /// What the browser says that it brought is looked for: it may say anything.
    private Optional<Block> block(Canvas.Arrived file) {
        return switch (file.kind()) {
            case "picture" ->
                builder.house()
                        .media()
                        .find(new MediaId(file.id()))
                        .map(picture -> new Block.Image(
                                BlockId.create(), Layout.DEFAULT, picture.id(), null, false, null, null));
            case "recording" ->
                builder.house()
                        .attachments()
                        .find(new FileId(file.id()))
                        .map(kept -> BlockMaking.recording(BlockId.create(), kept));
            case "file" ->
                builder.house()
                        .attachments()
                        .find(new FileId(file.id()))
                        .map(kept ->
                                BlockMaking.download(BlockId.create(), kept).withName(kept.named(file.name())));
            default -> Optional.empty();
        };
    }
}
