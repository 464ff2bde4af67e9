package org.vitrine.exhibits;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vitrine.exhibits.Difference.Fate;
import org.vitrine.exhibits.Difference.OfBlock;
import org.vitrine.exhibits.Difference.OfLanguage;
import org.vitrine.exhibits.Difference.OfPage;
import org.vitrine.exhibits.Difference.OfSection;
import org.vitrine.exhibits.Difference.Words;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Page;
import org.vitrine.exhibits.content.Section;
import org.vitrine.exhibits.content.Tongue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Compares two states of an exhibit. What a block says is read from the form in which it is stored, so that every kind
/// of block is compared alike.
@Component
public class Differences {
    /// What is no matter of readers: names, and where in a text a passage stands.
    private static final Set<String> UNSAID =
            Set.of("id", "type", "segments", "segment", "position", "prefix", "suffix", "pages", "blocks");

    private final JsonMapper json;

    Differences(JsonMapper json) {
        this.json = json;
    }

    public Difference between(ExhibitContent before, ExhibitContent after) {
        return new Difference(
                front(before, after), sections(before, after), pages(before, after), languages(before, after));
    }

    private List<Words> front(ExhibitContent before, ExhibitContent after) {
        return words(front(before), front(after));
    }

    private JsonNode front(ExhibitContent content) {
        return json.valueToTree(content.withSections(List.of()).withTongues(List.of()));
    }

    private static List<OfLanguage> languages(ExhibitContent before, ExhibitContent after) {
        return Stream.concat(after.tongues().stream(), before.tongues().stream())
                .map(Tongue::language)
                .distinct()
                .map(language -> {
                    var one = before.tongue(language).orElse(null);
                    var other = after.tongue(language).orElse(null);
                    return new OfLanguage(
                            language, fates(one, other, false, !Objects.equals(one, other)), words(one, other));
                })
                .filter(language -> !language.fates().isEmpty())
                .toList();
    }

    private static List<Words> words(@Nullable Tongue before, @Nullable Tongue after) {
        var old = said(before);
        var now = said(after);
        return Stream.concat(now.keySet().stream(), old.keySet().stream())
                .distinct()
                .map(place -> new Words(
                        place.substring(place.lastIndexOf('/') + 1),
                        old.getOrDefault(place, ""),
                        now.getOrDefault(place, "")))
                .filter(words -> !words.before().equals(words.after()))
                .toList();
    }

    private static Map<String, String> said(@Nullable Tongue tongue) {
        var said = new LinkedHashMap<String, String>();
        if (tongue != null) {
            if (tongue.translator() != null) {
                said.put("translator", tongue.translator());
            }
            tongue.texts()
                    .forEach(text -> said.put(text.place() + "/" + text.place().field(), text.text()));
        }
        return said;
    }

    private List<OfSection> sections(ExhibitContent before, ExhibitContent after) {
        var old = before.sections().stream().collect(Collectors.toMap(Section::id, section -> section));
        var now = after.sections().stream().collect(Collectors.toMap(Section::id, section -> section));
        var moved = outOfOrder(
                before.sections().stream().map(Section::id).toList(),
                after.sections().stream().map(Section::id).toList());
        var differences = new ArrayList<OfSection>();
        Stream.concat(after.sections().stream(), before.sections().stream())
                .map(Section::id)
                .distinct()
                .forEach(id -> {
                    var one = old.get(id);
                    var other = now.get(id);
                    var words = words(bare(one), bare(other));
                    var fates = fates(one, other, moved.contains(id), !words.isEmpty());
                    if (!fates.isEmpty()) {
                        differences.add(new OfSection(
                                id,
                                Objects.requireNonNull(other == null ? one : other)
                                        .title(),
                                fates,
                                words));
                    }
                });
        return differences;
    }

    private List<OfPage> pages(ExhibitContent before, ExhibitContent after) {
        var old = before.pages().collect(Collectors.toMap(Page::id, page -> page));
        var now = after.pages().collect(Collectors.toMap(Page::id, page -> page));
        var homes = homes(before);
        var newHomes = homes(after);
        var moved = outOfOrder(
                before.pages().map(Page::id).toList(),
                after.pages().map(Page::id).toList());
        var differences = new ArrayList<OfPage>();
        Stream.concat(after.pages(), before.pages()).map(Page::id).distinct().forEach(id -> {
            var one = old.get(id);
            var other = now.get(id);
            var words = words(bare(one), bare(other));
            var hasMoved = moved.contains(id)
                    || one != null
                            && other != null
                            && !before.sectionOf(id)
                                    .map(Section::id)
                                    .equals(after.sectionOf(id).map(Section::id));
            var blocks = blocks(one, other, homes, newHomes);
            var fates = fates(one, other, hasMoved, !words.isEmpty() || !blocks.isEmpty());
            if (!fates.isEmpty()) {
                differences.add(new OfPage(
                        id, Objects.requireNonNull(other == null ? one : other).title(), fates, words, blocks));
            }
        });
        return differences;
    }

