package org.vitrine.studio.builder;

import java.util.List;
import java.util.stream.Stream;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.Page;
import org.vitrine.studio.Command;
import org.vitrine.studio.Command.Group;
import org.vitrine.studio.Shortcut;
import org.vitrine.text.Markdown;

/// What can be done in the builder by its name.
final class BuilderCommands {
    private static final int LONGEST = 80;

    private BuilderCommands() {}

    static List<Command> of(Builder builder, CanvasHand hand, PublishingHand publishing) {
        return Stream.of(actions(builder, publishing), columns(builder), blocks(builder), insertions(builder, hand))
                .flatMap(commands -> commands)
                .toList();
    }

    private static Stream<Command> actions(Builder builder, PublishingHand publishing) {
        var draft = builder.workbench().draft();
        var always = Stream.of(
                Command.action(
                        "builder-preview",
                        builder.getTranslation("builder.bar.preview"),
                        () -> builder.getUI()
                                .ifPresent(ui ->
                                        ui.getPage().open(builder.contextPath() + "/studio/preview/" + draft.id()))),
                Command.action(
                        "builder-comments", builder.getTranslation("comments.title"), () -> builder.openComments(null)),
                Command.action("builder-people", builder.getTranslation("members.open"), builder::people),
                Command.action("builder-find", builder.getTranslation("shortcut.find"), builder::find)
                        .doneWith(Shortcut.FIND));
        var editing = builder.mayEdit()
                ? Stream.of(
                                draft.canUndo()
                                        ? Stream.of(Command.action(
                                                        "builder-undo",
                                                        builder.getTranslation("builder.bar.undo"),
                                                        builder::undo)
                                                .doneWith(Shortcut.UNDO))
                                        : Stream.<Command>empty(),
                                draft.canRedo()
                                        ? Stream.of(Command.action(
                                                "builder-redo",
                                                builder.getTranslation("builder.bar.redo"),
                                                builder::redo))
                                        : Stream.<Command>empty())
                        .flatMap(each -> each)
                : Stream.<Command>empty();
        var publish = builder.mayPublish()
                ? Stream.of(Command.action(
                        "builder-publish", builder.getTranslation("palette.publish"), publishing::publish))
                : Stream.<Command>empty();
        return Stream.of(always, editing, publish).flatMap(each -> each);
    }

    /// Where the selected block may go in the columns that are nearest.
    private static Stream<Command> columns(Builder builder) {
        return builder.mayEdit()
                ? builder.columns().stream()
                        .filter(column -> !column.isHere())
                        .map(column -> Command.action(
                                "column-" + column.number(), column.words(), () -> builder.moveToColumn(column)))
                : Stream.empty();
    }

    private static Stream<Command> blocks(Builder builder) {
        return builder.workbench()
                .content()
                .pages()
                .flatMap(page -> page.blocks().stream().map(block -> block(builder, page, block)));
    }

    private static Command block(Builder builder, Page page, Block block) {
        var kind = builder.getTranslation("builder.block." + BlockKind.of(block).type());
        var words = block.wordings()
                .map(wording -> wording.isMarkdown() ? Markdown.plain(wording.text()) : wording.text())
                .filter(text -> !text.isBlank())
                .findFirst()
                .map(BuilderCommands::shortened)
                .orElse(kind);
        return new Command(
                "block-" + block.id(),
                Group.BLOCK,
                words,
                builder.getTranslation("palette.block", kind, page.title()),
                "",
                () -> {
                    builder.select(block.id());
                    builder.canvas().focusBlock(block.id());
                });
    }

    private static Stream<Command> insertions(Builder builder, CanvasHand hand) {
        return builder.mayEdit() && builder.workbench().page().isPresent()
                ? Stream.of(BlockKind.values())
                        .map(kind -> new Command(
                                "insert-" + kind.type(),
                                Group.INSERT,
                                builder.getTranslation(
                                        "palette.insert", builder.getTranslation("builder.block." + kind.type())),
                                builder.getTranslation("builder.block." + kind.type() + ".help"),
                                "",
                                () -> hand.insert(
                                        kind.type(),
                                        builder.workbench()
                                                .selected()
                                                .map(Block::id)
                                                .orElse(null),
                                        null)))
                : Stream.empty();
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST).strip() + " …";
    }
}
