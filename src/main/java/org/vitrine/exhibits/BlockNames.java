package org.vitrine.exhibits;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Slug;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Gives a block another name, which is its address on the page; links and references to it follow. Texts are found in
/// the stored form, so that every kind of block is treated alike.
@Component
class BlockNames {
    private final JsonMapper json;

    BlockNames(JsonMapper json) {
        this.json = json;
    }

    /// @throws IllegalArgumentException when another block is called so
    ExhibitContent renamed(ExhibitContent content, Slug exhibit, BlockId from, BlockId to) {
        if (from.equals(to) || content.block(from).isEmpty()) {
            return content;
        }
        if (content.block(to).isPresent()) {
            throw new IllegalArgumentException("Another block is called \"" + to + "\"");
        }
        var tree = json.readTree(json.writeValueAsBytes(content.withBlockCalled(from, to)));
        // Where a link may lead to it: its own page, a reference from anywhere, the exhibit by its address.
        var link = Pattern.compile("(?<=[(<\\s])((?:block:|#|/exhibits/" + Pattern.quote(exhibit.value())
                + "/[a-z0-9-]+#))" + Pattern.quote(from.value()) + "(?=[\\s)>\"']|$)");
        rewrite(tree, link, "$1" + Matcher.quoteReplacement(to.value()));
        return json.treeToValue(tree, ExhibitContent.class);
    }

    private static void rewrite(JsonNode node, Pattern link, String by) {
        if (node instanceof ObjectNode object) {
            for (var entry : List.copyOf(object.properties())) {
                if (entry.getValue() instanceof StringNode text) {
                    object.put(entry.getKey(), link.matcher(text.stringValue()).replaceAll(by));
                } else {
                    rewrite(entry.getValue(), link, by);
                }
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(item -> rewrite(item, link, by));
        }
    }
}
