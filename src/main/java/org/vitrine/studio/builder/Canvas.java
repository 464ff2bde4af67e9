package org.vitrine.studio.builder;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Gap;
import org.vitrine.exhibits.content.Page;
import org.vitrine.exhibits.content.PageId;
import org.vitrine.exhibits.content.Theme;
import org.vitrine.library.DocumentId;
import org.vitrine.studio.Person;
import org.vitrine.studio.StudioScript;
import org.vitrine.text.LanguageTag;
import tools.jackson.databind.JsonNode;

/// The page as the public will see it, to be worked on. What the curator does there comes as calls of a [Hand].
@Tag("vitrine-canvas")
class Canvas extends Component {
    /// What a curator does on the canvas.
    interface Hand {
        void select(@Nullable BlockId block);

        void open(BlockId block);

        void move(BlockId block, Gap to);

        void duplicate(BlockId block);

        void delete(BlockId block);

        /// @param column of the row that is there instead of that of the block before; 0 for none
        void insert(String type, @Nullable BlockId after, @Nullable Integer column);

        /// Says that a block may not stand in a column.
        void refuseInColumn(BlockId block);

        /// @return whether it is saved
        boolean writeBlock(String block, Typed typed);

        /// @param page the page on which it was typed
        /// @return whether it is saved
        boolean writePage(PageId page, String field, Typed typed);

        void drop(DocumentId document, Gap to);

        void undo();

        void redo();

        void editing();
    }

    /// What a curator does with several blocks and with the clipboard.
    interface Arranging {
        void deleteAll(List<BlockId> blocks);

        void moveAll(List<BlockId> blocks, Gap to);

        void paste(String clipping, @Nullable BlockId after);

        void pasteWords(String words, @Nullable BlockId after);

        void comments(BlockId block);
    }

    /// What came from the curator's machine, as the house keeps it.
    ///
    /// @param kind `picture`, `recording` or `file`
    record Arrived(String kind, String id, String name) {}

    /// What a curator drops or pastes onto the page.
    interface Arriving {
        /// @param selecting whether they are at nothing else
        void files(List<Arrived> files, Gap to, boolean selecting);

        void words(String markdown, Gap to);
    }

    /// What a block says beside its own text, such as a caption.
    ///
    /// @param place as its HTML names it
    /// @param label what it is
    record Words(String place, String label, String text) {}

    /// @param markdown of a text block
    /// @param text of a heading
    /// @param source what goes into the clipboard
    /// @param comments how many open threads there are about it
    /// @param column in which it stands; 0 outside of columns
    /// @param columns how many it opens; 0 where it is no row of columns
    /// @param width of such a row: `wide`, `full` or nothing
    /// @param fits whether it may stand in a column
    record Shown(
            String id,
            String type,
            String label,
            String html,
            @Nullable String markdown,
            @Nullable String text,
            String source,
            int comments,
            List<Words> words,
            int column,
            int columns,
            String width,
            boolean fits) {}

    /// @param fits whether it may stand in a column
    record Insertable(String type, String label, String hint, String key, String icon, boolean fits) {}

    private final StudioScript script;

    Canvas(StudioScript script, Hand hand) {
        this.script = script;
        getElement().setProperty("stylesheet", script.siteStyles());
        getElement().setProperty("houseStylesheet", script.houseStyles());
        on("block-select", detail -> hand.select(block(detail, "id")));
        on("block-open", detail -> hand.open(new BlockId(text(detail, "id"))));
        on("block-move", detail -> hand.move(new BlockId(text(detail, "id")), gap(detail)));
        on("block-duplicate", detail -> hand.duplicate(new BlockId(text(detail, "id"))));
        on("block-delete", detail -> hand.delete(new BlockId(text(detail, "id"))));
        on(
                "block-insert",
                detail -> hand.insert(
                        text(detail, "type"),
                        block(detail, "after"),
                        detail.has("column") ? detail.path("column").asInt(0) : null));
        on("column-refused", detail -> hand.refuseInColumn(new BlockId(text(detail, "id"))));
        on("block-edit", detail -> written(detail, "id", hand::writeBlock));
        on(
                "page-edit",
                detail -> written(detail, "field", (field, typed) -> hand.writePage(page(detail), field, typed)));
        on(
                "recovered",
                detail -> written(
                        detail,
                        "id",
                        (id, typed) -> id.equals("title") || id.equals("lede")
                                ? hand.writePage(page(detail), id, typed)
                                : hand.writeBlock(id, typed)));
        on("document-drop", detail -> hand.drop(new DocumentId(text(detail, "document")), gap(detail)));
        on("undo", _ -> hand.undo());
        on("redo", _ -> hand.redo());
        on("editing", _ -> hand.editing());
    }

