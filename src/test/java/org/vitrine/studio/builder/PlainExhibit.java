package org.vitrine.studio.builder;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vitrine.exhibits.content.ExhibitContent;

/// An exhibit as plain lists: what the real one is held against.
///
/// What is new and has its id from the real one is called `?1`, `?2` … until it is known.
record PlainExhibit(List<Chapter> chapters) {
    private static final String UNKNOWN = "?";

    record Line(String id, String text) {}

    record Leaf(String id, String title, String lede, List<Line> lines) {
        Leaf copy() {
            return new Leaf(id, title, lede, new ArrayList<>(lines));
        }

        Leaf withTitle(String changed) {
            return new Leaf(id, changed, lede, lines);
        }

        Leaf withLede(String changed) {
            return new Leaf(id, title, changed, lines);
        }

        Leaf unknown(String changedTitle) {
            return new Leaf(
                    UNKNOWN,
                    changedTitle,
                    lede,
                    lines.stream()
                            .map(line -> new Line(UNKNOWN, line.text()))
                            .collect(Collectors.toCollection(ArrayList::new)));
        }
    }

    record Chapter(String id, String title, List<Leaf> leaves) {
        Chapter copy() {
            return new Chapter(
                    id, title, leaves.stream().map(Leaf::copy).collect(Collectors.toCollection(ArrayList::new)));
        }

        Chapter unknown(String changedTitle) {
            return new Chapter(
                    UNKNOWN,
                    changedTitle,
                    leaves.stream()
                            .map(leaf -> leaf.unknown(leaf.title()))
                            .collect(Collectors.toCollection(ArrayList::new)));
        }
    }

    static Line unknown(Line line) {
        return new Line(UNKNOWN, line.text());
    }

    static Chapter unknown(String title) {
        return new Chapter(UNKNOWN, title, new ArrayList<>());
    }

    static PlainExhibit of(ExhibitContent content) {
        return new PlainExhibit(content.sections().stream()
                .map(section -> new Chapter(
                        section.id().value(),
                        section.title(),
                        section.pages().stream()
                                .map(page -> new Leaf(
                                        page.id().value(),
                                        page.title(),
                                        page.lede() == null ? "" : page.lede(),
                                        page.blocks().stream()
                                                .map(block -> new Line(
                                                        block.id().value(),
                                                        block.ownMarkdown().orElseThrow()))
                                                .toList()))
                                .toList()))
                .toList());
    }

    PlainExhibit copy() {
        return new PlainExhibit(chapters.stream().map(Chapter::copy).collect(Collectors.toCollection(ArrayList::new)));
    }

    List<Leaf> leaves() {
        return chapters.stream().flatMap(chapter -> chapter.leaves().stream()).toList();
    }

    List<Line> lines() {
        return leaves().stream().flatMap(leaf -> leaf.lines().stream()).toList();
    }

    Optional<Chapter> chapter(String id) {
        return chapters.stream().filter(chapter -> chapter.id().equals(id)).findFirst();
    }

    Optional<Leaf> leaf(String id) {
        return leaves().stream().filter(leaf -> leaf.id().equals(id)).findFirst();
    }

    Optional<Line> line(String id) {
        return lines().stream().filter(line -> line.id().equals(id)).findFirst();
    }

    void changeLeaf(String id, UnaryOperator<Leaf> change) {
        chapters.forEach(
                chapter -> chapter.leaves().replaceAll(leaf -> leaf.id().equals(id) ? change.apply(leaf) : leaf));
    }

    void changeLine(String id, String text) {
        leaves().forEach(leaf -> leaf.lines().replaceAll(line -> line.id().equals(id) ? new Line(id, text) : line));
    }

    void deleteLines(Set<String> gone) {
        leaves().forEach(leaf -> leaf.lines().removeIf(line -> gone.contains(line.id())));
    }

    PlainExhibit withoutLines(Set<String> gone) {
        var copy = copy();
        copy.deleteLines(gone);
        return copy;
    }

    /// What was unknown called as it is called in the real exhibit, in the order in which it stands there.
    PlainExhibit named(PlainExhibit before, PlainExhibit real) {
        var known = before.ids().collect(Collectors.toSet());
        var names = real.ids().filter(id -> !known.contains(id)).iterator();
        UnaryOperator<String> name =
                id -> id.equals(UNKNOWN) && names.hasNext() ? names.next() : skip(id, known, names);
        var named = new ArrayList<Chapter>();
        for (var chapter : chapters) {
            var chapterName = name.apply(chapter.id());
            var leaves = new ArrayList<Leaf>();
            for (var leaf : chapter.leaves()) {
                var leafName = name.apply(leaf.id());
                var lines = new ArrayList<Line>();
                leaf.lines().forEach(line -> lines.add(new Line(name.apply(line.id()), line.text())));
                leaves.add(new Leaf(leafName, leaf.title(), leaf.lede(), lines));
            }
            named.add(new Chapter(chapterName, chapter.title(), leaves));
        }
        return new PlainExhibit(named);
    }

    /// What was new and had its name already stands among the new ones, too.
    private static String skip(String id, Set<String> known, Iterator<String> names) {
        if (!known.contains(id) && names.hasNext()) {
            names.next();
        }
        return id;
    }

    private Stream<String> ids() {
        return chapters.stream()
                .flatMap(chapter -> Stream.concat(
                        Stream.of(chapter.id()),
                        chapter.leaves().stream()
                                .flatMap(leaf -> Stream.concat(
                                        Stream.of(leaf.id()),
                                        leaf.lines().stream().map(Line::id)))));
    }
}
