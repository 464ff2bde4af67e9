package org.vitrine.studio.builder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Draft;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.StaleDraftException;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Gap;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.exhibits.content.Page;
import org.vitrine.exhibits.content.PageId;
import org.vitrine.exhibits.content.Section;
import org.vitrine.exhibits.content.SectionId;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.exhibits.content.Structure;
import org.vitrine.text.TextMerge;

/// One curator's work on one draft: the state that is shown, and changes that are saved as they are made.
///
/// Every change is a function of the content, so that it can be made again on what somebody else has saved meanwhile.
class Workbench {
    private static final int MOST_TRIES = 5;

    private final Exhibits exhibits;
    private final Map<String, Run> runs = new HashMap<>();
    private Draft draft;
    private @Nullable PageId page;
    private @Nullable BlockId selected;

    Workbench(Exhibits exhibits, Draft draft) {
        this.exhibits = exhibits;
        this.draft = draft;
        this.page = draft.content().pages().findFirst().map(Page::id).orElse(null);
    }

    /// What became of a typed text.
    enum Written {
        /// It stands where it was typed.
        IN_PLACE,
        /// Its block was changed or deleted by somebody else; it stands in a block of its own, so that neither is lost.
        BESIDE
    }

    /// What is typed into one text until the browser hears that it is saved.
    ///
    /// @param written what was saved of it last, or what was there before
    /// @param beside the block that keeps it where it cannot stay where it was typed
    private record Run(int number, String written, BlockId beside) {}

    Draft draft() {
        return draft;
    }

    ExhibitId exhibit() {
        return draft.id();
    }

    ExhibitContent content() {
        return draft.content();
    }

    Optional<Page> page() {
        return page == null ? Optional.empty() : content().page(page);
    }

    /// The number of the page as readers see it, from 1.
    int pageNumber() {
        return content().pages().map(Page::id).toList().indexOf(page) + 1;
    }

    Optional<Block> selected() {
        return selected == null ? Optional.empty() : page().flatMap(shown -> shown.block(selected));
    }

    void open(@Nullable PageId wanted) {
        if (wanted != null && content().page(wanted).isPresent()) {
            page = wanted;
            selected = null;
        }
    }

    void select(@Nullable BlockId block) {
        selected = block;
    }

    /// Reads what is saved now.
    void reload() {
        exhibits.find(draft.id()).ifPresent(this::accept);
    }

    /// Makes a change and saves it; where somebody else has saved meanwhile, makes it on theirs.
    void change(Change kind, UnaryOperator<ExhibitContent> change) {
        for (var attempt = 1; ; attempt++) {
            var changed = change.apply(draft.content());
            if (changed.equals(draft.content())) {
                return;
            }
            try {
                accept(exhibits.save(draft.id(), draft.revision(), changed, kind));
                return;
            } catch (StaleDraftException e) {
                if (attempt == MOST_TRIES) {
                    throw e;
                }
                reload();
            }
        }
    }

    /// Saves what was typed into a text or heading, together with what others typed there meanwhile.
    Written write(BlockId id, Typed typed) {
        return write(
                id.value(),
                typed,
                Change.BLOCK_CHANGED,
                content -> content.block(id).flatMap(Workbench::words),
                (content, merged) -> content.mapBlock(id, block -> block.withOwnText(merged)),
                (content, kept) -> beside(content, id, kept));
    }

    Written writeLede(PageId target, Typed typed) {
        return writeOnPage(
                target,
                "lede",
                typed,
                shown -> shown.lede() == null ? "" : shown.lede(),
                (shown, merged) -> shown.withLede(merged.isBlank() ? null : merged));
    }

    /// @param published whether readers know the page's address; until they do, it follows the title
    Written writeTitle(PageId target, Typed typed, boolean published) {
        return writeOnPage(
                target,
                "title",
                typed,
                Page::title,
                (shown, merged) -> published || merged.isBlank()
                        ? shown.withTitle(merged)
                        : shown.withTitle(merged).withSlug(slugFor(merged, shown)));
    }

    /// @param target the page on which it was typed; another may be shown since
    private Written writeOnPage(
            PageId target, String field, Typed typed, Function<Page, String> read, BiFunction<Page, String, Page> put) {
        return write(
                target + "/" + field,
                typed,
                Change.PAGE_CHANGED,
                content -> content.page(target).map(read),
                (content, merged) -> content.mapPage(target, shown -> put.apply(shown, merged)),
                (content, kept) ->
                        content.mapPage(standing(content, target), shown -> shown.withBlockAfter(kept, null)));
    }

