package org.vitrine.exhibits;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

    public CaseNumbers {
        given = Map.copyOf(given);
    }

    public Optional<String> of(BlockId block) {
        return Optional.ofNullable(given.get(block));
    }

    /// With a number for every object of an exhibit: those that have none get the next free ones of their pages.
    public CaseNumbers completed(ExhibitContent content) {
        var numbers = new LinkedHashMap<>(given);
        var last = new HashMap<Integer, Integer>();
        given.values().forEach(number -> {
            var parts = number.split("\\.");
            last.merge(Integer.valueOf(parts[0]), Integer.valueOf(parts[1]), Math::max);
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
}
