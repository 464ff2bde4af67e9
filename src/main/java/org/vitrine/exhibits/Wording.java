package org.vitrine.exhibits;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.PageId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Finds and replaces words in what an exhibit says itself; what it quotes stays as it is. Texts are found by their
/// names in the stored form, so that every kind of block is searched alike.
@Component
public class Wording {
    private static final int CONTEXT = 40;
    private static final Set<String> OWN = Set.of(
            "title",
            "subtitle",
            "summary",
            "lede",
            "markdown",
            "text",
            "caption",
            "credit",
            "alt",
            "attribution",
            "heading",
            "comment",
            "prompt",
            "label",
            "description",
            "note",
            "term",
            "meaning",
            "name",
            "also",
            "questions",
            "transcript",
            "fallback");

    /// Parts that belong to a source and not to the curator; and translations, which follow what they are of.
    private static final Set<String> QUOTED = Set.of("passage", "source", "region", "selectors", "tongues");

    /// Where a link of Markdown leads inside the house: nobody reads that, and what is called otherwise is elsewhere.
    private static final Pattern DESTINATION =
            Pattern.compile("(?<=\\]\\()(?:/(?:documents|people|places|subjects)/|block:)[^()\\s]*(?=\\))");

    /// @param words as they stand there, nothing in them is a pattern
    public record Query(String words, boolean matchCase, boolean wholeWords) {
        Pattern pattern() {
            var literal = Pattern.quote(words);
            var flags = matchCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
            return Pattern.compile(
                    wholeWords ? "(?<![\\p{L}\\p{N}_])" + literal + "(?![\\p{L}\\p{N}_])" : literal, flags);
        }
    }

    /// Where the words were found.
    ///
    /// @param place names it as long as the text around it stays the same
    /// @param field the name of the text, as in files: `markdown`, `caption`
    public record Hit(
            String place,
            @Nullable PageId page,
            @Nullable BlockId block,
            String field,
            String before,
            String found,
            String after) {}

    private final JsonMapper json;

    Wording(JsonMapper json) {
        this.json = json;
    }

    /// In the order of the exhibit.
    public List<Hit> find(ExhibitContent content, Query query) {
        var hits = new ArrayList<Hit>();
        if (!query.words().isEmpty()) {
            walk(
                    content,
                    query,
                    hit -> {
                        hits.add(hit);
                        return false;
                    },
                    "");
        }
        return List.copyOf(hits);
    }

    /// With other words at some of the places, as far as they still stand there.
    public ExhibitContent replace(ExhibitContent content, Query query, String by, Set<String> places) {
        if (query.words().isEmpty() || places.isEmpty()) {
            return content;
        }
        return walk(content, query, hit -> places.contains(hit.place()), by);
    }

    private ExhibitContent walk(ExhibitContent content, Query query, Predicate<Hit> replaces, String by) {
        var tree = json.readTree(json.writeValueAsBytes(content));
        var walk = new Walk(query.pattern(), replaces, Matcher.quoteReplacement(by));
        walk.into(tree, new Place(null, null, ""));
        return walk.changed ? json.treeToValue(tree, ExhibitContent.class) : content;
    }

    /// @param path inside the block, page, section or front
    private record Place(@Nullable PageId page, @Nullable BlockId block, String path) {
        Place in(String name) {
            return new Place(page, block, path + "/" + name);
        }

        String name() {
            return (page == null ? "" : page.value()) + "/" + (block == null ? "" : block.value()) + path;
        }
    }

    private static final class Walk {
        private final Pattern pattern;
        private final Predicate<Hit> replaces;
        private final String by;
        private boolean changed;

        Walk(Pattern pattern, Predicate<Hit> replaces, String by) {
            this.pattern = pattern;
            this.replaces = replaces;
            this.by = by;
        }

        void into(JsonNode node, Place place) {
            if (node instanceof ObjectNode object) {
                List.copyOf(object.properties()).forEach(entry -> {
                    var name = entry.getKey();
                    var value = entry.getValue();
                    if (value instanceof StringNode text && OWN.contains(name)) {
                        var replaced = replaced(text.stringValue(), name, place.in(name));
                        if (!replaced.equals(text.stringValue())) {
                            object.put(name, replaced);
                            changed = true;
                        }
                    } else if (!QUOTED.contains(name)) {
                        into(value, place.in(name), name);
                    }
                });
            }
        }

        private void into(JsonNode node, Place place, String name) {
            if (!(node instanceof ArrayNode array)) {
                into(node, place);
                return;
            }
            for (var i = 0; i < array.size(); i++) {
                var item = array.get(i);
                if (item instanceof StringNode text) {
                    if (OWN.contains(name)) {
                        var replaced = replaced(text.stringValue(), name, place.in(String.valueOf(i)));
                        changed |= !replaced.equals(text.stringValue());
                        array.set(i, replaced);
                    }
                    continue;
                }
                var id = item.path("id").asString("");
                into(
                        item,
                        switch (name) {
                            case "sections" -> new Place(null, null, "/" + id);
                            case "pages" -> new Place(new PageId(id), null, "");
                            case "blocks" -> new Place(place.page(), new BlockId(id), "");
                            default -> place.in(id.isEmpty() ? String.valueOf(i) : id);
                        });
            }
        }

        private String replaced(String text, String field, Place place) {
            var matcher = pattern.matcher(text);
            var unread = DESTINATION.matcher(text).results().toList();
            var result = new StringBuilder();
            while (matcher.find()) {
                var start = matcher.start();
                var end = matcher.end();
                if (unread.stream().anyMatch(address -> start < address.end() && end > address.start())) {
                    continue;
                }
                var hit = new Hit(
                        place.name() + "@" + matcher.start() + ":" + text.hashCode(),
                        place.page(),
                        place.block(),
                        field,
                        before(text, matcher.start()),
                        matcher.group(),
                        after(text, matcher.end()));
                matcher.appendReplacement(result, replaces.test(hit) ? by : Matcher.quoteReplacement(matcher.group()));
            }
            return matcher.appendTail(result).toString();
        }

        private static String before(String text, int start) {
            var from = Math.max(0, start - CONTEXT);
            // Not between the two halves of a character.
            from = from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
            return (from > 0 ? "…" : "") + text.substring(from, start).replaceAll("\\s+", " ");
        }

        private static String after(String text, int end) {
            var to = Math.min(text.length(), end + CONTEXT);
            to = to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
            return text.substring(end, Math.max(end, to)).replaceAll("\\s+", " ") + (to < text.length() ? "…" : "");
        }
    }
}