    private Written write(
            String key,
            Typed typed,
            Change kind,
            Function<ExhibitContent, Optional<String>> read,
            BiFunction<ExhibitContent, String, ExhibitContent> put,
            BiFunction<ExhibitContent, Block, ExhibitContent> beside) {
        var run = Optional.ofNullable(runs.get(key))
                .filter(before -> before.number() == typed.run() && typed.run() != Typed.ALONE)
                .orElseGet(() -> {
                    var base = typed.base();
                    return new Run(
                            typed.run(), base == null ? read.apply(content()).orElse("") : base, BlockId.create());
                });
        var outcome = new Written[] {Written.IN_PLACE};
        var kept = new BlockId[] {run.beside()};
        var another = BlockId.create();
        change(kind, content -> {
            outcome[0] = Written.IN_PLACE;
            kept[0] = run.beside();
            var own = content.block(run.beside());
            var merged = own.flatMap(Workbench::words)
                    .or(() -> own.isPresent() ? Optional.empty() : read.apply(content))
                    .flatMap(theirs -> TextMerge.merge(run.written(), typed.text(), theirs));
            if (merged.isPresent()) {
                return own.isPresent()
                        ? content.mapBlock(run.beside(), block -> block.withOwnText(merged.get()))
                        : put.apply(content, merged.get());
            }
            outcome[0] = Written.BESIDE;
            // Where somebody has changed the very words that were kept beside, both stay once more.
            kept[0] = own.isPresent() ? another : run.beside();
            return beside.apply(content, new Block.Text(kept[0], Layout.DEFAULT, typed.text()));
        });
        runs.put(key, new Run(run.number(), typed.text(), kept[0]));
        return outcome[0];
    }

    private Slug slugFor(String title, Page page) {
        return Slug.from(title, "page")
                .unlessTaken(slug -> content()
                        .page(slug)
                        .filter(other -> !other.id().equals(page.id()))
                        .isPresent());
    }

    /// Puts a block on the page that is shown, behind another and in its column, and selects it.
    void insert(Block block, @Nullable BlockId after) {
        insert(block, after, null);
    }

    /// @param column of the row that is there instead of that of the block before; 0 for none
    void insert(Block block, @Nullable BlockId after, @Nullable Integer column) {
        addToPage(Change.BLOCK_ADDED, shown -> shown.withBlocksIn(shown.behind(after, column), List.of(block)));
        selected = block.id();
    }

    /// Puts several blocks on the page that is shown and selects the last.
    void insertAll(List<Block> blocks, @Nullable BlockId after, Change kind) {
        if (!blocks.isEmpty()) {
            var behind = after == null ? lastBlock() : after;
            var column = after == null ? Integer.valueOf(0) : null;
            addToPage(kind, shown -> shown.withBlocksIn(shown.behind(behind, column), blocks));
            selected = blocks.getLast().id();
        }
    }

    /// Puts several blocks into a place of the page that is shown.
    void insertIn(Gap gap, List<Block> blocks, Change kind, boolean selecting) {
        if (blocks.isEmpty()) {
            return;
        }
        addToPage(kind, shown -> shown.withBlocksIn(gap, blocks));
        if (selecting) {
            selected = blocks.getLast().id();
        }
    }

    /// Takes several blocks away and selects the neighbour of the first.
    void deleteAll(Set<BlockId> gone) {
        var blocks = page().map(Page::blocks).orElse(List.of());
        var before = blocks.stream()
                .map(Block::id)
                .takeWhile(block -> !gone.contains(block))
                .toList();
        change(Change.BLOCK_DELETED, content -> content.withoutBlocks(gone));
        var left = page().map(Page::blocks).orElse(List.of());
        selected = left.isEmpty()
                ? null
                : left.get(Math.clamp(before.size(), 0, left.size() - 1)).id();
    }

    void moveAll(Set<BlockId> blocks, @Nullable BlockId before) {
        changePage(Change.BLOCK_MOVED, shown -> shown.withBlocksMoved(blocks, before));
    }

    void moveTo(Gap to, Set<BlockId> blocks) {
        changePage(Change.BLOCK_MOVED, shown -> shown.withBlocksMovedTo(to, blocks));
    }

    private @Nullable BlockId lastBlock() {
        return page().map(Page::blocks)
                .filter(blocks -> !blocks.isEmpty())
                .map(blocks -> blocks.getLast().id())
                .orElse(null);
    }

    /// Puts a block behind all that stands in a column of a row, or right behind the row.
    ///
    /// @param column from 1; 0 outside of the row
    void moveToColumn(BlockId block, BlockId row, int column) {
        changePage(
                Change.BLOCK_MOVED,
                shown -> shown.block(row)
                        .filter(Structure.Columns.class::isInstance)
                        .map(Structure.Columns.class::cast)
                        .map(columns -> shown.withBlocksMovedTo(
                                column == 0 ? shown.behind(columns) : shown.endOf(columns, column), Set.of(block)))
                        .orElse(shown));
    }

    /// Turns a block into another, and what does not fit into it into a block behind it.
    void convert(BlockId block, Function<Block, List<Block>> conversion) {
        changePage(
                Change.BLOCK_CONVERTED,
                shown -> shown.withBlocks(shown.blocks().stream()
                        .flatMap(current ->
                                current.id().equals(block) ? conversion.apply(current).stream() : Stream.of(current))
                        .toList()));
    }