    /// What became of the blocks that are on a page, and of those that were on it and are nowhere.
    private List<OfBlock> blocks(
            @Nullable Page before, @Nullable Page after, Map<BlockId, Placed> homes, Map<BlockId, Placed> newHomes) {
        var old = before == null ? List.<BlockId>of() : ids(before);
        var now = after == null ? List.<BlockId>of() : ids(after);
        var moved = outOfOrder(old, now);
        var order = new LinkedHashSet<>(now);
        old.stream().filter(id -> !newHomes.containsKey(id)).forEach(order::add);
        var differences = new ArrayList<OfBlock>();
        for (var id : order) {
            var was = homes.get(id);
            var is = newHomes.get(id);
            var one = was == null ? null : was.block();
            var other = is == null ? null : is.block();
            var words = words(tree(one), tree(other));
            var cameFromElsewhere =
                    was != null && after != null && !was.page().id().equals(after.id());
            var changedColumn = one != null && other != null && one.column() != other.column();
            var fates = fates(
                    one, other, moved.contains(id) || cameFromElsewhere || changedColumn, !isSameElsewhere(one, other));
            if (!fates.isEmpty()) {
                differences.add(new OfBlock(
                        id, type(Objects.requireNonNull(other == null ? one : other)), one, other, fates, words));
            }
        }
        return differences;
    }

    /// Whether nothing but the column in which it stands is different.
    private static boolean isSameElsewhere(@Nullable Block before, @Nullable Block after) {
        return before == null || after == null
                ? before == after
                : before.column() == after.column()
                        ? before.equals(after)
                        : before.inPlaceOf(after).equals(after);
    }

    private record Placed(Page page, Block block) {}

    private static Map<BlockId, Placed> homes(ExhibitContent content) {
        var homes = new HashMap<BlockId, Placed>();
        content.pages().forEach(page -> page.blocks().forEach(block -> homes.put(block.id(), new Placed(page, block))));
        return homes;
    }

    private static List<BlockId> ids(Page page) {
        return page.blocks().stream().map(Block::id).toList();
    }

    private static Set<Fate> fates(@Nullable Object before, @Nullable Object after, boolean moved, boolean changed) {
        if (before == null || after == null) {
            return EnumSet.of(before == null ? Fate.ADDED : Fate.REMOVED);
        }
        var fates = EnumSet.noneOf(Fate.class);
        if (moved) {
            fates.add(Fate.MOVED);
        }
        if (changed) {
            fates.add(Fate.CHANGED);
        }
        return fates;
    }

    String type(Block block) {
        return tree(block).path("type").asString("");
    }

    private JsonNode tree(@Nullable Block block) {
        return block == null
                ? json.missingNode()
                : json.readTree(json.writerFor(Block.class).writeValueAsBytes(block));
    }

    private JsonNode bare(@Nullable Record what) {
        return what == null ? json.missingNode() : json.valueToTree(what);
    }

    private static List<Words> words(JsonNode before, JsonNode after) {
        var old = said(before);
        var now = said(after);
        var paths = new LinkedHashSet<>(now.keySet());
        paths.addAll(old.keySet());
        return paths.stream()
                .map(path -> new Words(
                        path.substring(path.lastIndexOf('.') + 1),
                        old.getOrDefault(path, ""),
                        now.getOrDefault(path, "")))
                .filter(words -> !words.before().equals(words.after()))
                .toList();
    }

    /// Everything that is said, by where: `notes.0.markdown`. What stands in a list without a name of its own is called
    /// like the list.
    private static Map<String, String> said(JsonNode tree) {
        var said = new LinkedHashMap<String, String>();
        collect(tree, "", said);
        return said;
    }

    private static void collect(JsonNode node, String path, Map<String, String> said) {
        if (node.isObject()) {
            node.properties().forEach(entry -> {
                if (!UNSAID.contains(entry.getKey())) {
                    collect(entry.getValue(), path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), said);
                }
            });
        } else if (node.isArray()) {
            for (var i = 0; i < node.size(); i++) {
                var item = node.get(i);
                collect(item, item.isValueNode() ? i + "." + path : path + "." + i, said);
            }
        } else if (!node.isNull() && !node.isMissingNode()) {
            said.put(path, node.asString());
        }
    }

    /// Those in both lists that do not belong to their longest common order.
    static <T> Set<T> outOfOrder(List<T> before, List<T> after) {
        var places = new HashMap<T, Integer>();
        for (var i = 0; i < before.size(); i++) {
            places.put(before.get(i), i);
        }
        var both = after.stream().filter(places::containsKey).toList();
        var place = both.stream().mapToInt(one -> places.getOrDefault(one, 0)).toArray();
        var length = new int[both.size()];
        var previous = new int[both.size()];
        var best = -1;
        for (var i = 0; i < both.size(); i++) {
            length[i] = 1;
            previous[i] = -1;
            for (var j = 0; j < i; j++) {
                if (place[j] < place[i] && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    previous[i] = j;
                }
            }
            if (best < 0 || length[i] > length[best]) {
                best = i;
            }
        }
        var moved = new HashSet<>(both);
        for (var i = best; i >= 0; i = previous[i]) {
            moved.remove(both.get(i));
        }
        return moved;
    }
}