    void arrange(Arranging hand) {
        on("blocks-delete", detail -> hand.deleteAll(blocks(detail)));
        on("blocks-move", detail -> hand.moveAll(blocks(detail), gap(detail)));
        on("blocks-paste", detail -> hand.paste(text(detail, "text"), block(detail, "after")));
        on("block-comments", detail -> hand.comments(new BlockId(text(detail, "id"))));
        on("words-paste", detail -> hand.pasteWords(text(detail, "text"), block(detail, "after")));
    }

    /// @param address where files are sent
    void arriving(Arriving hand, String address) {
        getElement().setProperty("arrivals", address);
        on(
                "files-come",
                detail -> hand.files(
                        detail.path("files")
                                .valueStream()
                                .map(file -> new Arrived(text(file, "kind"), text(file, "id"), text(file, "name")))
                                .toList(),
                        gap(detail),
                        detail.path("selecting").asBoolean(false)));
        on("words-drop", detail -> hand.words(text(detail, "text"), gap(detail)));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        script.load(event.getUI());
    }

    void setTexts(Map<String, String> texts) {
        getElement().setPropertyMap("texts", texts);
    }

    void setInsertable(List<Insertable> insertable) {
        getElement().setPropertyList("insertable", insertable);
    }

    void setLook(Theme theme, LanguageTag language) {
        getElement().setProperty("theme", theme.word());
        getElement().setProperty("lang", language.value());
    }

    void setReadonly(boolean readonly) {
        getElement().setProperty("readonly", readonly);
    }

    /// @param storageKey under which the browser keeps what was typed and is not saved yet
    void setPage(Page page, String kicker, List<Shown> blocks, String storageKey) {
        getElement().setAttribute("storage-key", storageKey);
        getElement()
                .setPropertyMap(
                        "page",
                        Map.of(
                                "id",
                                page.id().value(),
                                "kicker",
                                kicker,
                                "title",
                                page.title(),
                                "lede",
                                page.lede() == null ? "" : page.lede()));
        getElement().setPropertyList("blocks", blocks);
    }

    void setSelected(@Nullable BlockId block) {
        getElement().setProperty("selected", block == null ? "" : block.value());
    }

    /// @param others who are on this page
    void setOthers(List<Colleague> others) {
        getElement()
                .setPropertyList(
                        "others",
                        others.stream()
                                .map(colleague -> Map.of(
                                        "name", colleague.name(),
                                        "colour", Person.colour(colleague.account()),
                                        "block",
                                                colleague.block() == null
                                                        ? ""
                                                        : colleague.block().value()))
                                .toList());
    }

    void focusBlock(BlockId block) {
        getElement().executeJs("setTimeout(() => this.focusBlock($0), 0)", block.value());
    }

    /// Leads the keyboard to where a page begins.
    void focusTitle() {
        getElement().executeJs("setTimeout(() => this.focusTitle(), 0)");
    }

    private void written(JsonNode detail, String name, BiPredicate<String, Typed> save) {
        var id = text(detail, name);
        var base = detail.path("base");
        var isSaved = save.test(
                id,
                new Typed(
                        text(detail, "value"),
                        base.isString() ? base.asString() : null,
                        detail.path("run").asInt(Typed.ALONE)));
        // Only what was saved is acknowledged: where saving fails, the browser keeps the text.
        if (isSaved) {
            getElement()
                    .callJsFunction("acknowledge", id, detail.path("sequence").asInt());
        }
    }

    private void on(String event, Consumer<JsonNode> act) {
        getElement()
                .addEventListener(
                        event, happened -> act.accept(happened.getEventData().path("event.detail")))
                .addEventData("event.detail");
    }

    private static PageId page(JsonNode detail) {
        return new PageId(text(detail, "page"));
    }

    private static @Nullable BlockId block(JsonNode detail, String name) {
        var id = text(detail, name);
        return id.isEmpty() ? null : new BlockId(id);
    }

    private static Gap gap(JsonNode detail) {
        return new Gap(block(detail, "before"), detail.path("column").asInt(0));
    }

    private static List<BlockId> blocks(JsonNode detail) {
        return detail.path("ids")
                .valueStream()
                .map(id -> new BlockId(id.asString("")))
                .toList();
    }

    private static String text(JsonNode detail, String name) {
        return detail.path(name).asString("");
    }
}