    void move(BlockId block, @Nullable BlockId before) {
        changePage(Change.BLOCK_MOVED, shown -> shown.withBlockMoved(block, before));
    }

    void duplicate(BlockId block) {
        var copy = BlockId.create();
        changePage(Change.BLOCK_DUPLICATED, shown -> shown.withBlockDuplicated(block, copy));
        selected = copy;
    }

    /// Takes a block away and selects its neighbour.
    void delete(BlockId block) {
        var blocks = page().map(Page::blocks).orElse(List.of());
        var index = blocks.stream().map(Block::id).toList().indexOf(block);
        changePage(Change.BLOCK_DELETED, shown -> shown.withoutBlock(block));
        var left = page().map(Page::blocks).orElse(List.of());
        selected = left.isEmpty() || index < 0
                ? null
                : left.get(Math.min(index, left.size() - 1)).id();
    }

    /// Gives a block another name and keeps it selected.
    ///
    /// @throws IllegalArgumentException when another block is or was called so
    void rename(BlockId block, BlockId name) {
        accept(exhibits.renameBlock(draft.id(), draft.revision(), block, name));
        selected = name;
    }

    void replace(Block block) {
        change(Change.BLOCK_CHANGED, content -> content.mapBlock(block.id(), _ -> block));
    }

    void addSection(String title) {
        var section = new Section(SectionId.create(), title, null, List.of());
        change(Change.SECTION_ADDED, content -> content.withSectionAdded(section));
    }

    /// Adds a page to a section, or to the last where somebody has deleted that one, and shows it.
    void addPage(SectionId section, String title, List<Block> blocks) {
        var id = PageId.create();
        change(
                Change.PAGE_ADDED,
                content -> content.withPageAdded(
                        standing(content, section), new Page(id, content.freeSlug(title), title, null, blocks)));
        open(id);
    }

    void duplicateSection(SectionId original, String title) {
        change(Change.SECTION_DUPLICATED, content -> content.withSectionDuplicated(original, title));
    }

    void duplicatePage(PageId original, String title) {
        change(Change.PAGE_DUPLICATED, content -> content.withPageDuplicated(original, title));
    }

    void deletePage(PageId target) {
        change(Change.PAGE_DELETED, content -> content.withoutPage(target));
    }

    boolean undo() {
        var before = draft.revision();
        step(() -> exhibits.undo(draft.id(), draft.revision()));
        return draft.revision() != before;
    }

    boolean redo() {
        var before = draft.revision();
        step(() -> exhibits.redo(draft.id(), draft.revision()));
        return draft.revision() != before;
    }

    private void step(java.util.function.Supplier<Draft> step) {
        try {
            accept(step.get());
        } catch (StaleDraftException e) {
            // Undoing means the curator's own last change; what somebody else saved since is shown first.
            reload();
        }
    }

    private void changePage(Change kind, UnaryOperator<Page> change) {
        if (page != null) {
            var target = page;
            change(kind, content -> content.mapPage(target, change));
        }
    }

    /// Puts something on the page that is shown, or on the first where somebody has deleted that one.
    private void addToPage(Change kind, UnaryOperator<Page> change) {
        if (page != null) {
            var target = page;
            change(kind, content -> content.mapPage(standing(content, target), change));
        }
    }

    private static PageId standing(ExhibitContent content, PageId wanted) {
        return content.page(wanted)
                .or(() -> content.pages().findFirst())
                .map(Page::id)
                .orElse(wanted);
    }

    private static SectionId standing(ExhibitContent content, SectionId wanted) {
        var sections = content.sections().stream().map(Section::id).toList();
        return sections.contains(wanted) || sections.isEmpty() ? wanted : sections.getLast();
    }

    private void accept(Draft saved) {
        draft = saved;
        if (page == null || content().page(page).isEmpty()) {
            page = content().pages().findFirst().map(Page::id).orElse(null);
            selected = null;
        }
        if (selected().isEmpty()) {
            selected = null;
        }
    }

    private ExhibitContent beside(ExhibitContent content, BlockId original, Block kept) {
        var home = content.pages()
                .filter(shown -> shown.block(original).isPresent())
                .findFirst()
                .or(() -> page == null ? Optional.empty() : content.page(page))
                .or(() -> content.pages().findFirst());
        return home.map(shown -> content.mapPage(shown.id(), target -> {
                    var after = target.block(original).isPresent()
                                    || target.blocks().isEmpty()
                            ? original
                            : target.blocks().getLast().id();
                    return target.withBlockAfter(kept, after);
                }))
                .orElse(content);
    }

    private static Optional<String> words(Block block) {
        return block instanceof Block.Heading heading ? Optional.of(heading.text()) : block.ownMarkdown();
    }
}
