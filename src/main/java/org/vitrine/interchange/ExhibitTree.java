package org.vitrine.interchange;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// In `exhibit.yaml` a block's heading, width, language, audience and print stand among its other keys; in the records
/// they are its layout.
final class ExhibitTree {
    static final List<String> LAYOUT = List.of("heading", "width", "language", "audience", "print");

    private ExhibitTree() {}

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

    private static void blocks(ObjectNode tree, BiConsumer<String, ObjectNode> work) {
        each(
                tree,
                "sections",
                "",
                (section, sectionAt) -> each(
                        section,
                        "pages",
                        sectionAt,
                        (page, pageAt) ->
                                each(page, "blocks", pageAt, (block, blockAt) -> work.accept(blockAt, block))));
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
