package org.vitrine.studio.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitrine.ApplicationTest;
import org.vitrine.Fixtures;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedInAs;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Page;
import org.vitrine.exhibits.content.PageId;
import org.vitrine.exhibits.content.SectionId;
import org.vitrine.exhibits.content.Slug;

/// Three editors at one exhibit, each at random, with undo, redo and restore: in the end it says what a plain model of
/// lists says that was told the same.
@ApplicationTest
@SignedInAs(Role.EDITOR)
class EditingTest {
    private static final int OPERATIONS = 1000;
    private static final int EDITORS = 3;

    @Autowired
    private Exhibits exhibits;

    private final List<Workbench> editors = new ArrayList<>();
    private final Deque<Map<String, List<String>>> undo = new ArrayDeque<>();
    private final Deque<Map<String, List<String>>> redo = new ArrayDeque<>();
    private final List<Map<String, List<String>>> states = new ArrayList<>();
    private Map<String, List<String>> model = new LinkedHashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 1953})
    void whatManyEditorsDoEndsAsAPlainModelSays(long seed) {
        var random = new Random(seed);
        var second = new Page(new PageId("p2"), new Slug("two"), "Two", null, List.of());
        var draft = exhibits.create(
                Fixtures.anExhibit("At random", Fixtures.aTextBlock("t0", "nothing"))
                        .withPageAdded(new SectionId("s1"), second),
                new Slug("at-random-" + UUID.randomUUID()),
                Change.CREATED);
        for (var i = 0; i < EDITORS; i++) {
            editors.add(new Workbench(exhibits, draft));
        }
        model = said(draft.content());
        states.add(model);
        for (var i = 0; i < OPERATIONS; i++) {
            act(editors.get(random.nextInt(EDITORS)), random, "w" + i);
        }
        var end = exhibits.find(draft.id()).orElseThrow();
        assertThat(said(end.content())).isEqualTo(model);
        assertThat(exhibits.history(draft.id())).hasSize(states.size());
        for (var number = 1; number <= states.size(); number += 37) {
            assertThat(said(exhibits.content(draft.id(), number).orElseThrow())).isEqualTo(states.get(number - 1));
        }
    }

    private void act(Workbench editor, Random random, String word) {
        var isBehind = editor.draft().revision() != states.size();
        editor.open(new PageId(random.nextBoolean() ? "p1" : "p2"));
        var page = editor.page().orElseThrow().id().value();
        var known = blocks(editor);
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> insert(editor, page, known, random, word);
            case 3, 4 -> write(editor, known, random, word);
            case 5 -> delete(editor, known, random);
            case 6 -> move(editor, page, known, random);
            case 7 -> step(editor, isBehind, undo, redo, true);
            case 8 -> step(editor, isBehind, redo, undo, false);
            default -> {
                if (random.nextInt(10) == 0) {
                    restore(editor, random);
                } else {
                    editor.reload();
                }
            }
        }
    }

    private void insert(Workbench editor, String page, List<String> known, Random random, String word) {
        var id = "b" + word;
        var after = one(known, random);
        editor.insertAll(
                List.of(Fixtures.aTextBlock(id, word)), after == null ? null : new BlockId(after), Change.BLOCK_PASTED);
        saved(changed -> {
            var list = changed.get(page);
            list.add(places(list).indexOf(after) + 1, id + "=" + word);
        });
    }

    private void write(Workbench editor, List<String> known, Random random, String word) {
        var id = one(known, random);
        if (id == null) {
            return;
        }
        var before = editor.content().block(new BlockId(id)).orElseThrow();
        var there = model.values().stream()
                .flatMap(List::stream)
                .anyMatch(line -> line.equals(id + "=" + ((Block.Text) before).markdown()));
        var written = editor.write(new BlockId(id), Typed.over(((Block.Text) before).markdown(), word));
        assertThat(written).isEqualTo(there ? Workbench.Written.IN_PLACE : Workbench.Written.BESIDE);
        if (there) {
            saved(changed -> changed.values()
                    .forEach(list -> list.replaceAll(line -> line.startsWith(id + "=") ? id + "=" + word : line)));
        } else {
            // Kept in a block of its own, wherever: what matters is that it is there, once.
            var now = said(editor.content());
            assertThat(now.values().stream().flatMap(List::stream).filter(line -> line.endsWith("=" + word)))
                    .hasSize(1);
            assertThat(without(now, word)).isEqualTo(model);
            saved(changed -> {
                changed.clear();
                changed.putAll(copy(now));
            });
        }
    }

    private void delete(Workbench editor, List<String> known, Random random) {
        var gone = some(known, random);
        var there = model.values().stream()
                .flatMap(List::stream)
                .map(EditingTest::id)
                .anyMatch(gone::contains);
        editor.deleteAll(gone.stream().map(BlockId::new).collect(Collectors.toSet()));
        if (there) {
            saved(changed -> changed.values().forEach(list -> list.removeIf(line -> gone.contains(id(line)))));
        }
    }

    private void move(Workbench editor, String page, List<String> known, Random random) {
        var moved = some(known, random);
        var before = one(known, random);
        editor.moveAll(
                moved.stream().map(BlockId::new).collect(Collectors.toCollection(LinkedHashSet::new)),
                before == null ? null : new BlockId(before));
        // What leaves everything where somebody sees it is no change, whatever others have done meanwhile.
        var list = moved(model.get(page), moved, before);
        var seen = known.stream().map(id -> id + "=").toList();
        if (!list.equals(model.get(page)) && !moved(seen, moved, before).equals(seen)) {
            saved(changed -> changed.put(page, list));
        }
    }

    private static List<String> moved(List<String> lines, Set<String> moved, String before) {
        var list = new ArrayList<>(lines);
        if (before == null || !moved.contains(before)) {
            var together =
                    list.stream().filter(line -> moved.contains(id(line))).toList();
            list.removeAll(together);
            var at = places(list).indexOf(before);
            list.addAll(at < 0 ? list.size() : at, together);
        }
        return list;
    }

    private void step(
            Workbench editor,
            boolean isBehind,
            Deque<Map<String, List<String>>> from,
            Deque<Map<String, List<String>>> to,
            boolean back) {
        var stepped = back ? editor.undo() : editor.redo();
        // Somebody who has not seen the last change takes back nothing, and is shown it.
        if (isBehind || from.isEmpty()) {
            assertThat(editor.draft().revision()).isEqualTo(states.size());
            return;
        }
        assertThat(stepped).isTrue();
        to.push(model);
        model = from.pop();
        states.add(model);
    }

    private void restore(Workbench editor, Random random) {
        editor.reload();
        var number = 1 + random.nextInt(states.size());
        exhibits.restore(editor.exhibit(), editor.draft().revision(), number);
        var former = states.get(number - 1);
        if (!former.equals(model)) {
            saved(changed -> {
                changed.clear();
                changed.putAll(copy(former));
            });
        }
    }

    private void saved(java.util.function.Consumer<Map<String, List<String>>> change) {
        var changed = copy(model);
        change.accept(changed);
        undo.push(model);
        redo.clear();
        model = changed;
        states.add(model);
    }

    private static List<String> blocks(Workbench editor) {
        return editor.page().orElseThrow().blocks().stream()
                .map(block -> block.id().value())
                .toList();
    }

    private static String one(List<String> known, Random random) {
        return known.isEmpty() ? null : known.get(random.nextInt(known.size()));
    }

    private static Set<String> some(List<String> known, Random random) {
        var some = new HashSet<String>();
        for (var i = 0; i < 3; i++) {
            var next = one(known, random);
            if (next != null) {
                some.add(next);
            }
        }
        return some;
    }

    private static String id(String line) {
        return line.substring(0, line.indexOf('='));
    }

    private static List<String> places(List<String> list) {
        return list.stream().map(EditingTest::id).toList();
    }

    private static Map<String, List<String>> without(Map<String, List<String>> state, String word) {
        var changed = copy(state);
        changed.values().forEach(list -> list.removeIf(line -> line.endsWith("=" + word)));
        return changed;
    }

    private static Map<String, List<String>> copy(Map<String, List<String>> state) {
        var copy = new LinkedHashMap<String, List<String>>();
        state.forEach((page, lines) -> copy.put(page, new ArrayList<>(lines)));
        return copy;
    }

    private static Map<String, List<String>> said(ExhibitContent content) {
        var said = new LinkedHashMap<String, List<String>>();
        content.pages()
                .forEach(page -> said.put(
                        page.id().value(),
                        page.blocks().stream()
                                .map(block -> block.id() + "=" + ((Block.Text) block).markdown())
                                .toList()));
        return said;
    }
}
