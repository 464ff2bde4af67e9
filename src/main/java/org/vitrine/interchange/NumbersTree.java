package org.vitrine.interchange;

import java.util.HashMap;
import java.util.LinkedHashMap;
import org.vitrine.exhibits.CaseNumbers;
import org.vitrine.exhibits.content.BlockId;
import tools.jackson.databind.node.ObjectNode;

/// The case numbers at the end of `exhibit.yaml`: by the ids of blocks, also of those that are there no more, so that
/// no other object is ever given their numbers.
final class NumbersTree {
    static final String KEY = "numbers";

    private NumbersTree() {}

    static void write(CaseNumbers numbers, ObjectNode tree) {
        if (!numbers.given().isEmpty()) {
            var written = tree.putObject(KEY);
            numbers.inOrder().forEach(entry -> written.put(entry.getKey().value(), entry.getValue()));
        }
    }

    /// Takes the numbers out of the tree.
    static CaseNumbers take(YamlFile.Root root) {
        var node = root.tree().remove(KEY);
        if (node == null || node.isNull()) {
            return CaseNumbers.NONE;
        }
        if (!(node instanceof ObjectNode written)) {
            root.file().error("/" + KEY, "yaml.wrong-shape");
            return CaseNumbers.NONE;
        }
        var given = new LinkedHashMap<BlockId, String>();
        var holders = new HashMap<String, String>();
        written.properties().forEach(entry -> {
            var pointer = "/" + KEY + "/" + entry.getKey();
            var number = entry.getValue().asString("");
            var holder = holders.putIfAbsent(number, entry.getKey());
            if (!CaseNumbers.isNumber(number)) {
                root.file().error(pointer, "folder.no-number", entry.getKey(), number);
            } else if (holder != null) {
                root.file().error(pointer, "folder.number-twice", entry.getKey(), number, holder);
            } else {
                try {
                    given.put(new BlockId(entry.getKey()), number);
                } catch (IllegalArgumentException noId) {
                    root.file().error(pointer, "folder.no-block-id", entry.getKey());
                }
            }
        });
        return new CaseNumbers(given);
    }
}
