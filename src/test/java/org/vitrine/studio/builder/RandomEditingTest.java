package org.vitrine.studio.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitrine.ApplicationTest;
import org.vitrine.Fixtures;
import org.vitrine.accounts.HouseWork;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedInAs;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Clippings;
import org.vitrine.exhibits.Draft;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.Revision;
import org.vitrine.exhibits.StaleDraftException;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Page;
import org.vitrine.exhibits.content.PageId;
import org.vitrine.exhibits.content.SectionId;
import org.vitrine.exhibits.content.Slug;

/// Several editors at one exhibit, each at random, mostly without having seen what the others did: in the end it says
/// what a plain model of lists says that was told the same, and nothing that was ever saved is lost.
@ApplicationTest
@SignedInAs(Role.EDITOR)
class RandomEditingTest {
    private static final int OPERATIONS = 900;
    private static final int EDITORS = 3;
    private static final int MANY_LINES = 40;

    /// What one editor is typing and has not heard to be saved.
    private static final class Typing {
        private final String line;
        private final String base;
        private final int run;
        private List<String> written;
        private String beside = "";

        Typing(String line, String base, int run) {
            this.line = line;
            this.base = base;
            this.run = run;
            written = words(base);
        }
    }

    private static final class Editor {
        private final Workbench bench;
        private Typing typing;

        Editor(Workbench bench) {
            this.bench = bench;
        }
    }

    @Autowired
    private Exhibits exhibits;

    @Autowired
    private Clippings clippings;

