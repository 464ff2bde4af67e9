package org.vitrine.interchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.vitrine.exhibits.content.Structure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// In `exhibit.yaml` a block's heading, width, language, audience and print stand among its other keys; in the records
/// they are its layout. What stands in columns there stands in their row.
final class ExhibitTree {
    static final List<String> LAYOUT = List.of("heading", "width", "language", "audience", "print");

    private static final String COLUMNS = "columns";
    private static final String COLUMN = "column";
    private static final String COUNT = "count";

    private ExhibitTree() {}

    /// In the file a row of columns holds its blocks; in the records they lie behind it and say in which column they
    /// stand.
    ///
    /// @return where in the file stands what should be in a column, by its id
    static Map<String, String> unfoldColumns(YamlFile.Root root) {
        var inside = new LinkedHashMap<String, String>();
        pages(root.tree(), (pointer, page) -> {
            if (!(page.get("blocks") instanceof ArrayNode blocks)) {
                return;
            }
            var flat = JsonNodeFactory.instance.arrayNode();
            var moves = new LinkedHashMap<String, String>();
            for (var at = 0; at < blocks.size(); at++) {
                var from = pointer + "/blocks/" + at;
                moves.put(from, pointer + "/blocks/" + flat.size());
                var block = blocks.get(at);
                flat.add(block);
                if (block instanceof ObjectNode row && isRow(row)) {
                    unfold(row, from, root.file(), (place, child) -> {
                        moves.put(place, pointer + "/blocks/" + flat.size());
                        inside.put(child.path("id").asString(""), pointer + "/blocks/" + flat.size());
                        flat.add(child);
                    });
                }
            }
            page.set("blocks", flat);
            root.file().moveAll(moves);
        });
        return inside;
    }

    private static boolean isRow(JsonNode block) {
        return block.path("type").asString("").equals(COLUMNS);
    }

    private static void unfold(ObjectNode row, String at, YamlFile file, BiConsumer<String, ObjectNode> work) {
        if (row.remove(COUNT) != null) {
            file.error(at + "/" + COUNT, "folder.columns-number", Structure.Columns.FEWEST, Structure.Columns.MOST);
        }
        var pointer = at + "/" + COLUMNS;
        var columns = row.remove(COLUMNS);
        if (!(columns instanceof ArrayNode)
                || columns.size() < Structure.Columns.FEWEST
                || columns.size() > Structure.Columns.MOST) {
            file.error(pointer, "folder.columns-number", Structure.Columns.FEWEST, Structure.Columns.MOST);
            return;
        }
        row.put(COUNT, columns.size());
        for (var number = 0; number < columns.size(); number++) {
            var column = pointer + "/" + number;
            if (!(columns.get(number) instanceof ObjectNode holder)
                    || holder.size() != 1
                    || !(holder.get("blocks") instanceof ArrayNode blocks)) {
                file.error(column, "folder.column-shape");
                continue;
            }
            for (var i = 0; i < blocks.size(); i++) {
                var place = column + "/blocks/" + i;
                if (!(blocks.get(i) instanceof ObjectNode block)) {
                    file.error(place, "yaml.wrong-shape");
                } else if (isRow(block)) {
                    file.error(place + "/type", "folder.not-in-column");
                } else if (block.has("width")) {
                    file.error(place + "/width", "folder.column-width");
                } else {
                    if (block.get("layout") == null) {
                        block.putObject("layout");
                    }
                    if (block.get("layout") instanceof ObjectNode layout) {
                        layout.put(COLUMN, number + 1);
                    }
                    work.accept(place, block);
                }
            }
        }
    }

    /// What lies behind a row of columns goes into it.
    static void foldColumns(ObjectNode tree) {
        pages(tree, (_, page) -> {
            if (!(page.get("blocks") instanceof ArrayNode blocks)) {
                return;
            }
            var folded = JsonNodeFactory.instance.arrayNode();
            var columns = JsonNodeFactory.instance.arrayNode();
            for (var block : blocks) {
                var column = block.path("layout").path(COLUMN).asInt(0);
                if (column > 0) {
                    ((ObjectNode) block.path("layout")).remove(COLUMN);
                    ((ArrayNode) columns.path(column - 1).path("blocks")).add(block);
                    continue;
                }
                folded.add(block);
                if (block instanceof ObjectNode row && isRow(row)) {
                    columns = row.putArray(COLUMNS);
                    for (var count = row.path(COUNT).asInt(0); count > 0; count--) {
                        columns.addObject().putArray("blocks");
                    }
                    row.remove(COUNT);
                }
            }
            page.set("blocks", folded);
        });
    }

    static void nestLayouts(YamlFile.Root root) {
        blocks(root.tree(), (pointer, block) -> {
            FolderReader.putFirst("type", block);
            if (block.get("steps") != null) {
                block.get("steps").forEach(step -> FolderReader.putFirst("kind", step.get("anchor")));
            }
            for (var key : LAYOUT) {
                if (block.has(key) && !(block.get("layout") instanceof ObjectNode given && given.has(key))) {
                    if (!(block.get("layout") instanceof ObjectNode)) {
                        block.putObject("layout");
                    }
                    ((ObjectNode) block.get("layout")).set(key, Objects.requireNonNull(block.remove(key)));
                    root.file().move(pointer + "/" + key, pointer + "/layout/" + key);
                }
            }
        });
    }

    /// What a layout says that is not as usual goes before the block's own.
    static void flattenLayouts(ObjectNode tree) {
        blocks(tree, (_, block) -> {
            if (!(block.remove("layout") instanceof ObjectNode layout)) {
                return;
            }
            var rest = block.deepCopy();
            block.removeAll();
            List.of("type", "id")
                    .forEach(key -> Optional.ofNullable(rest.remove(key)).ifPresent(value -> block.set(key, value)));
            layout.properties().stream()
                    .filter(entry -> !isUsual(entry.getKey(), entry.getValue()))
                    .forEach(entry -> block.set(entry.getKey(), entry.getValue()));
            block.setAll(rest);
        });
    }

    private static boolean isUsual(String key, JsonNode value) {
        return switch (key) {
            case "width" -> value.asString("").equals("column");
            case "audience" -> value.asString("").equals("everyone");
            case "print" -> value.asBoolean(true);
            default -> false;
        };
    }

    private static void pages(ObjectNode tree, BiConsumer<String, ObjectNode> work) {
        each(
                tree,
                "sections",
                "",
                (section, sectionAt) -> each(section, "pages", sectionAt, (page, pageAt) -> work.accept(pageAt, page)));
    }

    private static void blocks(ObjectNode tree, BiConsumer<String, ObjectNode> work) {
        pages(tree, (pageAt, page) -> each(page, "blocks", pageAt, (block, blockAt) -> work.accept(blockAt, block)));
    }

    private static void each(ObjectNode owner, String key, String pointer, BiConsumer<ObjectNode, String> work) {
        var list = owner.get(key);
        for (var i = 0; list != null && i < list.size(); i++) {
            if (list.get(i) instanceof ObjectNode item) {
                work.accept(item, pointer + "/" + key + "/" + i);
            }
        }
    }
}
