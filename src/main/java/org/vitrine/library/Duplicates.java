package org.vitrine.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds entries that may well be the same.
final class Duplicates {
    private static final int SHORTEST_FOR_SLIPS = 6;
    private static final int LARGEST_BLOCK = 60;

    /// Of two names in different scripts, what they sound like.
    private static final Map<Character, String> ROMAN = Map.ofEntries(
            Map.entry('а', "a"),
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('г', "g"),
            Map.entry('д', "d"),
            Map.entry('е', "e"),
            Map.entry('ж', "zh"),
            Map.entry('з', "z"),
            Map.entry('и', "i"),
            Map.entry('к', "k"),
            Map.entry('л', "l"),
            Map.entry('м', "m"),
            Map.entry('н', "n"),
            Map.entry('о', "o"),
            Map.entry('п', "p"),
            Map.entry('р', "r"),
            Map.entry('с', "s"),
            Map.entry('т', "t"),
            Map.entry('у', "u"),
            Map.entry('ф', "f"),
            Map.entry('х', "kh"),
            Map.entry('ц', "ts"),
            Map.entry('ч', "ch"),
            Map.entry('ш', "sh"),
            Map.entry('щ', "shch"),
            Map.entry('ъ', ""),
            Map.entry('ы', "y"),
            Map.entry('ь', ""),
            Map.entry('э', "e"),
            Map.entry('ю', "iu"),
            Map.entry('я', "ia"));

    private Duplicates() {}

    /// @param distinct pairs of which somebody said that they are not the same
    static List<Duplicate> among(List<Entry> entries, Set<Set<EntryId>> distinct) {
        var found = new LinkedHashMap<Set<EntryId>, Duplicate>();
        blocks(entries, entry -> entry.authorities().stream().map(Object::toString))
                .forEach(block -> pairs(block, Duplicate.Reason.SAME_AUTHORITY, found));
        blocks(entries, entry -> names(entry).map(Duplicates::inAnyOrder))
                .forEach(block -> pairs(block, Duplicate.Reason.SAME_WORDS, found));
        blocks(entries, entry -> names(entry).flatMap(name -> initials(name)))
                .forEach(block -> pairs(block, Duplicate.Reason.INITIALS, found));
        blocks(entries, entry -> names(entry).map(Duplicates::beginning)).forEach(block -> slips(block, found));
        return found.entrySet().stream()
                .filter(pair -> !distinct.contains(pair.getKey()))
                .map(Map.Entry::getValue)
                .filter(pair -> !contradict(pair))
                .sorted(Comparator.comparing(Duplicate::reason)
                        .thenComparing(pair -> pair.one().name()))
                .toList();
    }

    private static List<List<Entry>> blocks(
            List<Entry> entries, java.util.function.Function<Entry, Stream<String>> keys) {
        var blocks = new HashMap<String, List<Entry>>();
        entries.forEach(entry -> keys.apply(entry)
                .filter(key -> !key.isEmpty())
                .distinct()
                .forEach(key ->
                        blocks.computeIfAbsent(key, _ -> new ArrayList<>()).add(entry)));
        return blocks.values().stream()
                .filter(block -> block.size() > 1 && block.size() <= LARGEST_BLOCK)
                .toList();
    }

    private static void pairs(List<Entry> block, Duplicate.Reason reason, Map<Set<EntryId>, Duplicate> found) {
        for (var one = 0; one < block.size(); one++) {
            for (var other = one + 1; other < block.size(); other++) {
                add(block.get(one), block.get(other), reason, found);
            }
        }
    }

    private static void slips(List<Entry> block, Map<Set<EntryId>, Duplicate> found) {
        for (var one = 0; one < block.size(); one++) {
            for (var other = one + 1; other < block.size(); other++) {
                var left = block.get(one);
                var right = block.get(other);
                if (names(left).anyMatch(name -> names(right).anyMatch(second -> isSlip(name, second)))) {
                    add(left, right, Duplicate.Reason.SPELLING, found);
                }
            }
        }
    }

    private static void add(Entry one, Entry other, Duplicate.Reason reason, Map<Set<EntryId>, Duplicate> found) {
        if (!one.id().equals(other.id())) {
            found.putIfAbsent(Set.of(one.id(), other.id()), new Duplicate(one, other, reason));
        }
    }

    /// Both are in the same authority file, under different addresses.
    private static boolean contradict(Duplicate pair) {
        var others = pair.other().authorities();
        return pair.one().authorities().stream()
                .anyMatch(uri -> !others.contains(uri)
                        && others.stream()
                                .anyMatch(second -> Objects.equals(second.getHost(), uri.getHost())
                                        && sameFile(second.getPath(), uri.getPath())));
    }

    /// Addresses of one file differ in their last part only.
    private static boolean sameFile(String one, String other) {
        return one.substring(0, one.lastIndexOf('/') + 1).equals(other.substring(0, other.lastIndexOf('/') + 1));
    }

    private static Stream<String> names(Entry entry) {
        return entry.keys().stream().map(Duplicates::romanised);
    }

    private static String inAnyOrder(String key) {
        return Arrays.stream(key.split(" ")).sorted().collect(Collectors.joining(" "));
    }

    /// `kuznetsov v v` of `vasily vasilyevich kuznetsov`, wherever the surname stands.
    private static Stream<String> initials(String key) {
        var words = key.split(" ");
        if (words.length < 2) {
            return Stream.empty();
        }
        return Arrays.stream(words)
                .filter(word -> word.length() > 3)
                .map(surname -> surname + " "
                        + Arrays.stream(words)
                                .filter(word -> !word.equals(surname))
                                .map(word -> word.substring(0, 1))
                                .sorted()
                                .collect(Collectors.joining(" ")))
                .filter(abbreviated -> !abbreviated.endsWith(" "));
    }

    private static String beginning(String key) {
        return key.length() < SHORTEST_FOR_SLIPS ? "" : key.substring(0, 4);
    }

    /// Whether one letter is wrong, missing, too many or changed places, in words of some length.
    private static boolean isSlip(String one, String other) {
        if (one.equals(other)
                || Math.min(one.length(), other.length()) < SHORTEST_FOR_SLIPS
                || Math.abs(one.length() - other.length()) > 1
                || differInNumbers(one, other)) {
            return false;
        }
        var at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        var left = one.substring(at);
        var right = other.substring(at);
        return left.length() > right.length() && left.substring(1).equals(right)
                || right.length() > left.length() && right.substring(1).equals(left)
                || left.length() == right.length()
                        && (left.substring(1).equals(right.substring(1))
                                || left.length() > 1
                                        && left.charAt(0) == right.charAt(1)
                                        && left.charAt(1) == right.charAt(0)
                                        && left.substring(2).equals(right.substring(2)));
    }

    /// "8th Route Army" is not "5th Route Army".
    private static boolean differInNumbers(String one, String other) {
        return !numbers(one).equals(numbers(other));
    }

    private static Set<String> numbers(String key) {
        return Arrays.stream(key.split("\\D+"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String romanised(String key) {
        if (key.chars().noneMatch(letter -> letter >= 'а' && letter <= 'я')) {
            return key;
        }
        return key.chars()
                .mapToObj(letter -> ROMAN.getOrDefault((char) letter, String.valueOf((char) letter)))
                .collect(Collectors.joining());
    }
}