    private final List<PlainExhibit> states = new ArrayList<>();
    private final Deque<PlainExhibit> undo = new ArrayDeque<>();
    private final Deque<PlainExhibit> redo = new ArrayDeque<>();
    private Random random = new Random();
    private int runs;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20, 1953})
    void whatManyEditorsDoEndsAsAPlainModelSays(long seed) {
        random = new Random(seed);
        var draft = begin();
        states.add(PlainExhibit.of(draft.content()));
        var editors = Stream.generate(() -> new Editor(new Workbench(exhibits, draft)))
                .limit(EDITORS)
                .toList();
        for (var i = 0; i < OPERATIONS; i++) {
            var editor = editors.get(random.nextInt(EDITORS));
            try {
                var deed = act(editor, "w" + i);
                assertThat(PlainExhibit.of(editor.bench.content()))
                        .as("what the editor sees after %s", deed)
                        .isEqualTo(seen(editor));
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("Seed %d, operation %d".formatted(seed, i), failure);
            }
        }
        var end = exhibits.find(draft.id()).orElseThrow();
        assertThat(PlainExhibit.of(end.content())).as("seed %d", seed).isEqualTo(now());
        assertThat(exhibits.history(draft.id()))
                .as("seed %d", seed)
                .extracting(Revision::number)
                .isEqualTo(LongStream.rangeClosed(1, states.size())
                        .mapToObj(number -> states.size() + 1 - number)
                        .toList());
        for (var number = 1; number <= states.size(); number++) {
            assertThat(PlainExhibit.of(exhibits.content(draft.id(), number).orElseThrow()))
                    .as("seed %d, revision %d", seed, number)
                    .isEqualTo(states.get(number - 1));
        }
    }

    @Test
    void whoSavesAtTheSameMomentLosesNothing() throws Exception {
        var draft = begin();
        var said = Collections.synchronizedSet(new LinkedHashSet<String>());
        var saves = 60;
        try (var threads = Executors.newFixedThreadPool(EDITORS)) {
            var tasks = Stream.iterate(0, number -> number + 1)
                    .limit(EDITORS)
                    .<Callable<Object>>map(number -> () -> {
                        HouseWork.run(() -> addInTurn(draft, "t" + number + "x", saves, said));
                        return number;
                    })
                    .toList();
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        }
        assertThat(said).hasSize(EDITORS * saves);
        var end = exhibits.find(draft.id()).orElseThrow();
        assertThat(PlainExhibit.of(end.content()).lines())
                .extracting(PlainExhibit.Line::text)
                .containsOnlyOnceElementsOf(said);
        assertThat(end.revision()).as("one for each that was said to be saved").isEqualTo(EDITORS * saves + 1L);
        for (var number = 2L; number <= end.revision(); number++) {
            var before =
                    PlainExhibit.of(exhibits.content(draft.id(), number - 1).orElseThrow());
            var after = PlainExhibit.of(exhibits.content(draft.id(), number).orElseThrow());
            assertThat(after.lines()).as("revision %d", number).containsAll(before.lines());
        }
    }

    private void addInTurn(Draft draft, String prefix, int saves, Set<String> said) {
        var bench = new Workbench(exhibits, draft);
        for (var i = 0; i < saves; i++) {
            var block = Fixtures.aTextBlock(prefix + i, prefix + i);
            while (!said.contains(prefix + i)) {
                try {
                    bench.insertAll(List.of(block), null, Change.BLOCK_PASTED);
                    said.add(prefix + i);
                } catch (StaleDraftException tooManyAtOnce) {
                    // As the curator is told: what is there now is shown, and she tries again.
                    bench.reload();
                }
            }
        }
    }

    private Draft begin() {
        var second = new Page(new PageId("p2"), new Slug("two"), "Two", null, List.of());
        return exhibits.create(
                Fixtures.anExhibit("At random", Fixtures.aTextBlock("t0", "one lamp was lit at four by its keeper"))
                        .withPageAdded(new SectionId("s1"), second),
                new Slug("at-random-" + UUID.randomUUID()),
                Change.CREATED);
    }

    // ---------- what editors do ----------

    private String act(Editor editor, String word) {
        var seen = seen(editor);
        var page = one(seen.leaves());
        editor.bench.open(new PageId(page.id()));
        var many = now().lines().size() > MANY_LINES;
        return switch (random.nextInt(30)) {
            case 0, 1, 2, 3 -> many ? delete(editor, page) : insert(editor, page, word);
            case 4, 5, 6, 7, 8, 9, 10, 11 -> type(editor, page, word);
            case 12, 13 -> writeOnPage(editor, page, word);
            case 14, 15 -> delete(editor, page);
            case 16, 17 -> move(editor, page);
            case 18 -> cutAndPaste(editor, page, word);
            case 19 -> many ? delete(editor, page) : duplicate(editor, page);
            case 20 -> changePages(editor, page, word, many);
            case 21 -> changeSections(editor, word, many);
            case 22, 23, 24 -> step(editor, true);
            case 25, 26 -> step(editor, false);
            case 27 -> restore(editor);
            default -> {
                editor.bench.reload();
                yield "reading";
            }
        };
    }

    private String insert(Editor editor, PlainExhibit.Leaf page, String word) {
        var after = maybe(page.lines());
        var last = page.lines().isEmpty() ? "" : page.lines().getLast().id();
        change(
                editor,
                () -> editor.bench.insertAll(
                        List.of(Fixtures.aTextBlock("b" + word, word)),
                        after.isEmpty() ? null : new BlockId(after),
                        Change.BLOCK_PASTED),
                exhibit -> put(
                        exhibit,
                        page.id(),
                        List.of(new PlainExhibit.Line("b" + word, word)),
                        after.isEmpty() ? last : after));
        return "inserting behind \"" + after + "\" on " + page.id();
    }

    /// Onto the page, or the first where somebody has deleted it.
    private static void put(PlainExhibit exhibit, String page, List<PlainExhibit.Line> lines, String after) {
        var leaf = exhibit.leaf(page).orElseGet(() -> exhibit.leaves().getFirst());
        leaf.lines().addAll(places(leaf.lines()).indexOf(after) + 1, lines);
    }

    private String delete(Editor editor, PlainExhibit.Leaf page) {
        var gone = some(page.lines());
        change(editor, () -> editor.bench.deleteAll(ids(gone)), exhibit -> exhibit.deleteLines(gone));
        return "deleting " + gone;
    }

    private String move(Editor editor, PlainExhibit.Leaf page) {
        var moved = some(page.lines());
        var before = maybe(page.lines());
        change(
                editor,
                () -> editor.bench.moveAll(ids(moved), before.isEmpty() ? null : new BlockId(before)),
                exhibit -> exhibit.leaf(page.id()).ifPresent(leaf -> {
                    var lines = leaf.lines();
                    if (!moved.contains(before)) {
                        var together = lines.stream()
                                .filter(line -> moved.contains(line.id()))
                                .toList();
                        lines.removeAll(together);
                        var at = places(lines).indexOf(before);
                        lines.addAll(at < 0 ? lines.size() : at, together);
                    }
                }));
        return "moving " + moved + " before \"" + before + "\"";
    }

    private String cutAndPaste(Editor editor, PlainExhibit.Leaf page, String word) {
        var cut = some(page.lines());
        if (cut.isEmpty()) {
            return "cutting nothing";
        }
        var blocks = editor.bench
                .content()
                .blocks()
                .filter(block -> cut.contains(block.id().value()))
                .toList();
        var clipping = "{\"vitrine\":1,\"blocks\":["
                + blocks.stream().map(clippings::write).collect(Collectors.joining(",")) + "]}";
        change(editor, () -> editor.bench.deleteAll(ids(cut)), exhibit -> exhibit.deleteLines(cut));
        var to = one(seen(editor).leaves());
        editor.bench.open(new PageId(to.id()));
        var number = new int[1];
        var pasted = clippings.read(clipping).orElseThrow().stream()
                .map(block -> Page.copied(block, new BlockId("b" + word + "-" + ++number[0])))
                .toList();
        var last = to.lines().isEmpty() ? "" : to.lines().getLast().id();
        change(
                editor,
                () -> editor.bench.insertAll(pasted, null, Change.BLOCK_PASTED),
                exhibit -> put(
                        exhibit,
                        to.id(),
                        pasted.stream()
                                .map(block -> new PlainExhibit.Line(
                                        block.id().value(), block.ownMarkdown().orElseThrow()))
                                .toList(),
                        last));
        return "cutting " + cut + " and pasting it on " + to.id();
    }

    private String duplicate(Editor editor, PlainExhibit.Leaf page) {
        var original = maybe(page.lines());
        if (original.isEmpty()) {
            return "duplicating nothing";
        }
        change(
                editor,
                () -> editor.bench.duplicate(new BlockId(original)),
                exhibit -> exhibit.leaf(page.id()).ifPresent(leaf -> {
                    var at = places(leaf.lines()).indexOf(original);
                    if (at >= 0) {
                        leaf.lines()
                                .add(at + 1, PlainExhibit.unknown(leaf.lines().get(at)));
                    }
                }));
        return "duplicating " + original;
    }

    private String changePages(Editor editor, PlainExhibit.Leaf page, String word, boolean many) {
        var id = new PageId(page.id());
        var section = one(seen(editor).chapters()).id();
        switch (random.nextInt(many ? 3 : 5)) {
            case 0 -> {
                var before = one(seen(editor).leaves()).id();
                change(
                        editor,
                        () -> editor.bench.change(
                                Change.PAGE_MOVED,
                                content -> content.withPageMoved(id, new SectionId(section), new PageId(before))),
                        exhibit -> movePage(exhibit, page.id(), section, before));
            }
            case 1, 2 -> {
                // Somebody always leaves one.
                if (now().leaves().size() > 1 && seen(editor).leaves().size() > 1 && !onlyLeafIs(page.id())) {
                    change(
                            editor,
                            () -> editor.bench.deletePage(id),
                            exhibit -> exhibit.chapters()
                                    .forEach(chapter -> chapter.leaves()
                                            .removeIf(leaf -> leaf.id().equals(page.id()))));
                }
            }
            case 3 ->
                change(
                        editor,
                        () -> editor.bench.duplicatePage(id, "Copy " + word),
                        exhibit -> exhibit.chapters().forEach(chapter -> {
                            var at = chapter.leaves().stream()
                                    .map(PlainExhibit.Leaf::id)
                                    .toList()
                                    .indexOf(page.id());
                            if (at >= 0) {
                                chapter.leaves()
                                        .add(at + 1, chapter.leaves().get(at).unknown("Copy " + word));
                            }
                        }));
            default ->
                change(
                        editor,
                        () -> editor.bench.addPage(
                                new SectionId(section), "Page " + word, List.of(Fixtures.aTextBlock("b" + word, word))),
                        exhibit -> exhibit.chapter(section)
                                .orElseGet(() -> exhibit.chapters().getLast())
                                .leaves()
                                .add(new PlainExhibit.Leaf(
                                        "?",
                                        "Page " + word,
                                        "",
                                        new ArrayList<>(List.of(new PlainExhibit.Line("b" + word, word))))));
        }
        return "doing something with page " + page.id();
    }

    private boolean onlyLeafIs(String page) {
        return now().leaves().stream().allMatch(leaf -> leaf.id().equals(page));
    }

    private static void movePage(PlainExhibit exhibit, String page, String section, String before) {
        var leaf = exhibit.leaf(page);
        var target = exhibit.chapter(section);
        if (leaf.isEmpty() || target.isEmpty() || page.equals(before)) {
            return;
        }
        exhibit.chapters().forEach(chapter -> chapter.leaves().remove(leaf.get()));
        var at = target.get().leaves().stream()
                .map(PlainExhibit.Leaf::id)
                .toList()
                .indexOf(before);
        target.get().leaves().add(at < 0 ? target.get().leaves().size() : at, leaf.get());
    }

    private String changeSections(Editor editor, String word, boolean many) {
        var section = one(seen(editor).chapters());
        var id = new SectionId(section.id());
        switch (random.nextInt(many ? 3 : 5)) {
            case 0 -> {
                var places = random.nextInt(3) - 1;
                change(
                        editor,
                        () -> editor.bench.change(
                                Change.SECTION_MOVED, content -> content.withSectionMoved(id, places)),
                        exhibit -> exhibit.chapter(section.id()).ifPresent(chapter -> {
                            var at = exhibit.chapters().indexOf(chapter);
                            exhibit.chapters().remove(at);
                            exhibit.chapters()
                                    .add(
                                            Math.clamp(
                                                    at + places,
                                                    0,
                                                    exhibit.chapters().size()),
                                            chapter);
                        }));
            }
            case 1, 2 -> {
                var rest = now().leaves().size()
                        - now().chapter(section.id())
                                .map(chapter -> chapter.leaves().size())
                                .orElse(0);
                if (rest > 0 && seen(editor).leaves().size() > section.leaves().size()) {
                    change(
                            editor,
                            () -> editor.bench.change(Change.SECTION_DELETED, content -> content.withoutSection(id)),
                            exhibit -> exhibit.chapters()
                                    .removeIf(chapter -> chapter.id().equals(section.id())));
                }
            }
            case 3 ->
                change(
                        editor,
                        () -> editor.bench.duplicateSection(id, "Copy " + word),
                        exhibit -> exhibit.chapter(section.id())
                                .ifPresent(chapter -> exhibit.chapters()
                                        .add(
                                                exhibit.chapters().indexOf(chapter) + 1,
                                                chapter.unknown("Copy " + word))));
            default ->
                change(
                        editor,
                        () -> editor.bench.addSection("Section " + word),
                        exhibit -> exhibit.chapters().add(PlainExhibit.unknown("Section " + word)));
        }
        return "doing something with section " + section.id();
    }

    private String step(Editor editor, boolean back) {
        var from = back ? undo : redo;
        var isBehind = isBehind(editor);
        var stepped = back ? editor.bench.undo() : editor.bench.redo();
        // Somebody who has not seen the last change takes back nothing, and is shown it.
        assertThat(stepped).isEqualTo(isBehind || !from.isEmpty());
        if (!isBehind && !from.isEmpty()) {
            (back ? redo : undo).push(now());
            states.add(from.pop());
        }
        return back ? "undoing" : "redoing";
    }

    private String restore(Editor editor) {
        editor.bench.reload();
        var number = 1 + random.nextInt(states.size());
        var former = states.get(number - 1);
        var before = now();
        var exhibit = editor.bench.exhibit();
        var revision = editor.bench.draft().revision();
        var page = one(former.leaves());
        var kind = random.nextInt(3);
        if (kind == 0) {
            exhibits.restore(exhibit, revision, number);
        } else if (kind == 1 || page.lines().isEmpty()) {
            exhibits.restorePage(exhibit, revision, number, new PageId(page.id()));
        } else {
            exhibits.restoreBlock(
                    exhibit,
                    revision,
                    number,
                    new BlockId(page.lines().getFirst().id()));
        }
        editor.bench.reload();
        var real = PlainExhibit.of(editor.bench.content());
        if (kind == 0) {
            assertThat(real).isEqualTo(former);
        } else if (kind == 1 || page.lines().isEmpty()) {
            var ids = Set.copyOf(places(page.lines()));
            assertThat(real.leaf(page.id())).contains(page);
            assertThat(others(real, page.id())).isEqualTo(others(before.withoutLines(ids), page.id()));
        } else {
            var line = page.lines().getFirst();
            assertThat(real.line(line.id())).contains(line);
            assertThat(real.withoutLines(Set.of(line.id())).leaves())
                    .containsAll(before.withoutLines(Set.of(line.id())).leaves());
        }
        // What does not stand in the model, such as a page's address, may have gone back too.
        if (editor.bench.draft().revision() != revision) {
            saved(real);
        }
        return "going back to " + number;
    }

    private static List<PlainExhibit.Leaf> others(PlainExhibit exhibit, String page) {
        return exhibit.leaves().stream().filter(leaf -> !leaf.id().equals(page)).toList();
    }

    // ---------- typing ----------

    /// Types one word more, or one less, into a text; sometimes after others have changed or deleted it.
    private String type(Editor editor, PlainExhibit.Leaf page, String word) {
        if (editor.typing == null || random.nextInt(4) == 0) {
            var line = maybe(page.lines());
            if (line.isEmpty()) {
                return "typing nothing";
            }
            var base = seen(editor).line(line).orElseThrow().text();
            editor.typing = new Typing(line, base, ++runs);
        }
        var typing = editor.typing;
        var edit = edit(typing.written, word);
        var before = now();
        var target = before.line(typing.beside).isPresent() ? typing.beside : typing.line;
        var theirs = before.line(target).map(PlainExhibit.Line::text);
        var text = String.join(" ", edit.on(typing.written));
        var isSeen = seen(editor)
                .line(target)
                .filter(line -> line.text().equals(text))
                .isPresent();
        var written = editor.bench.write(new BlockId(typing.line), new Typed(text, typing.base, typing.run));
        var real = PlainExhibit.of(
                exhibits.find(editor.bench.exhibit()).orElseThrow().content());
        if (isSeen) {
            assertThat(real).as("what changes nothing of what is seen").isEqualTo(before);
        } else if (written == Workbench.Written.IN_PLACE) {
            assertThat(theirs).isPresent();
            assertThat(real)
                    .isIn(edit.onto(words(theirs.orElseThrow()))
                            .map(merged -> {
                                var expected = before.copy();
                                expected.changeLine(target, merged);
                                return expected;
                            })
                            .toList());
        } else {
            assertThat(theirs.filter(now -> edit.isFarFromChanges(typing.written, words(now))))
                    .as("words changed by somebody else, near the ones typed")
                    .isEmpty();
            typing.beside = onlyNewcomer(before, real, text);
        }
        if (!real.equals(before)) {
            saved(real);
        }
        typing.written = edit.on(typing.written);
        return edit + " in " + typing.line;
    }

    private String writeOnPage(Editor editor, PlainExhibit.Leaf page, String word) {
        var isTitle = random.nextBoolean();
        var base = isTitle ? page.title() : page.lede();
        var edit = edit(words(base), word);
        var before = now();
        var theirs = before.leaf(page.id()).map(leaf -> isTitle ? leaf.title() : leaf.lede());
        var text = String.join(" ", edit.on(words(base)));
        var typed = Typed.over(base, text);
        var target = new PageId(page.id());
        var written = isTitle ? editor.bench.writeTitle(target, typed, true) : editor.bench.writeLede(target, typed);
        var real = PlainExhibit.of(
                exhibits.find(editor.bench.exhibit()).orElseThrow().content());
        if (written == Workbench.Written.IN_PLACE) {
            assertThat(theirs).isPresent();
            assertThat(real)
                    .isIn(edit.onto(words(theirs.orElseThrow()))
                            .map(merged -> {
                                var expected = before.copy();
                                expected.changeLeaf(
                                        page.id(), leaf -> isTitle ? leaf.withTitle(merged) : leaf.withLede(merged));
                                return expected;
                            })
                            .toList());
        } else {
            assertThat(theirs.filter(now -> edit.isFarFromChanges(words(base), words(now))))
                    .isEmpty();
            onlyNewcomer(before, real, text);
        }
        if (!real.equals(before)) {
            saved(real);
        }
        return edit + " in " + (isTitle ? "title" : "introduction") + " of " + page.id();
    }

    /// The one line that is there now and was not before: it holds all that was typed, and nothing else has changed.
    private static String onlyNewcomer(PlainExhibit before, PlainExhibit real, String text) {
        var known = Set.copyOf(places(before.lines()));
        var newcomers =
                real.lines().stream().filter(line -> !known.contains(line.id())).toList();
        assertThat(newcomers).extracting(PlainExhibit.Line::text).containsExactly(text);
        var id = newcomers.getFirst().id();
        assertThat(real.withoutLines(Set.of(id))).isEqualTo(before);
        return id;
    }

    private Edit edit(List<String> words, String word) {
        var at = random.nextInt(words.size() + 1);
        var before = at == 0 ? "" : words.get(at - 1);
        var behind = at == words.size() ? "" : words.get(at);
        return random.nextInt(3) > 0 || behind.isEmpty()
                ? new Edit(before, "", word, behind)
                : new Edit(before, behind, random.nextBoolean() ? word : "", "");
    }

    /// A change to a text of words of which each stands in it once.
    ///
    /// @param before the word behind which one is added; empty in front of all
    /// @param gone the word that goes; empty where one is added
    /// @param come the word that comes; empty where one only goes
    /// @param behind the word in front of which one is added; empty at the end
    private record Edit(String before, String gone, String come, String behind) {
        /// To the text for which it was made.
        List<String> on(List<String> words) {
            return gone.isEmpty() ? added(words, words.indexOf(before) + 1) : replaced(words);
        }

        /// To a text that somebody else has changed: where words came next to the place, either order will do.
        Stream<String> onto(List<String> words) {
            if (!gone.isEmpty()) {
                return Stream.of(String.join(" ", replaced(words)));
            }
            return Stream.of(
                            before.isEmpty() ? 0 : words.contains(before) ? words.indexOf(before) + 1 : -1,
                            behind.isEmpty() ? words.size() : words.indexOf(behind))
                    .filter(at -> at >= 0)
                    .map(at -> String.join(" ", added(words, at)));
        }

        private List<String> added(List<String> words, int at) {
            var changed = new ArrayList<>(words);
            changed.add(at, come);
            return changed;
        }

        private List<String> replaced(List<String> words) {
            return words.stream()
                    .map(word -> word.equals(gone) ? come : word)
                    .filter(word -> !word.isEmpty())
                    .toList();
        }

        /// Whether the three words on either side are still side by side.
        boolean isFarFromChanges(List<String> base, List<String> now) {
            var at = gone.isEmpty() ? base.indexOf(before) + 1 : base.indexOf(gone);
            var near = base.subList(Math.max(0, at - 3), Math.min(base.size(), at + 3));
            var starts = at < 3;
            var ends = at + 3 > base.size();
            var found = Collections.indexOfSubList(now, near);
            return now.equals(base)
                    || near.size() > 3
                            && found >= 0
                            && (!starts || found == 0)
                            && (!ends || found + near.size() == now.size());
        }
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    // ---------- the model ----------

    private PlainExhibit now() {
        return states.getLast();
    }

    private PlainExhibit seen(Editor editor) {
        return states.get((int) editor.bench.draft().revision() - 1);
    }

    private boolean isBehind(Editor editor) {
        return editor.bench.draft().revision() != states.size();
    }

    /// Does something, and tells the model the same: it is done to what is there now, unless it changes nothing of what
    /// the editor sees.
    private void change(Editor editor, Runnable deed, Consumer<PlainExhibit> same) {
        var onWhatIsSeen = seen(editor).copy();
        same.accept(onWhatIsSeen);
        var isNothing = onWhatIsSeen.equals(seen(editor));
        deed.run();
        if (isNothing) {
            return;
        }
        var expected = now().copy();
        same.accept(expected);
        if (!expected.equals(now())) {
            saved(expected.named(now(), PlainExhibit.of(editor.bench.content())));
        }
    }

    private void saved(PlainExhibit state) {
        undo.push(now());
        redo.clear();
        states.add(state);
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /// One of the lines, or sometimes, and where there is none, nothing.
    private String maybe(List<PlainExhibit.Line> lines) {
        return lines.isEmpty() || random.nextInt(6) == 0 ? "" : one(lines).id();
    }

    private Set<String> some(List<PlainExhibit.Line> lines) {
        return Stream.generate((Supplier<String>) () -> maybe(lines))
                .limit(3)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<BlockId> ids(Set<String> ids) {
        return ids.stream().map(BlockId::new).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> places(List<PlainExhibit.Line> lines) {
        return lines.stream().map(PlainExhibit.Line::id).toList();
    }
}
