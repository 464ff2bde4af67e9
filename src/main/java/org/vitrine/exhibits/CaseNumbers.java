package org.vitrine.exhibits;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.ExhibitContent;

/// The case numbers of an exhibit's objects, such as `5.1`: the page on which an object stood when it got its number,
/// and its place there.
///
/// A number that was given stays with its object wherever it goes, and is never given again.
///
/// @param given to objects that are there, and to some that are not any more
public record CaseNumbers(Map<BlockId, String> given) {
    public static final CaseNumbers NONE = new CaseNumbers(Map.of());

    private static final Pattern GIVEN = Pattern.compile("[1-9]\\d{0,5}\\.[1-9]\\d{0,5}");
    private static final Pattern NUMBER = Pattern.compile("([1-9]\\d{0,8})\\.([1-9]\\d{0,8})");
    private static final Comparator<String> IN_ORDER =
            Comparator.comparingInt((String number) -> part(number, 1)).thenComparingInt(number -> part(number, 2));

    public CaseNumbers {
        given = Map.copyOf(given);
    }

    /// Whether something is written as a case number is: the number of a page, a full stop, a place there, each with
    /// room for those that follow.
    public static boolean isNumber(String words) {
        return GIVEN.matcher(words).matches();
    }

    /// The objects by their numbers.
    public List<Map.Entry<BlockId, String>> inOrder() {
        return given.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(IN_ORDER))
                .toList();
    }

    public Optional<String> of(BlockId block) {
        return Optional.ofNullable(given.get(block));
    }

    /// With a number for every object of an exhibit: those that have none get the next free ones of their pages.
    public CaseNumbers completed(ExhibitContent content) {
        var numbers = new LinkedHashMap<>(given);
        var last = new HashMap<Integer, Integer>();
        given.values().forEach(number -> {
            last.merge(part(number, 1), part(number, 2), Math::max);
        });
        var pageNumber = 0;
        for (var page : content.pages().toList()) {
            pageNumber++;
            for (var block : page.blocks()) {
                if (block.isNumbered() && !numbers.containsKey(block.id())) {
                    numbers.put(block.id(), pageNumber + "." + last.merge(pageNumber, 1, Integer::sum));
                }
            }
        }
        return new CaseNumbers(numbers);
    }

    private static int part(String number, int part) {
        var matcher = NUMBER.matcher(number);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + number + "\" is no case number");
        }
        return Integer.parseInt(matcher.group(part));
    }
}
